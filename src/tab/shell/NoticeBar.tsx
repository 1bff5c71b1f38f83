// What came of a press: carried out, or why not, what is safe, and what to do next.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Dismiss16Regular } from '@fluentui/react-icons';
import type { ApiProblem } from '../api/client.ts';
import { REASONS } from '../../domain/record/refusal.ts';
import type { Words } from '../../text/words.ts';
import { useFormat, useWords } from './language.tsx';
import type { Notice } from './useRunner.ts';

/** How a record's fields and their values read; a value that there is not is empty. */
export interface FieldTexts {
  readonly label: (field: string) => string;
  readonly value: (field: string, value: unknown) => string;
}

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
  readonly fields: FieldTexts;
  /** What was pressed is no longer there to be pressed again. */
  readonly gone?: boolean;
}

export function NoticeBar({ notice, onDismiss, fields, gone = false }: NoticeBarProps) {
  const styles = useStyles();
  const words = useWords();
  if (notice.kind === 'done') {
    return (
      <div className={styles.done}>
        <CheckmarkCircle20Filled className={styles.tick} aria-hidden />
        {notice.text}
      </div>
    );
  }
  const { problem } = notice;
  return (
    <MessageBar intent={problem.kind === 'stale' ? 'warning' : 'error'} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.case.panels.problem.heading}.</MessageBarTitle>
        {problemText(problem, words)} {notice.typed && words.case.panels.problem.kept}
        {problem.kind === 'stale' && <Changed problem={problem} fields={fields} gone={gone} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.case.panels.problem.close}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

/** Why it was refused and what the person can do, in one or two sentences. */
function problemText({ kind, problem }: ApiProblem, words: Words): string {
  const told = words.case.panels.problem;
  const reason = REASONS.find((key) => key === problem.reason);
  if (reason) return words.reasons[reason](problem.parameters ?? {});
  switch (kind) {
    case 'offline':
      return told.offline;
    case 'unavailable':
      return told.unavailable;
    case 'signed-out':
      return told.signedOut;
    case 'stale':
      return told.stale;
    case 'invalid': {
      const fields = (problem.fields ?? []).map(({ message }) => message).join(' ');
      return fields === '' ? told.invalid : fields;
    }
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'too-large':
      return words.problems[kind].detail;
    case 'unexpected':
      return told.unexpected;
    default:
      return told.unexpected;
  }
}

/** What somebody else changed meanwhile, field by field. */
function Changed({ problem, fields, gone }: { problem: ApiProblem; fields: FieldTexts; gone: boolean }) {
  const words = useWords();
  const format = useFormat();
  const styles = useStyles();
  const told = words.case.panels.problem;
  const value = (field: string, at: unknown) => fields.value(field, at) || words.case.history.empty;
  const changed = (problem.problem.changed ?? []).filter(
    ({ field, was, now }) => value(field, was) !== value(field, now),
  );
  return (
    <>
      <ul className={styles.list}>
        {changed.map(({ field, was, now, by, at }) => (
          <li key={field}>
            {told.staleField({
              field: fields.label(field),
              was: short(value(field, was)),
              now: short(value(field, now)),
            })}
            {by !== null && ` (${told.staleBy({ by, when: format.shortDateTime(at) })})`}
          </li>
        ))}
      </ul>
      {gone ? told.staleGone : told.staleNext}
    </>
  );
}

const SHORT = 120;
const short = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()} …` : text);

const useStyles = makeStyles({
  done: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  bar: { flexShrink: 0 },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});
