// One light of three, and completed where a project has been reported so: a row of radio buttons, drawn as segments.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Light } from '../../../../domain/status/status.list.ts';
import { LightIcon, useLightWord } from '../../../charts/Light.tsx';
import { LightOutline } from '../../../charts/LightOutline.tsx';
import { NARROW } from '../../../shell/containerWidth.tsx';

interface LightChoiceProps {
  /** Of the first button, so that a summary can lead to it. */
  readonly id: string;
  readonly label: string;
  readonly value: Light | undefined;
  readonly onChange: (light: Light) => void;
  readonly message: string | null;
}

const LIGHTS = ['green', 'yellow', 'red'] as const satisfies readonly Light[];

export function LightChoice({ id, label, value, onChange, message }: LightChoiceProps) {
  const styles = useStyles();
  const word = useLightWord();
  const lights: readonly Light[] = value === 'completed' ? [...LIGHTS, 'completed'] : LIGHTS;
  return (
    <div className={styles.place}>
      <div
        role="radiogroup"
        aria-label={label}
        aria-invalid={message !== null}
        aria-describedby={message === null ? undefined : `${id}-message`}
        className={mergeClasses(styles.row, message !== null && styles.wrong)}
      >
        {lights.map((light, index) => {
          const chosen = light === value;
          return (
            <label key={light} className={mergeClasses(styles.segment, chosen && styles.chosen)}>
              <input
                type="radio"
                id={index === 0 ? id : undefined}
                name={id}
                checked={chosen}
                onChange={() => onChange(light)}
                className={styles.input}
              />
              {chosen ? <LightIcon kind={light} size={14} /> : <LightOutline kind={light} size={14} />}
              {word(light)}
            </label>
          );
        })}
      </div>
      {message !== null && (
        <div id={`${id}-message`} className={styles.message}>
          {message}
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  place: { minWidth: 0 },
  row: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(76px, auto)',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { gridAutoColumns: 'minmax(0, 1fr)' },
  },
  wrong: {
    borderTopColor: tokens.colorPaletteRedBorder2,
    borderRightColor: tokens.colorPaletteRedBorder2,
    borderBottomColor: tokens.colorPaletteRedBorder2,
    borderLeftColor: tokens.colorPaletteRedBorder2,
  },
  segment: {
    ...typographyStyles.body1,
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    height: '30px',
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    borderBottom: '2px solid transparent',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusMedium,
      zIndex: 1,
    },
    [NARROW]: { height: '36px', padding: `0 ${tokens.spacingHorizontalXS}` },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    // Behind a light in high contrast only black will do.
    backgroundColor: tokens.colorNeutralBackground6,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
  },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
  message: {
    ...typographyStyles.caption1,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorPaletteRedForeground1,
  },
});
