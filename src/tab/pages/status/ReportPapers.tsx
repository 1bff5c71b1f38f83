// The parts of a published report: each parameter with its text, the regions, the figures, the month's revisions.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { StatusView } from '../../../contract/status.ts';
import { regionName } from '../../../domain/region/regions.ts';
import type { Parameter } from '../../../domain/status/status.list.ts';
import { Light } from '../../charts/Light.tsx';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { endText, spentText } from './form/figures.ts';
import { typedFromForm } from './form/reportShape.ts';

export function ParameterPaper({ parameter, view }: { readonly parameter: Parameter; readonly view: StatusView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { form, before } = view;
  const light = form[parameter];
  const was = before?.form[parameter];
  const [text, cause] = [form[`${parameter}Text`], form[`${parameter}Cause`]];
  const causes: Readonly<Record<string, string>> = words.choices.statusReports.timeCause;
  return (
    <section className={styles.row} aria-label={words.status.parameters[parameter].name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{words.status.parameters[parameter].name}</h2>
        {before && was && (
          <span className={styles.before}>
            {format.capital(format.month(`${before.month}-01`))} <Light kind={was} size={12} />
          </span>
        )}
        <span>{light && <Light kind={light} strong />}</span>
      </div>
      {text && <p className={styles.text}>{text}</p>}
      {cause && (
        <p className={styles.cause}>
          {words.status.published.cause}: {causes[cause]}
        </p>
      )}
    </section>
  );
}

export function RegionsPaper({ view }: { readonly view: StatusView }) {
  const styles = useStyles();
  const words = useWords().status.form;
  const lights = view.form.regionLights ?? [];
  if (lights.length === 0) return null;
  return (
    <section aria-labelledby="region-lights">
      <h2 id="region-lights" className={styles.title}>
        {words.regions}
      </h2>
      <ul className={styles.regions}>
        {lights.map(({ region, light, text }) => (
          <li key={region} className={styles.region}>
            <span className={styles.regionName}>{regionName(region)}</span>
            <Light kind={light} />
            {text && <span className={styles.text}>{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FiguresPaper({ view }: { readonly view: StatusView }) {
  const styles = useStyles();
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
      <h2 id="figures" className={styles.title}>
        {told.figures}
      </h2>
      {figures.length === 0 ? (
        <p className={styles.cause}>{published.noFigures}</p>
      ) : (
        <dl className={styles.figures}>
          {figures.map(({ label, value, below }) => (
            <div key={label}>
              <dt className={styles.cause}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
              <dd className={mergeClasses(styles.value, styles.cause)}>{below}</dd>
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
  const words = useWords().status.published;
  const format = useFormat();
  if (view.revisions.length < 2) return null;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions" className={styles.title}>
        {words.revisions}
      </h2>
      <ul className={styles.regions}>
        {view.revisions.map(({ id, revision, published }) => {
          const name =
            published === null
              ? words.revisionDraft({ revision })
              : words.revision({ revision, when: format.shortDateTime(published) });
          return (
            <li key={id} className={styles.revision}>
              {id === view.id ? (
                <span aria-current="page">
                  {name} <span className={styles.cause}>({words.thisOne})</span>
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
  row: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 112px',
    alignItems: 'center',
    columnGap: '30px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: tokens.spacingVerticalXS },
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  before: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    [NARROW]: { gridRow: 2, gridColumn: '1 / -1' },
  },
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxWidth: '80ch',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  cause: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
  },
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  regions: { listStyleType: 'none', margin: 0, padding: 0 },
  region: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& > :nth-child(3)': { gridColumn: 2 },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto', '& > :nth-child(3)': { gridColumn: '1 / -1' } },
  },
  regionName: { minWidth: 0 },
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
