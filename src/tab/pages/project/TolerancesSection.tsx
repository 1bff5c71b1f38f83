// The figures of the newest report against what was planned, and whether the tolerances hold (PUB-10).
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProjectView } from '../../../contract/project.ts';
import { ruleWords } from '../../../text/rules.ts';
import { Light } from '../../charts/Light.tsx';
import { NARROW } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';
import { Section } from '../../shell/Section.tsx';
import { toleranceLines } from './tolerances.ts';

export function TolerancesSection({ project }: { readonly project: ProjectView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const told = words.project.tolerances;
  const lines = toleranceLines(project, words, format);
  const rule = ruleWords(words, 'PUB-10');
  return (
    <Section title={told.title} count={project.tolerances.own ? told.own : told.standard}>
      <div className={styles.pair}>
        {lines.map(({ parameter, light, actual, planned, limit, share }) => (
          <div key={parameter} className={styles.one}>
            <div className={styles.head}>
              <h3 className={styles.title}>{told[parameter]}</h3>
              {light !== null && <Light kind={light} />}
            </div>
            {share !== null && <Bar share={share} light={light} label={told.bar({ percent: format.percent(share) })} />}
            <p className={styles.text}>{actual}</p>
            <p className={styles.quiet}>{[planned, limit].join(SEPARATOR)}</p>
          </div>
        ))}
      </div>
      {rule && !project.tolerances.own && <RuleLine kind={rule.kind} text={rule.text} />}
    </Section>
  );
}

/** The budget as a bar, and how much of it is spent; the words stand below it too. */
function Bar({
  share,
  light,
  label,
}: {
  readonly share: number;
  readonly light: string | null;
  readonly label: string;
}) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      <div
        className={mergeClasses(styles.fill, light === 'red' && styles.red)}
        style={{ width: `${Math.min(100, share * 100)}%` }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXXL,
    marginBottom: tokens.spacingVerticalM,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalL },
  },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  bar: {
    boxSizing: 'border-box',
    height: '10px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  fill: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  red: { backgroundColor: tokens.colorStatusDangerBackground3 },
});
