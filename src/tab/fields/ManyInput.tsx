// Several of a few: a check box each, in the order of the options.
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ChosenProps } from './FieldInput.tsx';

export function ManyInput({
  id,
  value,
  onChange,
  options,
  label,
  readOnly = false,
  ...props
}: ChosenProps & { readonly label: string }) {
  const styles = useStyles();
  const chosen = new Set(value.split(/\s+/).filter(Boolean));
  const toggle = (key: string, on: boolean) => {
    const now = options.map((option) => option.value).filter((option) => (option === key ? on : chosen.has(option)));
    onChange(now.join(' '));
  };
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-label={label}
      aria-describedby={props['aria-describedby']}
      className={styles.group}
    >
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          disabled={readOnly}
          checked={chosen.has(option.value)}
          onChange={(_event, data) => toggle(option.value, data.checked === true)}
        />
      ))}
    </fieldset>
  );
}

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    outlineStyle: 'none',
  },
});
