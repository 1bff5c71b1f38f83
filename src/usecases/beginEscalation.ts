// A person begins an escalation (ESC-1, ESC-3). The caller's key makes it one, however often it is sent.
import type { CreateEscalation, EscalationsNewView, EscalationView } from '../contract/escalation.ts';
import { editionOn } from '../domain/edition/editions.ts';
import {
  beginEscalation as decideNew,
  isOver,
  senderOf,
  SUBJECT_FIELD,
  type BeginFacts,
} from '../domain/escalation/escalation.begin.ts';
import { escalationList, type BegunKind } from '../domain/escalation/escalation.list.ts';
import { standardDay } from '../domain/escalation/escalation.outcome.ts';
import { lineFor } from '../domain/escalation/line.rules.ts';
import type { Actor } from '../domain/people/rights.ts';
import { projectList } from '../domain/project/project.list.ts';
import { barred, forbidden, invalid, type FieldProblem, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { systemList } from '../domain/system/system.list.ts';
import { actorOfPerson } from './actor.ts';
import { actionOf, toSeated, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import { isRecordClosed } from './closed.ts';
import { escalationView } from './escalationView.ts';
import { editionsNow, settingsNow } from './facts.ts';
import type { Ports } from './ports.ts';
import { bodiesOf, levelOf, withId } from './statusFacts.ts';

export async function beginEscalation(
  ports: Ports,
  call: Call,
  form: CreateEscalation,
): Promise<Result<EscalationView, Refusal>> {
  const { trigger, project: _project, system: _system, ...said } = form;
  const problems = subjectProblems(ports, form);
  if (problems.length > 0) return err(invalid(...problems));
  const subject = form[SUBJECT_FIELD[trigger]] ?? '';
  if (isBarred(ports, trigger, subject, call.actor)) return err(barred());
  const facts = (actor: Actor) => beginFacts(ports, trigger, subject, actor);
  const seat = senderOf(trigger, facts(call.actor))?.seat ?? null;
  const action = actionOf(ports, call, escalationList.name, form, seat);
  const id = `e${action.actionId.slice(0, 16)}`;
  // The seats of now: who chairs no longer when it is written escalates nothing.
  const committed = await ports.store.commit({ list: escalationList, id }, action, () => {
    const actor = actorOfPerson(ports, call.actor.person);
    return actor.seats.length === 0 ? err(forbidden('no-seat')) : decideNew({ trigger, ...said }, facts(actor));
  });
  if (!committed.ok) return toSeated(call.actor, committed);
  await carryOn(ports, escalationList, id);
  const row = ports.store.get(escalationList, id) ?? committed.value.row;
  return toSeated(call.actor, ok(escalationView(ports, row, call.actor)));
}

/** The projects and systems that the reader may begin an escalation about, projects first, each by its name. */
export function readBeginnings(ports: Ports, actor: Actor): Result<EscalationsNewView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const { store, clock } = ports;
  const subjects = [
    ...store.all(projectList).map(({ id, record }) => ({ trigger: 'frame' as const, id, title: record.title })),
    ...store.all(systemList).map(({ id, record }) => ({ trigger: 'sla-breach' as const, id, title: record.name })),
  ].flatMap((subject) => {
    const ends = endsOf(ports, subject, actor);
    return ends ? [{ ...subject, ...ends }] : [];
  });
  return ok({
    by: standardDay(clock.today(), settingsNow(store)),
    subjects: subjects.toSorted((a, b) => a.trigger.localeCompare(b.trigger) || a.title.localeCompare(b.title, 'da')),
  });
}

/** From which level it would come, and to which it may go; null where the reader may not begin it. */
function endsOf(ports: Ports, { trigger, id }: { readonly trigger: BegunKind; readonly id: string }, actor: Actor) {
  const facts = beginFacts(ports, trigger, id, actor);
  const sender = senderOf(trigger, facts);
  if (!sender || isOver(facts) || isBarred(ports, trigger, id, actor)) return null;
  const from = { fromKind: sender.kind, ...(sender.body !== undefined && { from: sender.body }) };
  const level = (toKind: typeof sender.kind) => levelOf(ports.store, { ...from, toKind }, 'to');
  const line = lineFor(sender.kind, facts.edition).map(level);
  return { from: levelOf(ports.store, { ...from, toKind: sender.kind }, 'from'), line };
}

function beginFacts({ store, clock }: Ports, trigger: BegunKind, id: string, actor: Actor): BeginFacts {
  const project = trigger === 'frame' ? store.get(projectList, id) : undefined;
  const system = trigger === 'sla-breach' ? store.get(systemList, id) : undefined;
  return {
    now: clock.now(),
    today: clock.today(),
    actor,
    project: project ? withId(project) : null,
    system: system ? withId(system) : null,
    bodies: bodiesOf(store, project?.record ?? null),
    edition: editionOn(clock.today(), editionsNow(store)),
  };
}

/** It is about one thing, which is there: a project where the frame is challenged, a system where an SLA is breached. */
function subjectProblems({ store }: Ports, form: CreateEscalation): FieldProblem[] {
  const field = SUBJECT_FIELD[form.trigger];
  const other = field === 'project' ? 'system' : 'project';
  const id = form[field];
  const isThere = id !== undefined && store.get(field === 'project' ? projectList : systemList, id) !== undefined;
  return [
    ...(id === undefined ? [{ field, code: 'required' } as const] : []),
    ...(id !== undefined && !isThere ? [{ field, code: 'unknown-reference' } as const] : []),
    ...(form[other] === undefined ? [] : [{ field: other, code: 'unknown-field' } as const]),
  ];
}

/** DEC-8: the project comes from a case that is closed to the person. */
const isBarred = (ports: Ports, trigger: BegunKind, id: string, { person }: Actor): boolean =>
  trigger === 'frame' && isRecordClosed(ports, `${projectList.name}/${id}`, person);
