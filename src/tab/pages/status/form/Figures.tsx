// Spent so far and the expected end, beside what was decided, with what the tolerances say of them (PUB-10).
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LightIcon } from '../../../charts/Light.tsx';
import { FormField } from '../../../fields/FormField.tsx';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { endText, spentText, toleranceHints } from './figures.ts';
import { useReportFields } from './reportFields.tsx';
import { fieldAt, inputId } from './reportShape.ts';

export function Figures() {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { view, typed, type, messages, left } = useReportFields();
  const language = { words, format };
  const hints = {
    spent: spentText(typed.spent, view, language),
    expectedEnd: endText(typed.expectedEnd, view, language),
  };
  const labels = { spent: words.status.form.spent, expectedEnd: words.status.form.expectedEnd };
  return (
    <section className={styles.section} aria-labelledby="figures">
      <h2 id="figures" className={styles.title}>
        {words.status.form.figures}
      </h2>
      <div className={styles.fields}>
        {(['spent', 'expectedEnd'] as const).map((path) => (
          <div key={path} onBlur={() => left(path)}>
            <FormField
              id={inputId(path)}
              field={fieldAt(path)}
              label={labels[path]}
              optional
              value={typed[path]}
              onChange={(text) => type(path, text)}
              message={messages[path] ?? null}
              hint={hints[path]}
              placeholder={path === 'expectedEnd' ? words.form.placeholders.wantedBy : undefined}
            />
          </div>
        ))}
      </div>
      {toleranceHints(typed, view, words).map(({ light, text }) => (
        <p key={text} className={styles.hint}>
          <span className={styles.icon}>
            <LightIcon kind={light} size={12} />
          </span>
          {text}
        </p>
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  hint: {
    ...typographyStyles.body1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, paddingTop: '4px' },
});
