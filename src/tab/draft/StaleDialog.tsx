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
import { copenhagenDate, type IsoDate } from '../../domain/calendar/dates.ts';
import type { Field } from '../../domain/list/field.ts';
import type { FieldOption } from '../fields/FieldInput.tsx';
import { readTyped } from '../fields/typed.ts';
import { useFormat, useWords } from '../shell/language.tsx';
import type { ClashState } from './draftState.ts';
import type { Choice, Choices } from './merge.ts';

interface StaleDialogProps<P extends string> {
  /** What has changed, such as “Ønsket er ændret …”. */
  readonly title: string;
  readonly clash: Clashing<P>;
  readonly today: IsoDate;
  readonly paths: readonly P[];
  readonly fieldAt: (path: P) => Field;
  readonly label: (path: P) => string;
  readonly options: (path: P) => readonly FieldOption[];
  /** What the choice means. */
  readonly note?: string | null;
  readonly onKeep: () => void;
  readonly onSave: (choices: Choices<P>) => void;
}
type Clashing<P extends string> = Omit<ClashState<unknown, P>, 'fresh'>;

/** `paths`: all of the form's, in the order in which they are read. */
export function StaleDialog<P extends string>(props: StaleDialogProps<P>) {
  const { title, clash, today, paths: all, fieldAt, label, options, note, onKeep, onSave } = props;
  const styles = useStyles();
  const words = useWords().form.stale;
  const [choices, setChoices] = useState<Partial<Record<P, Choice>>>({});
  const { clashes } = clash.merged;
  const paths = all.filter((path) => clashes.some((clashing) => clashing.path === path));
  const shown = useShownText();
  return (
    <Dialog open={clash.shown} modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
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
                            {shown(fieldAt(path), options(path), row[side])}
                          </>
                        ),
                      }}
                    />
                  ))}
                </RadioGroup>
              );
            })}
            {note && <p className={styles.note}>{note}</p>}
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

function useWhoChanged<P extends string>({ by, at, merged }: Clashing<P>, today: IsoDate): string {
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
function useShownText(): (field: Field, options: readonly FieldOption[], typed: string) => string {
  const words = useWords().form.stale;
  const format = useFormat();
  return (field, options, typed) => {
    if (typed.trim() === '') return words.empty;
    const read = readTyped(field, typed);
    if (field.kind === 'money' && read.ok && typeof read.value === 'number') return format.kroner(read.value);
    const named = typed.split(' ').map((key) => options.find(({ value }) => value === key)?.label);
    return named.every((name) => name !== undefined) ? format.list(named) : typed;
  };
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
