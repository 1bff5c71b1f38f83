// One line of text, and a text of several lines that grows with what is written.
import { Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { InputProps } from './FieldInput.tsx';

export function LineInput({ onChange, numeric = false, ...props }: InputProps & { readonly numeric?: boolean }) {
  return (
    <Input
      {...props}
      {...(numeric && { inputMode: 'numeric' as const })}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
}

export function NoteInput({ onChange, ...props }: InputProps) {
  const styles = useStyles();
  return (
    <Textarea {...props} textarea={{ className: styles.text }} onChange={(_event, data) => onChange(data.value)} />
  );
}

const useStyles = makeStyles({
  text: {
    fieldSizing: 'content',
    minHeight: '54px',
    maxHeight: '320px',
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    overflowWrap: 'anywhere',
  },
});
