// The story of a case: the log of the change and of its rounds as one list, newest first, each occurrence told once.
import type { LogEntryView } from '../../../contract/log.ts';
import type { RoundBasis } from '../../../contract/round.ts';
import { LOG_ACTIONS, type LogAction } from '../../../domain/record/decision.ts';
import { ROUND_BODIES, type RoundBody } from '../../../domain/round/round.list.ts';
import { ruleOfEntry } from '../../../text/rules.ts';

export interface HistoryLine {
  readonly key: string;
  readonly at: string;
  /** Null for an action that this version of the page has no words for. */
  readonly action: LogAction | null;
  readonly rawAction: string;
  readonly person: string | null;
  readonly seat: string | null;
  /** Why, or what was said. */
  readonly text: string | null;
  /** The id of the rule that is cited; its words stand in the text room. */
  readonly rule: string | null;
  /** What the entry's words may tell: answer, outcome, body … */
  readonly data: Readonly<Record<string, unknown>>;
  readonly deadline: string | null;
  readonly changes: LogEntryView['changes'];
}

/** What a round adds to its log. */
type TellingRound = Pick<RoundBasis, 'id' | 'body' | 'deadline'>;

/** Merges the logs. A round that the change asked for, and an outcome that it was told, are told by the round alone. */
export function historyOf(entries: readonly LogEntryView[], rounds: readonly TellingRound[]): HistoryLine[] {
  const opens = entries.filter(({ record, action }) => isOfRound(record) && action === 'open');
  const closings = entries.filter(({ record, action }) => isOfRound(record) && ENDS.has(action));
  const isTold = (entry: LogEntryView) => {
    if (isOfRound(entry.record)) return false;
    if (entry.action === 'open-round') return opens.some((open) => sameOccurrence(open, entry));
    return entry.action === 'round-closed' && closings.length > 0;
  };
  const asked = entries.filter(({ record, action }) => !isOfRound(record) && action === 'open-round');
  return entries
    .filter((entry) => !isTold(entry))
    .map((entry) => {
      const opener =
        entry.action === 'open' && entry.person === null ? asked.find((ask) => sameOccurrence(entry, ask)) : undefined;
      return lineOf(opener ? { ...entry, person: opener.person, seat: opener.seat } : entry, rounds);
    })
    .toSorted((a, b) => (a.at === b.at ? newestFirst(a, b) : a.at < b.at ? 1 : -1));
}

/** Of the same instant: an escalation is answered after all that its round tells. */
function newestFirst(a: HistoryLine, b: HistoryLine): number {
  const isAnswer = Number(b.rawAction === 'answered') - Number(a.rawAction === 'answered');
  return isAnswer === 0 ? (a.key < b.key ? 1 : -1) : isAnswer;
}

/** The comments on a small change (CR-11), oldest first. */
export function commentsOf(entries: readonly LogEntryView[]): HistoryLine[] {
  return entries
    .filter(({ action }) => action === 'comment')
    .map((entry) => lineOf(entry, []))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

const ENDS: ReadonlySet<string> = new Set(['close', 'conclude', 'escalate', 'record-meeting', 'lapse']);

/** The change tells the round within the same commit or just after it: by the same action, or in the same minutes. */
const MINUTES = 10 * 60_000;

function sameOccurrence(open: LogEntryView, asked: LogEntryView): boolean {
  if (open.actionId === asked.actionId) return true;
  return Math.abs(Date.parse(open.at) - Date.parse(asked.at)) < MINUTES;
}

const isOfRound = (record: string) => record.startsWith('rounds/');

function lineOf(entry: LogEntryView, rounds: readonly TellingRound[]): HistoryLine {
  const data: Readonly<Record<string, unknown>> = isObject(entry.data) ? entry.data : {};
  const round = rounds.find(({ id }) => entry.record === `rounds/${id}`);
  const body = round?.body ?? (Object.keys(ROUND_BODIES) as RoundBody[]).find((key) => key === data['body']) ?? null;
  return {
    key: `${entry.record}#${String(entry.number).padStart(6, '0')}`,
    at: entry.at,
    action: LOG_ACTIONS.find((action) => action === entry.action) ?? null,
    rawAction: entry.action,
    person: entry.person?.name ?? null,
    seat: entry.seat,
    text: entry.reason ?? textOf(data['text']),
    rule: ruleOfEntry(entry, body),
    data: body === null ? data : { ...data, body },
    deadline: textOf(data['deadline']) ?? (entry.action === 'open' ? (round?.deadline ?? null) : null),
    changes: entry.changes,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
