// Whether what stands in the ledger column is a ledger. By hand, and not by a schema: every row of a start goes through here, twice as fast.
import { logList } from '../domain/log/log.list.ts';
import type { Effect } from '../domain/record/decision.ts';
import type { Ledger } from '../domain/record/ledger.ts';
import { isRecordOf } from './codec.ts';

/** Effects are written by the domain and read by it: here their kind is enough to carry them on. More than we know is no harm. */
export function isLedger(value: unknown): value is Ledger {
  return (
    isObject(value) &&
    isArrayOf(value['pending'], isPending) &&
    isArrayOf(value['recent'], isRecent) &&
    isObject(value['heard']) &&
    Object.values(value['heard']).every(isWhole) &&
    isMissingOr(value['wrote'], isText) &&
    isMissingOr(value['signed'], isText) &&
    (value['card'] === null || isCard(value['card']))
  );
}

type Shape = Readonly<Record<string, unknown>>;
type Is = (value: unknown) => boolean;

// Whoever adds a kind of effect is told by the compiler to name it here: an unknown one makes the row unreadable.
const KINDS = { create: true, tell: true, card: true } as const satisfies Record<Effect['kind'], true>;

const isPending: Is = (value) =>
  isObject(value) &&
  isText(value['key']) &&
  isText(value['since']) &&
  (value['late'] === undefined || value['late'] === true) &&
  isEffect(value['effect']);

const isEffect: Is = (value) => {
  if (!isObject(value) || typeof value['kind'] !== 'string') return false;
  if (value['kind'] !== 'log') return Object.hasOwn(KINDS, value['kind']);
  return Object.keys(value).length === 2 && isRecordOf(logList, value['entry']);
};

const isRecent: Is = (value) =>
  isObject(value) && isText(value['actionId']) && isText(value['fingerprint']) && isWhole(value['number']);

const isPlace: Is = (value) => isObject(value) && isText(value['conversationId']) && isText(value['activityId']);

const isCard: Is = (value) =>
  isObject(value) &&
  isMissingOr(value['lease'], (lease) => isObject(lease) && isText(lease['holder']) && isText(lease['until'])) &&
  isMissingOr(value['place'], isPlace) &&
  isMissingOr(value['drawn'], isWhole) &&
  isMissingOr(value['extra'], (extra) => isArrayOf(extra, isPlace)) &&
  isMissingOr(value['doubts'], isWhole);

const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isArrayOf = (value: unknown, is: Is): boolean => Array.isArray(value) && value.every(is);
const isText: Is = (value) => typeof value === 'string';
const isWhole: Is = (value) => Number.isSafeInteger(value);
const isMissingOr = (value: unknown, is: Is): boolean => value === undefined || is(value);
