// An escalation that a person begins: what the product cannot see by itself, told by those who answer for it (ESC-1, ESC-3).
import type { BodyKind } from '../people/body.list.ts';
import type { HeldSeat } from '../people/rights.ts';
import type { Project } from '../project/project.list.ts';
import type { Decided } from '../record/decision.ts';
import { conflict, forbidden, invalid, type RuleId } from '../record/refusal.ts';
import { err } from '../result.ts';
import type { WithId } from '../status/status.facts.ts';
import type { System } from '../system/system.list.ts';
import type { EscalationFacts } from './escalation.actions.ts';
import { confirmEscalation, type Confirmation } from './escalation.decide.ts';
import type { BegunKind, Escalation } from './escalation.list.ts';
import { lineFor, projectLevel } from './line.rules.ts';

export interface BegunEscalation extends Confirmation {
  readonly trigger: BegunKind;
}

export interface BeginFacts extends Pick<EscalationFacts, 'now' | 'today' | 'actor' | 'bodies' | 'edition'> {
  /** What it is about: a project whose frame is challenged, or a system whose SLA is breached. */
  readonly project: WithId<Project> | null;
  readonly system: WithId<System> | null;
}

/** The level that a person escalates from, and the seat that gives the right to; an owner may have none. */
export interface Sender {
  readonly kind: BodyKind;
  readonly body: string | undefined;
  readonly seat: HeldSeat | null;
}

/** Which field names what an escalation is about. */
export const SUBJECT_FIELD = { frame: 'project', 'sla-breach': 'system' } as const satisfies Record<BegunKind, string>;
const RULE: Readonly<Record<BegunKind, RuleId>> = { frame: 'ESC-1', 'sla-breach': 'ESC-3' };

/** On whose behalf the person may begin it; null where the person may not, or where there is nothing that it is about. */
export function senderOf(
  trigger: BegunKind,
  { actor, project, system, bodies }: Pick<BeginFacts, 'actor' | 'project' | 'system' | 'bodies'>,
): Sender | null {
  const chairOf = (body: string | undefined) =>
    actor.seats.find((seat) => body !== undefined && seat.body === body && seat.role === 'chair');
  const secretariat = actor.seats.find(({ bodyKind }) => bodyKind === 'secretariat');
  if (trigger === 'frame') {
    if (!project) return null;
    const body = project.steeringGroup;
    const seat = chairOf(body) ?? secretariat;
    if (!seat && project.owner !== actor.person) return null;
    return { kind: projectLevel(project, bodies.projectSteeringGroup), body, seat: seat ?? actor.seats[0] ?? null };
  }
  if (!system) return null;
  const group: Pick<Sender, 'kind' | 'body'> = { kind: 'FSG', body: system.fsg };
  const sys: Pick<Sender, 'kind' | 'body'> = { kind: 'SYS', body: bodies.SYS?.id };
  const ofGroup = chairOf(system.fsg);
  if (ofGroup) return { ...group, seat: ofGroup };
  const ofSys = chairOf(sys.body);
  if (ofSys) return { ...sys, seat: ofSys };
  // Where a system has no steering group on record, it is SYS that escalates.
  return secretariat ? { ...(system.fsg === undefined ? sys : group), seat: secretariat } : null;
}

/** What is over has no frame and no service any more: there is nothing to escalate. */
export const isOver = ({ project, system }: Pick<BeginFacts, 'project' | 'system'>): boolean =>
  project?.state === 'closed' || system?.status === 'closed';

/** ESC-4: escalated at once, one level up the line (ORG-2), by those who may; without `to`, to the usual level. */
export function beginEscalation(form: BegunEscalation, facts: BeginFacts): Decided<Escalation> {
  const { trigger, ...said } = form;
  const rule = RULE[trigger];
  const subject = trigger === 'frame' ? facts.project : facts.system;
  if (!subject) return err(invalid({ field: SUBJECT_FIELD[trigger], code: 'required' }));
  const sender = senderOf(trigger, facts);
  if (!sender) return err(forbidden('not-your-part', rule));
  if (isOver(facts)) return err(conflict('wrong-state', rule));
  const [toKind] = lineFor(sender.kind, facts.edition);
  if (!toKind) return err(conflict('nobody-above', 'ORG-2'));
  return confirmEscalation(
    {
      title: 'name' in subject ? subject.name : subject.title,
      state: 'proposed',
      triggers: [{ kind: trigger }],
      proposed: facts.today,
      [SUBJECT_FIELD[trigger]]: subject.id,
      fromKind: sender.kind,
      ...(sender.body !== undefined && { from: sender.body }),
      toKind,
    },
    said,
    facts,
    rule,
  );
}
