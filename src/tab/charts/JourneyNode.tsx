// One node of a journey: filled with a tick, ringed with a dot, hollow, or crossed where it stopped.
import { makeStyles, tokens } from '@fluentui/react-components';

export type NodeState = 'done' | 'current' | 'coming' | 'stopped';

const SIZE = 20;

export function JourneyNode({ state }: { readonly state: NodeState }) {
  const styles = useStyles();
  return (
    <svg className={styles.node} width={SIZE} height={SIZE} viewBox="0 0 20 20" aria-hidden focusable="false">
      {state === 'done' && (
        <>
          <circle className={styles.filled} cx="10" cy="10" r="10" />
          <path className={styles.mark} d="M5.8 10.3 8.6 13.1 14.2 7.4" />
        </>
      )}
      {state === 'current' && (
        <>
          <circle className={styles.ring} cx="10" cy="10" r="9" />
          <circle className={styles.filled} cx="10" cy="10" r="4.2" />
        </>
      )}
      {state === 'coming' && <circle className={styles.hollow} cx="10" cy="10" r="9.4" />}
      {state === 'stopped' && (
        <>
          <circle className={styles.stopped} cx="10" cy="10" r="10" />
          <path className={styles.mark} d="M6.8 6.8 13.2 13.2M13.2 6.8 6.8 13.2" />
        </>
      )}
    </svg>
  );
}

const useStyles = makeStyles({
  node: { flexShrink: 0, display: 'block' },
  filled: {
    fill: tokens.colorCompoundBrandBackground,
    transitionProperty: 'fill',
    transitionDuration: tokens.durationNormal,
    transitionTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  ring: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2px' },
  hollow: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.2px' },
  stopped: { fill: tokens.colorNeutralForeground3 },
  mark: {
    fill: 'none',
    stroke: tokens.colorNeutralForegroundInverted,
    strokeWidth: '1.4px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
});
