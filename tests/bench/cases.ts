// Made-up cases for the bench, any number of them, the same every time: each with its papers, its round and its chain of log entries.
import { addDays, type IsoDate } from '../../src/domain/calendar/dates.ts';
import {
  BUSINESS_CASE_FORM_FIELDS,
  businessCaseList,
  type BusinessCase,
} from '../../src/domain/change/businessCase.list.ts';
import { changeList, type Change, type ChangeState } from '../../src/domain/change/change.list.ts';
import type { List } from '../../src/domain/list/list.ts';
import { logList, type LogEntry } from '../../src/domain/log/log.list.ts';
import type { LogAction } from '../../src/domain/record/decision.ts';
import { EMPTY_LEDGER, type PendingEffect } from '../../src/domain/record/ledger.ts';
import { roundList, type Question, type Round } from '../../src/domain/round/round.list.ts';
import { SAMPLE_REGIONS, SETTLED_SYSTEMS } from '../../src/sandbox/sample/systems.ts';
import { changesOf } from '../../src/sharepoint/changes.ts';
import { encodeNew, type GraphFields } from '../../src/sharepoint/codec.ts';
import { LEDGER, LOG_HEAD, LOG_NUMBER } from '../../src/sharepoint/columns.ts';
import { markOf } from '../../src/sharepoint/mark.ts';
import { signLedger } from '../../src/sharepoint/ledgerColumn.ts';
import type { Sealer } from '../../src/usecases/ports.ts';

/** A row as it is posted: its list, and its columns by internal name. */
export interface NewItem {
  readonly list: List;
  readonly fields: GraphFields;
}

/**
 * Cases are filed over ten years. The newest `open` are undecided, as many before them wait to be started, and the rest is over.
 */
export function* caseItems(count: number, open: number, today: IsoDate, sealer: Sealer): Generator<NewItem> {
  for (let at = 0; at < count; at += 1) yield* itemsOf(caseAt(at, count, open, today), sealer);
}

interface Case {
  readonly number: number;
  readonly id: string;
  readonly change: Change;
  readonly filed: IsoDate;
  readonly today: IsoDate;
}

const YEARS = 10;
const WORDS = ['visning', 'eksport', 'søgning', 'advarsel', 'kvittering', 'rapport', 'logning', 'opslag', 'overblik'];
const TEXT =
  'Oplysningerne hentes i dag ét sted og skrives ind et andet, og det giver fejl, som først opdages senere. ';
const OPEN_STATES: readonly ChangeState[] = [
  'submitted',
  'submitted',
  'assessing',
  'assessing',
  'sys',
  'sys',
  'rsi',
  'postponed',
];
const DECIDED_STATES: readonly ChangeState[] = [
  ...Array.from({ length: 7 }, (): ChangeState => 'delivered'),
  'rejected',
  'withdrawn',
  'withdrawn',
];

function caseAt(at: number, count: number, undecided: number, today: IsoDate): Case {
  const system = pick(SETTLED_SYSTEMS, at);
  const filed = addDays(today, -Math.floor(((count - at) / count) * YEARS * 365));
  const open = at >= count - undecided;
  const approved = !open && at >= count - 2 * undecided;
  const state = approved ? 'approved' : pick(open ? OPEN_STATES : DECIDED_STATES, at * 7 + Math.floor(at / 10));
  const oneOffCost = state === 'sys' ? 640_000 : state === 'rsi' ? 2_400_000 : costAt(at);
  const id = `c${at.toString(16).padStart(16, '0')}`;
  const over = !open && state !== 'withdrawn';
  const change: Change = {
    title: `${pick(WORDS, at)} ${at + 1} i ${system.name}`,
    system: system.id,
    state,
    requester: `fsa-${system.id}`,
    region: pick(SAMPLE_REGIONS, at),
    kind: 'functional',
    priority: 'medium',
    description: TEXT.repeat(3),
    reason: TEXT.repeat(2),
    oneOffCost,
    yearlyCost: 45_000,
    submitted: filed,
    ...(state === 'submitted' && { commentBy: addDays(filed, 7) }),
    ...(state === 'postponed' && { postponedFrom: 'assessing' }),
    ...(open && state !== 'submitted' && { rank: (at % 40) + 1 }),
    ...(hasRound(state, oneOffCost) && { rounds: 1, ...(state === 'sys' && { openRound: `${id}-r1` }) }),
    ...(over && {
      decided: `${addDays(filed, 20)}T10:00:00Z`,
      decidedBy: oneOffCost < 250_000 ? 'Region Nordjylland' : 'SYS',
    }),
  };
  return { number: at + 1, id, change, filed, today };
}

