// What people wrote past us in a list is taken over when the form would have allowed it; else it stays flagged, and nobody acts on it.
import { BUSINESS_CASE_FORM_FIELDS, businessCaseList } from '../domain/change/businessCase.list.ts';
import { editableFields } from '../domain/change/change.actions.ts';
import { edit } from '../domain/change/change.edit.ts';
import { CHANGE_FORM_FIELDS, changeList, type Change } from '../domain/change/change.list.ts';
import type { List, RecordOf } from '../domain/list/list.ts';
import type { FieldChange } from '../domain/log/log.list.ts';
import { PROJECT_FORM_FIELDS, projectList } from '../domain/project/project.list.ts';
import { NOBODY, type Decided } from '../domain/record/decision.ts';
import { conflict, invalid } from '../domain/record/refusal.ts';
import { err, ok } from '../domain/result.ts';
import { carryOn } from './carryOn.ts';
import { projectProblems } from './actOnProject.ts';
import { formProblems } from './createChange.ts';
import { changeFacts } from './facts.ts';
import type { Action, Ports, RowFlag, Stored } from './ports.ts';

/** Looks at what has changed, and takes over what is lawful. Safe to run at any time, on any number of instances. */
export async function settleHandEdits(ports: Ports): Promise<void> {
  await ports.store.inspect();
  const edited = ports.store.flags().filter(({ problem }) => problem === 'edited');
  for (const flag of edited) await BY_HAND[flag.list]?.(ports, flag);
  if (edited.length > 0) await ports.store.inspect();
}

/** For each list in which a hand edit can be lawful, what a taken-over row becomes, or why it stays flagged. */
const BY_HAND = {
  [changeList.name]: rule(changeList, changeByHand),
  [businessCaseList.name]: rule(businessCaseList, papersByHand),
  [projectList.name]: rule(projectList, projectByHand),
};

type ByHand<L extends List> = (ports: Ports, row: Stored<L>, changes: readonly FieldChange[]) => Decided<RecordOf<L>>;

function rule<L extends List>(list: L, byHand: ByHand<L>) {
  return async (ports: Ports, flag: RowFlag): Promise<void> => {
    const { id, changes } = flag;
    const row = ports.store.get(list, id);
    // What cannot be taken over is not asked for again and again.
    if (!row || !byHand(ports, row, changes).ok) return;
    const taken = await ports.store.takeOver({ list, id }, actionOf(ports, flag, row), (fresh) =>
      fresh ? byHand(ports, fresh, changes) : err({ kind: 'notFound' }),
    );
    if (taken.ok) await carryOn(ports, list, id);
  };
}

/** The same save by the same hand is one action, whichever instance finds it. */
function actionOf(ports: Ports, flag: RowFlag, { version, saved }: Stored): Action {
  const fingerprint = ports.sealer.hash(flag.changes).slice(0, 40);
  return { actionId: `hand/${flag.list}/${flag.id}/${version}/${saved}`, fingerprint, actor: NOBODY };
}

type Fields = Readonly<Record<string, unknown>>;

/** As if the form had been filled in: the same fields may be changed in the same states, and the same must be there. */
function changeByHand(ports: Ports, row: Stored<typeof changeList>, changes: readonly FieldChange[]): Decided<Change> {
  const form: readonly string[] = CHANGE_FORM_FIELDS;
  const names = changes.map(({ field }) => field);
  if (names.length === 0 || row.record.openRound !== undefined || names.some((name) => !form.includes(name))) {
    return err(conflict('row-tampered'));
  }
  const now: Fields = row.record;
  const fields = Object.fromEntries(names.map((name) => [name, now[name] ?? null]));
  const problems = formProblems(
    ports,
    fields,
    names.filter((name) => name === 'title' || name === 'system'),
  );
  if (problems.length > 0) return err(invalid(...problems));
  const before = { ...row.record, ...Object.fromEntries(changes.map(({ field, was }) => [field, was ?? undefined])) };
  const facts = changeFacts(ports, row, { person: '', name: '', seats: [] });
  const decided = edit(before, { fields }, facts, NOBODY);
  return decided.ok ? ok({ ...decided.value, entries: [{ action: 'edited-by-hand', rule: 'CR-2' }] }) : decided;
}

function papersByHand(
  ports: Ports,
  row: Stored<typeof businessCaseList>,
  changes: readonly FieldChange[],
): Decided<Stored<typeof businessCaseList>['record']> {
  const form: readonly string[] = BUSINESS_CASE_FORM_FIELDS;
  const change = ports.store.get(changeList, row.record.change);
  const lawful =
    change !== undefined &&
    change.record.openRound === undefined &&
    changes.length > 0 &&
    changes.every(({ field }) => form.includes(field)) &&
    editableFields(change.record, changeFacts(ports, change, { person: '', name: '', seats: [] }).lastOutcome).includes(
      'businessCase',
    );
  if (!lawful) return err(conflict('row-tampered'));
  return ok({ record: row.record, entries: [{ action: 'edited-by-hand', rule: 'CR-4' }], effects: [] });
}

/** What the secretariat's form would have taken: people and bodies that are there, and no phase, which has an action of its own. */
function projectByHand(
  ports: Ports,
  row: Stored<typeof projectList>,
  changes: readonly FieldChange[],
): Decided<Stored<typeof projectList>['record']> {
  const form: readonly string[] = PROJECT_FORM_FIELDS;
  const lawful =
    row.record.state !== 'closed' && changes.length > 0 && changes.every(({ field }) => form.includes(field));
  if (!lawful || projectProblems(ports, row.record).length > 0) return err(conflict('row-tampered'));
  return ok({ record: row.record, entries: [{ action: 'edited-by-hand', rule: 'GATE-1' }], effects: [] });
}
