// What the route asks for, each with its state as a mark and in words.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useFormat, useWords } from '../../../shell/language.tsx';
import type { Requirement, RequirementState } from './requirements.ts';

export function Requirements({ requirements }: { readonly requirements: readonly Requirement[] }) {
  const styles = useStyles();
  const words = useWords();
  const route = words.form.route;
  const tell = useStateWords();
  return (
    <section>
      <h3 className={styles.title}>{route.requires}</h3>
      {requirements.length === 0 && <p className={styles.none}>{route.requiresNothing}</p>}
      <ul className={styles.list}>
        {requirements.map((requirement) => {
          const name = words.documents[requirement.document];
          return (
            <li key={requirement.document} className={styles.row}>
              <Mark state={requirement.state} />
              <span>{requirement.waivable ? words.documentIfRelevant({ document: name }) : name}</span>
              <span className={styles.state}>{tell(requirement)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useStateWords(): (requirement: Requirement) => string {
  const words = useWords().form;
  const format = useFormat();
  return ({ state, count, above }) => {
    if (count) return words.businessCase.count(count);
    switch (state) {
      case 'done':
        return words.route.filled;
      case 'part':
      case 'missing':
        return words.route.missing;
      case 'later':
        return words.route.beforeDecision;
      case 'notOwed':
        return words.route.firstOver({ limit: format.kroner(above ?? 0) });
      default:
        return state satisfies never;
    }
  };
}

/** Tick, half, hollow, dot for later, dash for what is not owed. */
function Mark({ state }: { readonly state: RequirementState }) {
  const styles = useStyles();
  const tone = state === 'done' ? styles.done : state === 'part' ? styles.part : styles.quiet;
  return (
    <svg
      className={mergeClasses(styles.mark, tone)}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden
      focusable="false"
    >
      {state === 'done' ? (
        <>
          <circle cx="10" cy="10" r="8" fill="currentColor" />
          <path d="m6.6 10.2 2.3 2.3 4.5-4.7" className={styles.tick} />
        </>
      ) : (
        <circle cx="10" cy="10" r="7.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      )}
      {state === 'part' && <path d="M2.6 10a7.4 7.4 0 0 0 14.8 0Z" fill="currentColor" />}
      {state === 'later' && (
        <path d="M10 6v4.4l2.8 1.7" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />
      )}
      {state === 'notOwed' && <path d="M6.5 10h7" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />}
    </svg>
  );
}

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    minHeight: '28px',
  },
  state: { color: tokens.colorNeutralForeground3, textAlign: 'right' },
  mark: { display: 'block' },
  done: { color: tokens.colorStatusSuccessForeground3 },
  part: { color: tokens.colorCompoundBrandBackground },
  quiet: { color: tokens.colorNeutralForeground3 },
  tick: {
    fill: 'none',
    stroke: tokens.colorNeutralBackground2,
    strokeWidth: '1.5px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
});
