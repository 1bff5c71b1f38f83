// What a person's action does to a status report: written, published, or corrected by a new one. All in one decision.
import { actorBy } from '../project/project.decide.ts';
import { canonical } from '../record/canonical.ts';
import type { ActorRef, Decided, Effect } from '../record/decision.ts';
import { conflict, invalid } from '../record/refusal.ts';
import { err, never, ok } from '../result.ts';
import { putOnAgenda } from '../agenda/agendaItem.rules.ts';
import { permittedInStatus } from './status.actions.ts';
import { correctionOf, differences, withoutOldTexts, withRegionsOf, written } from './status.draft.ts';
import { endProposals, proposeEscalation } from './status.escalate.ts';
import { otherReports, type StatusFacts } from './status.facts.ts';
import { LIGHT_TEXT_LIMIT, statusId, type Light, type StatusFormField, type StatusReport } from './status.list.ts';
import { overallOf, problemsOf } from './status.rules.ts';

type Fields = Readonly<Partial<Record<StatusFormField, unknown>>>;

export type StatusCommand =
  | { readonly type: 'write'; readonly fields: Fields }
  /** What is sent along is written first, in the same commit: one press on a card. */
  | { readonly type: 'publish'; readonly fields?: Fields }
  | { readonly type: 'correct'; readonly reason: string };

/** A report whose lights are all there. */
type PublishedReport = StatusReport & { readonly overall: Light };

/**
 * A person's action on a report. For a report that has no row yet, `report` is the draft as it begins (`startFrom`).
 * `publish` does by itself what must follow: the agenda (PUB-2), the proposed escalations (ESC-3), the card.
 */
export function decideStatus(report: StatusReport, command: StatusCommand, facts: StatusFacts): Decided<StatusReport> {
  const may = permittedInStatus(report, command.type, facts);
  if (!may.ok) return may;
  const actor = actorBy(facts.actor, may.value.seat, facts.today);
  switch (command.type) {
    case 'write':
      return write(report, command.fields);
    case 'publish':
      return publish(written(report, command.fields ?? {}), facts, actor);
    case 'correct':
      return correct(report, command.reason, facts, actor);
    default:
      return never(command);
  }
}

function write(report: StatusReport, fields: Fields): Decided<StatusReport> {
  const record = written(report, fields);
  if (canonical(record) === canonical(report)) return ok({ record: report, entries: [], effects: [] });
  return ok({ record, entries: [{ action: 'edit', rule: 'ST-2' }], effects: [] });
}

function publish(draft: StatusReport, facts: StatusFacts, actor: ActorRef): Decided<StatusReport> {
  // A correction stands beside what the regions of its own time reported.
  const content = withoutOldTexts(draft.corrects === undefined ? withRegionsOf(facts.project, draft) : draft);
  const overall = overallOf(content);
  const problems = problemsOf(content);
  if (problems.length > 0 || overall === null) return err(invalid(...problems));
  const old = facts.reports.find(({ id }) => id === content.corrects);
  const corrected = old ? differences(old, content) : [];
  if (old && corrected.length === 0) return err(conflict('nothing-corrected', 'DEC-5'));
  const record: PublishedReport = {
    ...content,
    state: 'published',
    overall,
    published: facts.now,
    publishedBy: facts.actor.person,
    ...(old && { corrected }),
  };
  const agenda = putOnAgenda(record, facts);
  if (!agenda.ok) return agenda;
  const entry = {
    action: 'publish' as const,
    rule: 'ST-1' as const,
    ...(content.correctionReason !== undefined && { reason: content.correctionReason }),
    data: { month: record.month, overall, revision: record.revision, ...(old && { corrected }) },
  };
  const effects: Effect[] = [
    ...freezes(record, facts, actor),
    ...agenda.value,
    ...endProposals(record, facts, actor),
    ...proposeEscalation(record, facts),
    { kind: 'card' },
  ];
  return ok({ record, entries: [entry], effects });
}

/** A later word stands: the report that is corrected, and those of earlier months, are history. */
function freezes(record: StatusReport, facts: StatusFacts, actor: ActorRef): Effect[] {
  return otherReports(facts)
    .filter(({ id, state, month }) => (state === 'published' && month <= record.month) || id === record.corrects)
    .map(({ id }): Effect => ({
      kind: 'tell',
      list: 'statusReports',
      id,
      message: { type: 'freeze', actor, by: facts.id },
    }));
}

/** What was published stays as it is; the correction is a row of its own, which begins with the same content. */
function correct(report: StatusReport, said: string, facts: StatusFacts, actor: ActorRef): Decided<StatusReport> {
  const reason = said.trim();
  if (reason === '') return err(invalid({ field: 'reason', code: 'required' }));
  if (reason.length > LIGHT_TEXT_LIMIT) {
    return err(invalid({ field: 'reason', code: 'too-long', limit: LIGHT_TEXT_LIMIT }));
  }
  const correction = correctionOf(report, facts.id, reason);
  const id = statusId(report.project, report.month, correction.revision);
  return ok({
    record: report,
    entries: [{ action: 'correct', rule: 'DEC-5', reason, data: { by: id } }],
    effects: [
      {
        kind: 'create',
        list: 'statusReports',
        id,
        record: correction,
        actor,
        entry: { action: 'create', rule: 'DEC-5', reason, data: { corrects: facts.id } },
        effects: [],
      },
    ],
  });
}
