// One field of a form from its definition: label above, input by kind, message and counter below. What is typed is never lost.
import { Field as FluentField, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Field } from '../../domain/list/field.ts';
import { NARROW } from '../shell/containerWidth.tsx';
import { useWords } from '../shell/language.tsx';
import { FieldInput, type FieldOption } from './FieldInput.tsx';
import { counterOf } from './counter.ts';

export interface FormFieldProps {
  /** Of the input itself, so that a summary can lead to it. */
  readonly id: string;
  readonly field: Field;
  readonly label: string;
  /** Marked “valgfri”. */
  readonly optional: boolean;
  /** What is typed. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** What is wrong with it, in words. */
  readonly message?: string | null;
  readonly hint?: string | null;
  /** Beside the label, such as where the text comes from. */
  readonly note?: string | null;
  readonly placeholder?: string | undefined;
  /** What can be chosen, where the definition does not say it: words of choices, systems, regions, persons. */
  readonly options?: readonly FieldOption[];
  /** Told below, and the value can be read but not changed. */
  readonly locked?: string | null;
  readonly className?: string;
}

export function FormField(props: FormFieldProps) {
  const {
    id,
    field,
    label,
    optional,
    value,
    onChange,
    message,
    hint,
    note,
    placeholder,
    options = [],
    locked,
    className,
  } = props;
  const styles = useStyles();
  const words = useWords().form;
  if (field.kind === 'json') return null;
  const counter = counterOf(field, value);
  const count =
    counter &&
    (counter.left < 0 ? words.charactersOver({ count: -counter.left }) : words.charactersLeft({ count: counter.left }));
  const below = locked ?? count ?? hint;
  return (
    <FluentField
      className={mergeClasses(styles.field, className)}
      label={{
        className: styles.label,
        ...(field.kind !== 'regions' && field.kind !== 'yesNo' && { htmlFor: id }),
        children: (
          <>
            {label}
            {optional && <span className={styles.optional}>{words.optional}</span>}
            {note && <span className={styles.optional}>{note}</span>}
          </>
        ),
      }}
      {...(message && { validationState: 'error' as const, validationMessage: message })}
      {...(below && !(message && !count) && { hint: below })}
    >
      <FieldInput
        id={id}
        field={field}
        label={label}
        value={value}
        onChange={onChange}
        placeholder={placeholder}
        options={options}
        readOnly={Boolean(locked)}
      />
    </FluentField>
  );
}

const useStyles = makeStyles({
  field: {
    minWidth: 0,
    gridTemplateColumns: 'minmax(0, 1fr)',
    [NARROW]: { '& input, & button, & select': { minHeight: '34px' } },
  },
  label: { ...typographyStyles.body1, paddingTop: 0, paddingBottom: tokens.spacingVerticalXS },
  optional: {
    ...typographyStyles.caption1,
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});
