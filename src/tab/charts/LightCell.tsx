// A light in a month of a matrix: the shape over its word. Green has no tint, so that the eye goes to what is not.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useWords } from '../shell/language.tsx';
import { SpokenOnly } from '../shell/SpokenOnly.tsx';
import { LightIcon, useLightWord } from './Light.tsx';
import type { LightKind } from './lightKind.ts';

interface LightCellProps {
  readonly kind: LightKind;
  /** What screen readers hear after the word, such as that the report is a correction. */
  readonly more?: string | undefined;
}

export function LightCell({ kind, more }: LightCellProps) {
  const styles = useStyles();
  const word = useLightWord()(kind);
  const { completedInCell } = useWords().portfolio;
  return (
    <span className={mergeClasses(styles.cell, styles[kind])}>
      <LightIcon kind={kind} size={12} />
      {kind === 'not-owed' ? (
        <SpokenOnly>{word}</SpokenOnly>
      ) : (
        <span>{kind === 'completed' ? completedInCell : word}</span>
      )}
      {more !== undefined && <SpokenOnly>, {more}</SpokenOnly>}
    </span>
  );
}

const useStyles = makeStyles({
  cell: {
    ...typographyStyles.caption1,
    display: 'grid',
    placeItems: 'center',
    placeContent: 'center',
    rowGap: '1px',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '44px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  green: {},
  completed: { whiteSpace: 'normal', textAlign: 'center' },
  coming: {},
  'not-owed': {},
  yellow: { backgroundColor: tokens.colorPaletteMarigoldBackground1, color: tokens.colorNeutralForeground1 },
  red: {
    ...typographyStyles.caption1Strong,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  missing: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground1 },
});