/** Seven of ten are small (CR-3). */
const costAt = (at: number): number =>
  at % 10 < 7 ? 20_000 + ((at * 37_000) % 220_000) : 260_000 + ((at * 37_000) % 2_200_000);

const hasRound = (state: ChangeState, cost: number): boolean =>
  state === 'sys' || (cost >= 250_000 && (state === 'delivered' || state === 'rejected' || state === 'approved'));

function* itemsOf(one: Case, sealer: Sealer): Generator<NewItem> {
  const { id, change, filed } = one;
  const by = change.requester;
  const small = (change.oneOffCost ?? 0) < 250_000;
  const steps: Step[] = [
    { action: 'create', by, on: filed },
    { action: 'submit', by, on: filed },
  ];
  if (hasRound(change.state, change.oneOffCost ?? 0)) {
    steps.push({ action: 'assess', by: `fsg-${change.system}-formand`, on: addDays(filed, 5) });
    steps.push({ action: 'open-round', by: 'rsi-sekretariatet', on: addDays(filed, 8) });
    if (change.openRound === undefined)
      steps.push({ action: 'round-closed', by: null, on: addDays(filed, 20), data: { body: 'SYS' } });
  } else if (small && change.decided !== undefined) {
    steps.push({ action: 'decide', by: `sys-${change.region}`, on: addDays(filed, 20), reason: TEXT });
  } else if (change.state === 'withdrawn' || change.state === 'postponed') {
    steps.push({
      action: change.state === 'withdrawn' ? 'withdraw' : 'postpone',
      by,
      on: addDays(filed, 6),
      reason: TEXT,
    });
  }
  if (change.state === 'delivered') {
    steps.push({ action: 'start', by, on: addDays(filed, 30) }, { action: 'deliver', by, on: addDays(filed, 90) });
  }
  yield* governed(changeList, id, change, steps, sealer);
  if (hasRound(change.state, change.oneOffCost ?? 0)) yield* roundItems(one, sealer);
  if (!small) {
    const paper = Object.fromEntries(BUSINESS_CASE_FORM_FIELDS.slice(0, 4).map((field) => [field, TEXT]));
    const businessCase: BusinessCase = { change: id, ...paper };
    yield* governed(businessCaseList, `bc-${id}`, businessCase, [{ action: 'create', by, on: filed }], sealer);
  }
}

