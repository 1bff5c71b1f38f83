// The input of a field by its kind: one exhaustive switch, so that a new kind does not compile until it has one.
import type { ReactNode } from 'react';
import type { Field } from '../../domain/list/field.ts';
import { never } from '../../domain/result.ts';
import { AmountInput } from './AmountInput.tsx';
import { ChoiceInput, YesNoInput } from './ChoiceInput.tsx';
import { DateInput } from './DateInput.tsx';
import { ManyInput } from './ManyInput.tsx';
import { SearchInput } from './SearchInput.tsx';
import { LineInput, NoteInput } from './TextInput.tsx';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands; options of one group stand together. */
  readonly group?: string | undefined;
}

/** What every input takes. The Fluent field around it adds what connects it to label and message. */
export interface InputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true' | 'false' | boolean;
}

export interface ChosenProps extends InputProps {
  readonly options: readonly FieldOption[];
}

interface FieldInputProps extends ChosenProps {
  readonly field: Field;
  readonly label: string;
}

export function FieldInput({ field, options, label, ...props }: FieldInputProps): ReactNode {
  switch (field.kind) {
    case 'text':
    case 'instant':
      return <LineInput {...props} />;
    case 'note':
      return <NoteInput {...props} />;
    case 'choice':
    case 'region':
      return <ChoiceInput {...props} options={options} />;
    case 'money':
      return <AmountInput {...props} />;
    case 'integer':
      return <LineInput {...props} numeric />;
    case 'date':
      return <DateInput {...props} />;
    case 'yesNo':
      return <YesNoInput {...props} />;
    case 'person':
    case 'reference':
      return <SearchInput {...props} options={options} />;
    case 'regions':
      return <ManyInput {...props} options={options} label={label} />;
    case 'json':
      return null;
    default:
      return never(field);
  }
}
