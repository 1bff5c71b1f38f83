// What the lights of a published report say: each parameter with its text, and the regions.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { StatusView } from '../../../contract/status.ts';
import { regionName } from '../../../domain/region/regions.ts';
import type { Parameter } from '../../../domain/status/status.list.ts';
import { Light } from '../../charts/Light.tsx';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { usePaperStyles } from './paperStyles.ts';

export function ParameterPaper({ parameter, view }: { readonly parameter: Parameter; readonly view: StatusView }) {
  const styles = useStyles();
  const shared = usePaperStyles();
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
        <p className={shared.cause}>
          {words.status.published.cause}: {causes[cause]}
        </p>
      )}
    </section>
  );
}

export function RegionsPaper({ view }: { readonly view: StatusView }) {
  const styles = useStyles();
  const shared = usePaperStyles();
  const words = useWords().status.form;
  const lights = view.form.regionLights ?? [];
  if (lights.length === 0) return null;
  return (
    <section aria-labelledby="region-lights">
      <h2 id="region-lights" className={shared.title}>
        {words.regions}
      </h2>
      <ul className={shared.list}>
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
});
