// The rows of status reports as the product wrote them: what people have written past us into the list is no report's word (DEC-5, ST-7).
import { recordSchema } from '../domain/list/validator.ts';
import type { FieldChange } from '../domain/log/log.list.ts';
import { statusList, type StatusReport } from '../domain/status/status.list.ts';
import type { RowFlag, Store, Stored } from './ports.ts';
import { REPORTS_OF_PROJECT } from './statusIndexes.ts';

type ReportRow = Stored<typeof statusList>;

/** Whether people have edited the report's row past us, readable or not: then nobody acts on it until it is put back. */
export function isEditedByHand(store: Store, id: string): boolean {
  const problem = store.flagOf(`${statusList.name}/${id}`)?.problem;
  return problem === 'edited' || problem === 'unreadable';
}

/** A report's row; edited by hand, it says what its log last said. Undefined where there is none, or where the log cannot tell. */
export function reportRow(store: Store, id: string): ReportRow | undefined {
  const row = store.get(statusList, id);
  const flag = store.flagOf(`${statusList.name}/${id}`);
  return row && flag?.problem === 'edited' ? asLogged(store, row, flag) : row;
}

/** The rows of a project's reports, drafts included. One that people have added was given by nobody: it is no report (ST-7). */
export function reportRowsOf(store: Store, project: string): ReportRow[] {
  const rows = [...(store.by(REPORTS_OF_PROJECT).get(project)?.values() ?? [])];
  const edited = editedIn(store);
  const isEdited = new Set(edited.map(({ id }) => id));
  // By the log, too: an edit can have moved it to another project.
  const logged = edited.flatMap(({ id }) => reportRow(store, id) ?? []);
  return [
    ...rows.filter(({ id, version }) => version > 0 && !isEdited.has(id)),
    ...logged.filter(({ record }) => record.project === project),
  ];
}

const editedIn = (store: Store): readonly RowFlag[] =>
  store.flags().filter(({ list, problem }) => list === statusList.name && problem === 'edited');

const reportSchema = recordSchema(statusList);

/** Where nobody knows what was changed, all of it is what the log says. Long texts are as short as the log has them. */
function asLogged(store: Store, row: ReportRow, { changes }: RowFlag): ReportRow | undefined {
  const said = changes.length > 0 ? before(changes) : lastSaid(store, row.id);
  const told = Object.entries({ ...row.record, ...said }).filter(([, value]) => isWhole(value));
  const record = Object.fromEntries(told) as StatusReport;
  return reportSchema.safeParse(record).success ? { ...row, record } : undefined;
}

type Values = Readonly<Record<string, unknown>>;

const before = (changes: readonly FieldChange[]): Values =>
  Object.fromEntries(changes.map(({ field, was }) => [field, was]));

/** What the log does not name was never there. */
function lastSaid(store: Store, id: string): Values {
  const log = store.log(`${statusList.name}/${id}`).flatMap(({ changes }) => changes);
  const nothing = Object.keys(statusList.fields).map((field) => [field, null]);
  return { ...Object.fromEntries(nothing), ...Object.fromEntries(log.map(({ field, now }) => [field, now])) };
}

/** Not empty, and not data that the log knows by its hash alone. */
const isWhole = (value: unknown): boolean =>
  value !== null && value !== undefined && !(typeof value === 'object' && 'sha256' in value);
