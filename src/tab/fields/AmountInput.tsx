// Whole kroner as people type them, right-aligned before “kr.”. Points are put in when the field is left, never while it is typed in.
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { formatAmount, parseKroner } from '../../domain/money/kroner.ts';
import { useWords } from '../shell/language.tsx';
import type { InputProps } from './FieldInput.tsx';

export function AmountInput({ onChange, value, ...props }: InputProps) {
  const styles = useStyles();
  const suffix = useWords().form.kroner;
  const tidy = () => {
    const read = parseKroner(value);
    if (read.ok && formatAmount(read.value) !== value) onChange(formatAmount(read.value));
  };
  return (
    <Input
      {...props}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      input={{ className: styles.amount }}
      contentAfter={{ className: styles.suffix, children: suffix }}
      onChange={(_event, data) => onChange(data.value)}
      onBlur={tidy}
    />
  );
}

const useStyles = makeStyles({
  amount: { textAlign: 'right', minWidth: 0, paddingRight: '2px' },
  suffix: { color: tokens.colorNeutralForeground3 },
});
