// One of a few: a drop-down; and yes or no as two radio buttons.
import { Dropdown, Input, Option, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { useWords } from '../shell/language.tsx';
import type { ChosenProps, InputProps } from './FieldInput.tsx';

const NONE = '';

export function ChoiceInput({ value, onChange, options, readOnly = false, placeholder, ...props }: ChosenProps) {
  const styles = useStyles();
  const words = useWords().form;
  const chosen = options.find((option) => option.value === value);
  if (readOnly) return <Input {...props} value={chosen?.label ?? ''} readOnly />;
  return (
    <Dropdown
      {...props}
      className={styles.dropdown}
      button={{
        className: styles.button,
        ...(chosen && { children: <span className={styles.chosen}>{chosen.label}</span> }),
      }}
      placeholder={placeholder ?? words.none}
      value={chosen?.label ?? ''}
      selectedOptions={[value]}
      onOptionSelect={(_event, { optionValue = NONE }) => onChange(optionValue)}
    >
      <Option value={NONE} text={words.none}>
        {words.none}
      </Option>
      {options.map((option) => (
        <Option key={option.value} value={option.value}>
          {option.label}
        </Option>
      ))}
    </Dropdown>
  );
}

export function YesNoInput({ id, value, onChange, readOnly = false, ...props }: InputProps) {
  const words = useWords().form;
  return (
    <RadioGroup
      id={id}
      aria-describedby={props['aria-describedby']}
      layout="horizontal"
      disabled={readOnly}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    >
      <Radio value="yes" label={words.yes} />
      <Radio value="no" label={words.no} />
    </RadioGroup>
  );
}

const useStyles = makeStyles({
  dropdown: { minWidth: 0, width: '100%' },
  button: { gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto [end]' },
  chosen: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
