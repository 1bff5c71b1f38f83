// The four parts of the business case light, with how many are written.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useWords } from '../../shell/language.tsx';
import { BUSINESS_CASE } from './formLayout.ts';
import { PathField, useFormFields } from './PathField.tsx';
import { businessCaseCount } from './route/requirements.ts';

interface BusinessCaseSectionProps {
  /** How the route asks for it; null where it does not, and the section is there for what is written in it. */
  readonly asked: { readonly waivable: boolean } | null;
}

export function BusinessCaseSection({ asked }: BusinessCaseSectionProps) {
  const styles = useStyles();
  const words = useWords().form.businessCase;
  const { typed } = useFormFields();
  return (
    <section className={styles.section} aria-labelledby="business-case">
      <div className={styles.head}>
        <h2 id="business-case" className={styles.title}>
          {words.title}
        </h2>
        <span className={styles.count}>{words.count(businessCaseCount(typed))}</span>
        <span className={styles.note}>
          {asked === null ? words.notAsked : asked.waivable ? words.waivable : words.due}
        </span>
      </div>
      <div className={styles.fields}>
        {BUSINESS_CASE.map((path) => (
          <PathField key={path} path={path} />
        ))}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalL, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  note: {
    ...typographyStyles.caption1,
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { marginLeft: 0, flexBasis: '100%' },
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});
