// A person's action on an escalation: dismissed or confirmed, received, put to the body in writing, answered (ESC-3, ESC-4).
import type { EscalationView } from '../contract/escalation.ts';
import { decideEscalation, type EscalationCommand } from '../domain/escalation/escalation.decide.ts';
import { escalationList } from '../domain/escalation/escalation.list.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import { actOnRecord, type RecordCall } from './actOnRecord.ts';
import { escalationView } from './escalationView.ts';
import type { Ports } from './ports.ts';
import { escalationFacts } from './statusFacts.ts';

export async function actOnEscalation(
  ports: Ports,
  call: RecordCall,
  command: EscalationCommand,
): Promise<Result<EscalationView, Refusal>> {
  const done = await actOnRecord(ports, escalationList, call, command, (row, actor) =>
    decideEscalation(row.record, command, escalationFacts(ports, row, actor)),
  );
  return done.ok ? ok(escalationView(ports, done.value, call.actor)) : done;
}
