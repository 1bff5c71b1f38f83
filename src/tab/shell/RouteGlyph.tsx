// A case's route as one node per body: filled when it is past, ringed where the case is, hollow to come; then who decides.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChangeRow } from '../../contract/changeRow.ts';
import { IconWord } from './IconWord.tsx';
import { useFormat, useFirstWords } from './language.tsx';
import { SpokenOnly } from './SpokenOnly.tsx';

type Actor = ChangeRow['bodies'][number];

export interface RouteGlyphProps {
  readonly bodies: readonly Actor[];
  /** Index of the body that has the case; -1 before it is filed; `bodies.length` when it is decided. */
  readonly at: number;
  readonly decides: Actor | null;
  /** Whether the case goes nowhere any more: withdrawn, so nothing is past or current. */
  readonly stopped?: boolean;
}

export function RouteGlyph({ bodies, at, decides, stopped = false }: RouteGlyphProps) {
  const styles = useStyles();
  const words = useFirstWords().shell;
  const format = useFormat();
  if (!decides) return null;
  const current = bodies[at];
  const where =
    stopped || at < 0
      ? words.routeAt.none
      : current
        ? words.routeAt.at({ body: words.decides[current] })
        : words.routeAt.done;
  const route = words.route({ bodies: format.list(bodies.map((body) => words.decides[body])), at: where });
  const glyph = (
    <>
      <SpokenOnly>{route}</SpokenOnly>
      <svg
        className={styles.glyph}
        width={GAP * 2 + 10}
        height="10"
        viewBox={`0 0 ${GAP * 2 + 10} 10`}
        aria-hidden="true"
      >
        {bodies.slice(1).map((body, index) => (
          <path key={body} className={styles.line} d={`M${index * GAP + 9} 5h${GAP - 8}`} />
        ))}
        {bodies.map((body, index) => (
          <Node
            key={body}
            x={index * GAP + 5}
            state={stopped ? 'coming' : index < at ? 'past' : index === at ? 'now' : 'coming'}
          />
        ))}
      </svg>
    </>
  );
  return <IconWord icon={glyph} word={words.decides[decides]} unspoken />;
}

function Node({ x, state }: { readonly x: number; readonly state: 'past' | 'now' | 'coming' }) {
  const styles = useStyles();
  if (state === 'past') return <circle className={styles.past} cx={x} cy="5" r="3.5" />;
  if (state === 'coming') return <circle className={styles.coming} cx={x} cy="5" r="3.5" />;
  return (
    <>
      <circle className={styles.ring} cx={x} cy="5" r="4" />
      <circle className={styles.dot} cx={x} cy="5" r="1.75" />
    </>
  );
}

const GAP = 13;

const useStyles = makeStyles({
  glyph: { flexShrink: 0, display: 'block' },
  line: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1px' },
  past: { fill: tokens.colorNeutralForeground3, stroke: tokens.colorNeutralForeground3 },
  coming: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1px' },
  ring: { fill: 'none', stroke: tokens.colorCompoundBrandStroke, strokeWidth: '1.5px' },
  dot: { fill: tokens.colorCompoundBrandForeground1 },
});
