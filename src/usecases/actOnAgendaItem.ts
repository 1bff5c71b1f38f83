// A person's action on an agenda item: who accounts for it, and what the meeting decided.
import type { AgendaItemView } from '../contract/agenda.ts';
import { decideAgendaItem, type AgendaCommand } from '../domain/agenda/agendaItem.decide.ts';
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { personList } from '../domain/people/person.list.ts';
import { invalid, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { agendaItemView } from './agendaView.ts';
import type { Ports } from './ports.ts';
import { agendaFacts } from './statusFacts.ts';
import { actOnRecord, type RecordCall } from './actOnRecord.ts';

export async function actOnAgendaItem(
  ports: Ports,
  call: RecordCall,
  command: AgendaCommand,
): Promise<Result<AgendaItemView, Refusal>> {
  if (command.type === 'name-accountable' && !ports.store.get(personList, command.person)) {
    return err(invalid({ field: 'person', code: 'unknown-reference' }));
  }
  const done = await actOnRecord(ports, agendaItemList, call, command, ({ record }, actor) =>
    decideAgendaItem(record, command, agendaFacts(ports, actor)),
  );
  return done.ok ? ok(agendaItemView(ports, done.value, call.actor)) : done;
}