function* roundItems({ id, change, filed, number, today }: Case, sealer: Sealer): Generator<NewItem> {
  const opened = addDays(filed, 8);
  const open = change.openRound !== undefined;
  const question: Question = {
    change: id,
    number: `ÆØ-${number}`,
    title: change.title,
    system: change.system,
    systemName: change.system,
    oneOffCost: change.oneOffCost ?? 0,
    yearlyCost: change.yearlyCost ?? null,
    description: change.description ?? '',
    reason: change.reason ?? '',
    recommendation: { by: 'Forretningsstyregruppen', rank: 1, of: 4, reason: 'Gruppen er enig.' },
    route: 'middle',
    edition: 'current',
    does: 'decides',
    bodies: ['FSG', 'SYS'],
    sar: 'nordjylland',
    poolYear: null,
    businessCase: `bc-${id}`,
  };
  const voters = open ? SAMPLE_REGIONS.slice(0, 2) : SAMPLE_REGIONS;
  const answers = voters.map((region) => ({
    region,
    answer: 'approve' as const,
    person: `sys-${region}`,
    seat: `sys-${region}`,
    seatVersion: '1',
    mandate: '2024-01-01/',
    at: `${addDays(opened, 2)}T09:00:00Z`,
  }));
  const round: Round = {
    title: `${change.title}, SYS`,
    change: id,
    body: 'SYS',
    bodyId: 'sys',
    state: open ? 'open' : 'closed',
    number: 1,
    question,
    questionHash: sealer.hash(question),
    openedBy: 'rsi-sekretariatet',
    opened: `${opened}T08:00:00Z`,
    deadline: open ? addDays(today, 3 + (number % 20)) : addDays(filed, 22),
    answers,
    ...(!open && { outcome: 'approved', outcomeBy: 'agreement', closed: `${addDays(filed, 20)}T10:00:00Z` }),
  };
  const given = answers.map(({ person }): Step => ({ action: 'answer', by: person, on: addDays(opened, 2) }));
  const closing: Step[] = open ? [] : [{ action: 'close', by: null, on: addDays(filed, 20) }];
  yield* governed(
    roundList,
    `${id}-r1`,
    round,
    [{ action: 'open', by: 'rsi-sekretariatet', on: opened }, ...given, ...closing],
    sealer,
  );
}

interface Step {
  readonly action: LogAction;
  readonly by: string | null;
  readonly on: IsoDate;
  readonly reason?: string;
  readonly data?: unknown;
}

/** The row as its last commit left it, with what followed from that still listed, and its log rows, numbered and chained. */
function* governed(list: List, id: string, record: object, steps: readonly Step[], sealer: Sealer): Generator<NewItem> {
  let head = '';
  let pending: PendingEffect[] = [];
  const recent: { actionId: string; fingerprint: string; number: number }[] = [];
  for (const [index, step] of steps.entries()) {
    const number = index + 1;
    const actionId = sealer.hash([list.name, id, number]).slice(0, 40);
    const unsealed: Omit<LogEntry, 'seal'> = {
      record: `${list.name}/${id}`,
      number,
      at: `${step.on}T08:00:00Z`,
      action: step.action,
      actionId,
      ...(step.by !== null && { person: step.by, seat: 'medlem, SYS' }),
      ...(step.reason !== undefined && { reason: step.reason }),
      changes: index === 0 ? changesOf(list, {}, record as Readonly<Record<string, unknown>>, sealer) : MOVED,
      ...(step.data !== undefined && { data: step.data }),
    };
    head = sealer.seal(head, unsealed);
    const entry: LogEntry = { ...unsealed, seal: head };
    const key = `${list.name}/${id}#${number}`;
    recent.push({ actionId, fingerprint: actionId, number });
    pending = [{ key: `${key}/0`, since: entry.at, effect: { kind: 'log', entry } }];
    if (WITH_CARD.has(list)) pending.push({ key: `${key}/1`, since: entry.at, effect: { kind: 'card' } });
    yield { list: logList, fields: must(encodeNew(logList, key, entry)) };
  }
  const wrote = markOf(sealer, list, { id, version: steps.length, head, record });
  const signed = must(
    signLedger(sealer, list, { id, version: steps.length, head }, { ...EMPTY_LEDGER, pending, recent, wrote }),
  );
  const fields = must(encodeNew(list, id, record as never));
  yield { list, fields: { ...fields, [LOG_NUMBER]: steps.length, [LOG_HEAD]: head, [LEDGER]: signed.text } };
}

const WITH_CARD: ReadonlySet<List> = new Set<List>([changeList, roundList]);
const MOVED = [{ field: 'state', was: 'submitted', now: 'assessing' }];

function pick<T>(from: readonly T[], at: number): T {
  const found = from[at % from.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`Not a row: ${JSON.stringify(result.error)}`);
  return result.value;
}
