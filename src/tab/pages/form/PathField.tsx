// A field of the form at its path, with what the page knows about it: text, message, options, whether it is locked.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { createContext, use } from 'react';
import type { FieldOption } from '../../fields/FieldInput.tsx';
import { FormField } from '../../fields/FormField.tsx';
import { useWords } from '../../shell/language.tsx';
import { businessCaseKey, fieldAt, type FormPath, type TypedForm } from './draft/formPaths.ts';
import { inputId, isNeeded } from './formLayout.ts';
import { useFieldLabel } from './fieldLabel.ts';

export interface FormFields {
  readonly typed: TypedForm;
  readonly type: (path: FormPath, text: string) => void;
  readonly messages: Readonly<Partial<Record<FormPath, string>>>;
  /** The field was left: what is wrong with it may be told. */
  readonly left: (path: FormPath) => void;
  readonly options: (path: FormPath) => readonly FieldOption[];
  readonly hints: Readonly<Partial<Record<FormPath, string>>>;
  readonly isLocked: (path: FormPath) => boolean;
}

export const FormFieldsContext = createContext<FormFields | null>(null);

export function useFormFields(): FormFields {
  const fields = use(FormFieldsContext);
  if (!fields) throw new Error('No form above this field');
  return fields;
}

export function PathField({ path, className }: { readonly path: FormPath; readonly className?: string }) {
  const styles = useStyles();
  const fields = useFormFields();
  const words = useWords().form;
  const label = useFieldLabel();
  const key = businessCaseKey(path);
  const placeholders: Readonly<Partial<Record<string, unknown>>> =
    key === null ? words.placeholders : words.placeholders.businessCase;
  const placeholder = placeholders[key ?? path];
  return (
    <div onBlur={() => fields.left(path)} className={mergeClasses(styles.place, className)}>
      <FormField
        id={inputId(path)}
        field={fieldAt(path)}
        label={label(path)}
        optional={!isNeeded(path)}
        value={fields.typed[path]}
        onChange={(text) => fields.type(path, text)}
        message={fields.messages[path] ?? null}
        hint={fields.hints[path] ?? null}
        placeholder={typeof placeholder === 'string' ? placeholder : undefined}
        options={fields.options(path)}
        locked={fields.isLocked(path) ? words.locked : null}
      />
    </div>
  );
}

const useStyles = makeStyles({ place: { minWidth: 0 } });
