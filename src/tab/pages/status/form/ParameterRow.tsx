// One of the four parameters: what it was last month, what it is now, and for yellow and red why.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CAUSES } from '../../../../domain/status/causes.data.ts';
import type { Parameter } from '../../../../domain/status/status.list.ts';
import { Light } from '../../../charts/Light.tsx';
import { FormField } from '../../../fields/FormField.tsx';
import { NARROW } from '../../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { LightChoice } from './LightChoice.tsx';
import { useReportFields } from './reportFields.tsx';
import { causePath, fieldAt, inputId, lightIn, textPath } from './reportShape.ts';

export function ParameterRow({ parameter }: { readonly parameter: Parameter }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { view, typed, type, messages } = useReportFields();
  const { name, below } = words.status.parameters[parameter];
  const light = lightIn(typed, parameter);
  const before = view.before;
  const was = before?.form[parameter];
  return (
    <section className={styles.row} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.name}>{name}</h2>
          <span className={styles.below}>{below}</span>
        </div>
        {before && was && (
          <span className={styles.before}>
            {format.capital(format.month(`${before.month}-01`))} <Light kind={was} size={12} />
          </span>
        )}
        <div className={styles.choice}>
          <LightChoice
            id={inputId(parameter)}
            label={words.status.form.lightOf({ parameter: name })}
            value={light}
            onChange={(chosen) => type(parameter, chosen)}
            message={messages[parameter] ?? null}
          />
        </div>
      </div>
      {(light === 'yellow' || light === 'red') && <Why parameter={parameter} light={light} />}
    </section>
  );
}

function Why({ parameter, light }: { readonly parameter: Parameter; readonly light: 'yellow' | 'red' }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { view, typed, type, messages, left } = useReportFields();
  const [text, cause] = [textPath(parameter), causePath(parameter)];
  const causes: Readonly<Record<string, string>> = words.choices.statusReports.timeCause;
  const before = view.before;
  const isOld = before !== null && typed[text].trim() !== '' && before.form[`${parameter}Text`] === typed[text].trim();
  return (
    <div className={styles.why}>
      <div onBlur={() => left(text)} className={styles.text}>
        <FormField
          id={inputId(text)}
          field={fieldAt(text)}
          label={words.status.form.what[light]}
          optional={false}
          value={typed[text]}
          onChange={(typedText) => type(text, typedText)}
          message={messages[text] ?? null}
          note={isOld ? words.status.form.unchanged({ month: format.month(`${before.month}-01`) }) : null}
          placeholder={words.status.form.placeholder}
        />
      </div>
      <FormField
        id={inputId(cause)}
        field={fieldAt(cause)}
        label={words.status.form.cause}
        optional
        value={typed[cause]}
        onChange={(chosen) => type(cause, chosen)}
        message={messages[cause] ?? null}
        options={Object.keys(CAUSES).map((value) => ({ value, label: causes[value] ?? value }))}
      />
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: '30px',
    rowGap: tokens.spacingVerticalS,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, lineHeight: '18px' },
  below: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  before: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  choice: { [NARROW]: { gridColumn: '1 / -1' } },
  why: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 248px',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalXS,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  text: { minWidth: 0 },
});
