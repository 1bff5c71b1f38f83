// Which light the matrix shows: one of five, side by side; the browser's own radio buttons underneath.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { MEASURES, type Measure } from '../../charts/lightKind.ts';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useWords } from '../../shell/language.tsx';

interface MeasureSwitchProps {
  readonly value: Measure;
  readonly onChange: (measure: Measure) => void;
}

export function MeasureSwitch({ value, onChange }: MeasureSwitchProps) {
  const styles = useStyles();
  const words = useWords().portfolio;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={words.measuresLabel} className={styles.group}>
      {MEASURES.map((measure) => (
        <label key={measure} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={measure}
            checked={measure === value}
            onChange={() => onChange(measure)}
            className={styles.input}
          />
          {words.measures[measure]}
        </label>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    flexShrink: 0,
    maxWidth: '100%',
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  option: {
    ...typographyStyles.caption1,
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    minHeight: '24px',
    padding: '0 10px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':has(:checked)': {
      ...typographyStyles.caption1Strong,
      backgroundColor: tokens.colorSubtleBackgroundSelected,
      color: tokens.colorNeutralForeground1Selected,
    },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { minHeight: '36px', padding: '0 7px' },
  },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
});
