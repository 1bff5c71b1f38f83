// A person's action on a status report: written, published, or corrected by a new one. The first save begins it.
import type { StatusView } from '../contract/status.ts';
import type { Actor } from '../domain/people/rights.ts';
import { participatingRegions } from '../domain/project/project.rules.ts';
import { forbidden, invalid, type FieldProblem, type Refusal } from '../domain/record/refusal.ts';
import type { Decided } from '../domain/record/decision.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { lastDayOf } from '../domain/status/month.rules.ts';
import { decideStatus, type StatusCommand } from '../domain/status/status.decide.ts';
import { permittedInStatus } from '../domain/status/status.actions.ts';
import { allGreen } from '../domain/status/status.draft.ts';
import { statusId, statusKey, statusList, type StatusReport } from '../domain/status/status.list.ts';
import { actorOfPerson } from './actor.ts';
import { actionOf, toSeated, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import { caughtUpFor } from './caughtUp.ts';
import type { Ports, Stored } from './ports.ts';
import { staleness } from './stale.ts';
import { statusFacts } from './statusFacts.ts';
import { projectOfReport } from './statusAccess.ts';
import { begun, formOf } from './statusDraft.ts';
import { statusView } from './statusView.ts';

export interface StatusCall extends Call {
  readonly id: string;
  /** The version that the page or the card was drawn from, 0 for a report that is not begun; null acts on the report as it stands. */
  readonly version: number | null;
}

/** A card's one press beside the domain's commands: every light green, and published. */
export type StatusAsked = StatusCommand | { readonly type: 'publish-all-green' };

export async function actOnStatus(
  ports: Ports,
  call: StatusCall,
  asked: StatusAsked,
): Promise<Result<StatusView, Refusal>> {
  return toSeated(call.actor, await act(ports, call, asked));
}

async function act(ports: Ports, call: StatusCall, asked: StatusAsked): Promise<Result<StatusView, Refusal>> {
  const { actor, id } = call;
  if (call.version !== null && call.version > 0) {
    const found = await caughtUpFor(ports, actor, statusList, id, call.version);
    if (!found.ok) return found;
  }
  const project = projectOfReport(ports, actor, id);
  if (!project) return err({ kind: 'notFound' });
  const problems = regionProblems(project, id, asked);
  if (problems.length > 0) return err(invalid(...problems));
  const stored = ports.store.get(statusList, id);
  const facts = statusFacts(ports, id, project, actor);
  const report = stored?.record ?? begun(facts.reports, project, statusKey(id)?.month ?? '');
  const may = permittedInStatus(report, commandFor(report, asked).type, facts);
  const seat = may.ok ? may.value.seat : (actor.seats[0] ?? null);
  const action = actionOf(ports, call, `status/${id}/${asked.type}`, [asked, call.version], seat);
  const committed = await ports.store.commit({ list: statusList, id }, action, (fresh) =>
    decide(ports, fresh, call, asked),
  );
  if (!committed.ok) return committed;
  await carryOn(ports, statusList, id);
  const shown = asked.type === 'correct' ? correctionId(committed.value.row.record) : id;
  return ok(statusView(ports, shown, project, actor));
}

/** First the right, then the version, then the rest. With the seats of now. */
function decide(
  ports: Ports,
  fresh: Stored<typeof statusList> | undefined,
  { actor: caller, id, version }: StatusCall,
  asked: StatusAsked,
): Decided<StatusReport> {
  const actor: Actor = actorOfPerson(ports, caller.person);
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const project = projectOfReport(ports, actor, id);
  const month = statusKey(id)?.month;
  if (!project || month === undefined) return err({ kind: 'notFound' });
  const facts = statusFacts(ports, id, project, actor);
  const report = fresh?.record ?? begun(facts.reports, project, month);
  const decision = decideStatus(report, commandFor(report, asked), facts);
  if (!decision.ok && decision.error.kind === 'forbidden') return decision;
  const stale = version === null ? null : staleness(ports, `${statusList.name}/${id}`, fresh?.version ?? 0, version);
  if (stale) return err(stale);
  if (!decision.ok || fresh) return decision;
  const others = decision.value.entries.filter(({ action }) => action !== 'edit');
  return ok({ ...decision.value, entries: [{ action: 'create', rule: 'ST-1' }, ...others] });
}

const commandFor = (report: StatusReport, asked: StatusAsked): StatusCommand =>
  asked.type === 'publish-all-green' ? { type: 'publish', fields: formOf(allGreen(report)) } : asked;

const correctionId = ({ project, month, revision }: StatusReport): string => statusId(project, month, revision + 1);

/** ST-4: a light belongs to a region that takes part. */
function regionProblems({ record }: Parameters<typeof begun>[1], id: string, asked: StatusAsked): FieldProblem[] {
  const fields = 'fields' in asked ? asked.fields : undefined;
  const lights = fields?.regionLights;
  const month = statusKey(id)?.month;
  if (!Array.isArray(lights) || month === undefined) return [];
  const regions = new Set<string>(participatingRegions(record, lastDayOf(month)));
  return (lights as NonNullable<StatusReport['regionLights']>)
    .filter(({ region }) => !regions.has(region))
    .map(({ region }): FieldProblem => ({ field: `regionLights.${region}`, code: 'not-a-choice' }));
}
