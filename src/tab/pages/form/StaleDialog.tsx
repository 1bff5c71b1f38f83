// Both changed the same fields: each value side by side, one choice per field. What I typed stands until I choose otherwise.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RouteView } from '../../../contract/schemas.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { copenhagenDate } from '../../../domain/calendar/dates.ts';
import type { FieldOption } from '../../fields/FieldInput.tsx';
import { readTyped } from '../../fields/typed.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import type { ClashState } from './draft/draftState.ts';
import { fieldAt, type FormPath } from './draft/formPaths.ts';
import type { Choice } from './draft/merge.ts';
import { useShortLabel } from './fieldLabel.ts';
import { inReadingOrder } from './formLayout.ts';
import { bandOf } from './route/bands.ts';

interface StaleDialogProps {
  readonly clash: ClashState;
  readonly today: IsoDate;
  readonly limits: RouteView['limits'] | null;
  readonly options: (path: FormPath) => readonly FieldOption[];
  readonly onKeep: () => void;
  readonly onSave: (choices: Partial<Record<FormPath, Choice>>) => void;
}

export function StaleDialog({ clash, today, limits, options, onKeep, onSave }: StaleDialogProps) {
  const styles = useStyles();
  const words = useWords().form.stale;
  const label = useShortLabel();
  const [choices, setChoices] = useState<Partial<Record<FormPath, Choice>>>({});
  const { clashes } = clash.merged;
  const paths = inReadingOrder(clashes.map(({ path }) => path));
  const shown = useShownText(options);
  const amount = clashes.find(({ path }) => path === 'oneOffCost');
  const told = useRouteNote(amount ? [amount.theirs, amount.mine] : null, limits);
  return (
    <Dialog open={clash.shown} modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>
              {useWhoChanged(clash, today)} {words.choose}
            </p>
            <div className={mergeClasses(styles.row, styles.head)} aria-hidden>
              <span>{words.field}</span>
              <span>{words.theirs}</span>
              <span>{words.mine}</span>
            </div>
            {paths.map((path) => {
              const row = clashes.find((candidate) => candidate.path === path);
              if (!row) return null;
              const choice = choices[path] ?? 'mine';
              return (
                <RadioGroup
                  key={path}
                  layout="horizontal"
                  className={styles.row}
                  aria-label={label(path)}
                  value={choice}
                  onChange={(_event, { value }) =>
                    setChoices({ ...choices, [path]: value === 'theirs' ? 'theirs' : 'mine' })
                  }
                >
                  <span className={styles.name} aria-hidden>
                    {label(path)}
                  </span>
                  {(['theirs', 'mine'] as const).map((side) => (
                    <Radio
                      key={side}
                      value={side}
                      label={{
                        className: mergeClasses(styles.value, choice !== side && styles.other),
                        children: (
                          <>
                            <span className={styles.side}>{words[side]}: </span>
                            {shown(path, row[side])}
                          </>
                        ),
                      }}
                    />
                  ))}
                </RadioGroup>
              );
            })}
            {told && <p className={styles.note}>{told}</p>}
          </DialogContent>
          <DialogActions>
            <Button className={styles.button} onClick={onKeep}>
              {words.keep}
            </Button>
            <Button appearance="primary" className={styles.button} onClick={() => onSave(choices)}>
              {words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useWhoChanged({ by, at, merged }: ClashState, today: IsoDate): string {
  const words = useWords().form.stale;
  const format = useFormat();
  const time = at === null ? '' : format.time(at);
  const when =
    at === null
      ? words.recently
      : copenhagenDate(at) === today
        ? words.today({ time })
        : words.earlier({ date: format.longDate(at), time });
  return words.who({ by: by ?? words.someone, fields: merged.clashes.length, when });
}

/** A value as people read it: amounts with kr., choices by their words. */
function useShownText(options: (path: FormPath) => readonly FieldOption[]): (path: FormPath, typed: string) => string {
  const words = useWords().form.stale;
  const format = useFormat();
  return (path, typed) => {
    if (typed.trim() === '') return words.empty;
    const field = fieldAt(path);
    const read = readTyped(field, typed);
    if (field.kind === 'money' && read.ok && typeof read.value === 'number') return format.kroner(read.value);
    const named = typed.split(' ').map((key) => options(path).find(({ value }) => value === key)?.label);
    return named.every((name) => name !== undefined) ? format.list(named) : typed;
  };
}

/** Whether the two amounts go the same way. */
function useRouteNote(amounts: readonly [string, string] | null, limits: RouteView['limits'] | null): string | null {
  const words = useWords();
  const format = useFormat();
  if (!amounts || !limits) return null;
  const [theirs, mine] = amounts.map((typed) => readTyped(fieldAt('oneOffCost'), typed));
  if (!theirs?.ok || !mine?.ok || typeof theirs.value !== 'number' || typeof mine.value !== 'number') return null;
  const decides = (amount: number) =>
    words.bodiesInText[({ small: 'SAR', middle: 'SYS', top: 'RSI' } as const)[bandOf(amount, limits)]];
  const [one, other] = [decides(theirs.value), decides(mine.value)];
  const told = { theirs: format.kroner(theirs.value), mine: format.kroner(mine.value) };
  return one === other
    ? words.form.stale.sameRoute({ ...told, decides: format.capital(one) })
    : words.form.stale.otherRoute({ ...told, theirsDecides: one, mineDecides: other });
}

const COLUMNS = '@container stale (min-width: 441px)';

const useStyles = makeStyles({
  surface: { containerType: 'inline-size', containerName: 'stale' },
  button: { whiteSpace: 'nowrap' },
  text: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalM}` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [COLUMNS]: { gridTemplateColumns: '140px minmax(0, 1fr) minmax(0, 1fr)' },
  },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: 'none',
    [COLUMNS]: { display: 'grid' },
  },
  // On the line of the radio buttons' words.
  name: { ...typographyStyles.body1, paddingTop: tokens.spacingVerticalS },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', minWidth: 0 },
  other: { color: tokens.colorNeutralForeground3 },
  // Where the columns have no head, and for those who do not see it, each value says whose it is.
  side: {
    [COLUMNS]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  note: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalM} 0 0`,
    color: tokens.colorNeutralForeground3,
  },
});
