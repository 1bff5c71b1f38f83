// A day as typed, with the browser's own calendar behind the icon: it opens inside a frame too, which a script may not make it do.
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import { useWords } from '../shell/language.tsx';
import { readDay, writeDay } from './days.ts';
import type { InputProps } from './FieldInput.tsx';

export function DateInput({ onChange, value, readOnly = false, ...props }: InputProps) {
  const styles = useStyles();
  const words = useWords().form;
  const tidy = () => {
    const day = readDay(value);
    if (day !== null && writeDay(day) !== value) onChange(writeDay(day));
  };
  return (
    <Input
      {...props}
      value={value}
      readOnly={readOnly}
      autoComplete="off"
      onChange={(_event, data) => onChange(data.value)}
      onBlur={tidy}
      input={{ className: styles.text }}
      contentAfter={{
        children: (
          <span className={styles.calendar} title={readOnly ? undefined : words.chooseDate}>
            <CalendarLtr20Regular aria-hidden className={styles.icon} />
            {!readOnly && (
              <input
                type="date"
                tabIndex={-1}
                aria-hidden
                className={styles.native}
                value={readDay(value) ?? ''}
                onChange={(event) => event.target.value && onChange(writeDay(event.target.value))}
              />
            )}
          </span>
        ),
      }}
    />
  );
}

const useStyles = makeStyles({
  text: { minWidth: 0 },
  calendar: { position: 'relative', display: 'grid', placeItems: 'center', width: '24px', height: '24px' },
  icon: { color: tokens.colorNeutralForeground3 },
  native: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    padding: 0,
    border: 'none',
    opacity: 0,
    cursor: 'pointer',
    '::-webkit-calendar-picker-indicator': {
      position: 'absolute',
      inset: 0,
      width: '100%',
      height: '100%',
      margin: 0,
      padding: 0,
      cursor: 'pointer',
    },
  },
});
