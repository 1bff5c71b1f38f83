// The rest of a published report: its figures, and the month's revisions.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { StatusView } from '../../../contract/status.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { endText, spentText } from './form/figures.ts';
import { typedFromForm } from './form/reportShape.ts';
import { usePaperStyles } from './paperStyles.ts';

export function FiguresPaper({ view }: { readonly view: StatusView }) {
  const styles = useStyles();
  const shared = usePaperStyles();
  const words = useWords();
  const format = useFormat();
  const { form: told, published } = words.status;
  const { spent, expectedEnd } = view.form;
  const typed = typedFromForm(view.form);
  const language = { words, format };
  const figures = [
    ...(typeof spent === 'number'
      ? [{ label: told.spent, value: format.kroner(spent), below: spentText(typed.spent, view, language) }]
      : []),
    ...(typeof expectedEnd === 'string'
      ? [
          {
            label: told.expectedEnd,
            value: format.dateWithYear(expectedEnd),
            below: endText(typed.expectedEnd, view, language),
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className={shared.title}>
        {told.figures}
      </h2>
      {figures.length === 0 ? (
        <p className={shared.cause}>{published.noFigures}</p>
      ) : (
        <dl className={styles.figures}>
          {figures.map(({ label, value, below }) => (
            <div key={label}>
              <dt className={shared.cause}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
              <dd className={mergeClasses(styles.value, shared.cause)}>{below}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** All revisions of the month, where there are several. */
export function Revisions({ view }: { readonly view: StatusView }) {
  const styles = useStyles();
  const shared = usePaperStyles();
  const words = useWords().status.published;
  const format = useFormat();
  if (view.revisions.length < 2) return null;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions" className={shared.title}>
        {words.revisions}
      </h2>
      <ul className={shared.list}>
        {view.revisions.map(({ id, revision, published }) => {
          const name =
            published === null
              ? words.revisionDraft({ revision })
              : words.revision({ revision, when: format.shortDateTime(published) });
          return (
            <li key={id} className={styles.revision}>
              {id === view.id ? (
                <span aria-current="page">
                  {name} <span className={shared.cause}>({words.thisOne})</span>
                </span>
              ) : (
                <Link href={`/status/${encodeURIComponent(id)}`} className={styles.link}>
                  {name}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  revision: { ...typographyStyles.body1, padding: `${tokens.spacingVerticalXXS} 0` },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figures: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  value: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: 'tabular-nums' },
});
