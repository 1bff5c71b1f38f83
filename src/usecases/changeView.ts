// One whole change request, as one reader may see it: the form, the journey, the money, and what the reader can do.
import { CHANGE_PAPERS, type ChangeView } from '../contract/change.ts';
import {
  BUSINESS_CASE_FORM_FIELDS,
  BUSINESS_CASE_REQUIRED,
  businessCaseId,
  businessCaseList,
} from '../domain/change/businessCase.list.ts';
import { editableFields, offered, permitted } from '../domain/change/change.actions.ts';
import { routeOf, type ChangeFacts } from '../domain/change/change.facts.ts';
import { CHANGE_FORM_FIELDS, type Change, type changeList } from '../domain/change/change.list.ts';
import { businessCaseFilled } from '../domain/change/change.needs.ts';
import { projectId } from '../domain/change/change.hear.ts';
import { isDisqualified, partsIn } from '../domain/change/change.rights.ts';
import type { Actor } from '../domain/people/rights.ts';
import { WHO_CAN_HELP } from '../domain/record/refusal.ts';
import { projectList } from '../domain/project/project.list.ts';
import { personName } from './actor.ts';
import { changeRowView } from './changeRow.ts';
import { asSeen, leftOut } from './closed.ts';
import { changeFacts, roundsOf } from './facts.ts';
import { flagsOf, isCaseLocked } from './flagged.ts';
import { journeyView } from './journeyView.ts';
import { poolView, splitView, yearlySumView } from './poolView.ts';
import type { Ports, Stored } from './ports.ts';
import { routeView, type RuleWords } from './routeView.ts';

/** The case as `actor` may see it: whole, or what DEC-8 leaves a disqualified person. */
export function changeView(ports: Ports, row: Stored<typeof changeList>, actor: Actor, words: RuleWords): ChangeView {
  const basis = changeRowView(ports, row, actor);
  const facts = asSeen(ports, changeFacts(ports, row, actor));
  if (isDisqualified(row.record, actor.person))
    return { ...basis, ...nothing(), disqualified: disqualification(ports, row.record, actor) };
  const { record } = row;
  const route = routeOf(record, facts);
  const flags = flagsOf(ports, row.id);
  // Every action on it would be refused until it is put right.
  const locked = isCaseLocked(ports, row);
  const rounds = roundsOf(ports.store, row.id).map(({ id }) => id);
  return {
    ...basis,
    ...papers(record),
    form: pick(record, CHANGE_FORM_FIELDS),
    ...assessed(ports, record, facts),
    commentBy: record.commentBy ?? null,
    decisionReason: record.decisionReason ?? null,
    routing: route && routeView(ports, route, facts.system, words),
    businessCase: businessCaseView(ports, row.id, facts.businessCase),
    journey: journeyView(ports, record, facts),
    actions: (locked ? [] : offered(record, facts)).map(({ action, body, blocked }) => ({
      action,
      ...(body && { body }),
      blocked:
        blocked && 'reason' in blocked
          ? { reason: blocked.reason, ...(blocked.rule && { rule: blocked.rule }) }
          : blocked
            ? { reason: 'missing-at-submission' as const }
            : null,
    })),
    parts: [...partsIn(record, facts.system, actor, facts.today).keys()],
    rounds,
    openRound: record.openRound ?? null,
    pool: poolView(ports, record, facts),
    split: splitView(ports, record, facts),
    yearlySum: yearlySumView(ports, record, facts),
    leftOut: leftOut(ports, record, facts),
    project: ports.store.get(projectList, projectId(row.id))?.id ?? null,
    disqualified: null,
    flags,
    editableFields:
      !locked && permitted(record, 'edit', undefined, facts).ok ? [...editableFields(record, facts.lastOutcome)] : [],
  };
}

/** Every field of the request under its own name; null where nothing is written. */
function papers(record: Partial<Change>) {
  return Object.fromEntries(CHANGE_PAPERS.map((key) => [key, record[key] ?? null]));
}

function assessed(
  ports: Ports,
  record: Change,
  facts: ChangeFacts,
): Pick<ChangeView, 'assessment' | 'assessedBy' | 'rankOf' | 'businessCaseNotNeeded'> {
  const entry = ports.store.log(`changes/${facts.id}`).findLast((candidate) => candidate.action === 'assess');
  return {
    assessment: record.assessment ?? null,
    assessedBy: record.assessment ? (entry?.seat ?? null) : null,
    rankOf: record.rank === undefined ? null : Math.max(facts.ranked, record.rank),
    businessCaseNotNeeded: record.assessment?.businessCaseNotNeeded ?? null,
  };
}

function businessCaseView(
  ports: Ports,
  change: string,
  record: ChangeFacts['businessCase'],
): ChangeView['businessCase'] {
  if (!record) return null;
  return {
    version: ports.store.get(businessCaseList, businessCaseId(change))?.version ?? 0,
    fields: pick(record, BUSINESS_CASE_FORM_FIELDS),
    filled: businessCaseFilled(record),
    of: BUSINESS_CASE_REQUIRED.length,
  };
}

function disqualification(ports: Ports, change: Change, actor: Actor): ChangeView['disqualified'] {
  const found = (change.disqualified ?? []).find(({ person }) => person === actor.person);
  return found
    ? { at: found.at, decidedBy: personName(ports.store, found.decidedBy), reason: found.reason, help: WHO_CAN_HELP }
    : null;
}

function nothing() {
  return {
    ...papers({}),
    form: {},
    assessment: null,
    assessedBy: null,
    rankOf: null,
    commentBy: null,
    decisionReason: null,
    routing: null,
    businessCase: null,
    businessCaseNotNeeded: null,
    journey: [],
    actions: [],
    parts: [],
    rounds: [],
    openRound: null,
    pool: null,
    split: null,
    yearlySum: null,
    leftOut: [],
    project: null,
    flags: [],
    editableFields: [],
  };
}

function pick<T extends object, K extends keyof T>(record: T, keys: readonly K[]): { [P in K]?: T[P] } {
  const picked: { [P in K]?: T[P] } = {};
  for (const key of keys) if (record[key] !== undefined) picked[key] = record[key];
  return picked;
}
