// Nothing here: what comes, and when; and where to go meanwhile.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  /** Without a picture where the emptiness is small news, such as a search without results. */
  readonly picture?: boolean;
  /** One below the heading that it stands under. */
  readonly heading?: 'h2' | 'h3';
  readonly children?: ReactNode;
}

export function EmptyState({ title, text, picture = true, heading: Heading = 'h3', children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      {picture && <Tray />}
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

/** Three sheets, the middle one ticked off. */
function Tray() {
  const styles = useStyles();
  return (
    <svg className={styles.picture} width="80" height="50" viewBox="0 0 80 50" aria-hidden="true">
      <g className={styles.sheet}>
        <rect x="6.5" y="1" width="67" height="15" rx="4" />
        <rect x="6.5" y="34" width="67" height="15" rx="4" />
        <rect x="0.5" y="17" width="79" height="16" rx="4" />
      </g>
      <path className={styles.writing} d="M21 25h48" />
      <circle className={styles.tick} cx="12" cy="25" r="5" />
      <path className={styles.tickMark} d="m9.8 25.1 1.5 1.5 2.9-3" />
    </svg>
  );
}

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `48px ${tokens.spacingHorizontalL} 40px`,
    textAlign: 'center',
  },
  picture: { marginBottom: tokens.spacingVerticalXXL },
  sheet: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  writing: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1.5px', strokeLinecap: 'round' },
  tick: { fill: tokens.colorStatusSuccessForeground1 },
  tickMark: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1.3px', fill: 'none', strokeLinecap: 'round' },
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS}` },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '420px', color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
});
