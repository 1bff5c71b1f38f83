// The items on the bodies' agendas, as a reader sees them (PUB-2).
import type { AgendaItemView } from '../contract/agenda.ts';
import { offeredInAgendaItem } from '../domain/agenda/agendaItem.decide.ts';
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { personName } from './actor.ts';
import { isRecordClosed } from './closed.ts';
import { offerView } from './offers.ts';
import type { Ports, Stored } from './ports.ts';
import { agendaFacts } from './statusFacts.ts';

/** The items of a body, or of all, open ones first and by their meeting. */
export function readAgenda(ports: Ports, actor: Actor, body: string | null): Result<AgendaItemView[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const rows = ports.store
    .all(agendaItemList)
    .filter(({ record }) => body === null || record.body === body)
    .filter(({ id }) => !isRecordClosed(ports, `${agendaItemList.name}/${id}`, actor.person));
  return ok(rows.map((row) => agendaItemView(ports, row, actor)).toSorted(openFirst));
}

export function agendaItemView(ports: Ports, row: Stored<typeof agendaItemList>, actor: Actor): AgendaItemView {
  const { record } = row;
  return {
    id: row.id,
    version: row.version,
    state: record.state,
    title: record.title,
    body: record.body,
    bodyName: ports.store.get(bodyList, record.body)?.record.name ?? record.body,
    meeting: record.meeting ?? null,
    why: record.why ?? null,
    project: record.project ?? null,
    report: record.report ?? null,
    month: record.month ?? null,
    overall: record.overall ?? null,
    accountableRegion: record.accountableRegion ?? null,
    accountable:
      record.accountable === undefined
        ? null
        : { id: record.accountable, name: personName(ports.store, record.accountable) },
    decision: record.decision ?? null,
    treated: record.treated ?? null,
    actions: offeredInAgendaItem(record, agendaFacts(ports, actor)).map(offerView),
  };
}

const keyOf = ({ state, meeting }: AgendaItemView): string => `${state === 'open' ? 0 : 1} ${meeting ?? '9999'}`;
const openFirst = (a: AgendaItemView, b: AgendaItemView): number => (keyOf(a) < keyOf(b) ? -1 : 1);
