// Presses about reports and escalations: all green, the report given on a card, a receipt. The right is looked up anew each time.
import { escalationList, type Escalation } from '../domain/escalation/escalation.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import type { StatusFormField } from '../domain/status/status.list.ts';
import type { Words } from '../text/words.ts';
import { actOnEscalation } from '../usecases/actOnEscalation.ts';
import { actOnStatus, type StatusAsked } from '../usecases/actOnStatus.ts';
import { personName } from '../usecases/actor.ts';
import type { Ports } from '../usecases/ports.ts';
import { reportRow } from '../usecases/reportRows.ts';
import type { GreenPress, PublishPress, ReportPress } from './cardData.ts';
import { refused, say, show, type CardReply } from './cardReplies.ts';
import { fitted } from './drawing.ts';
import type { CardStyle } from './drawRecord.ts';
import { reminderCard } from './reminderCard.ts';
import { overtakenBy, reminderFace, type ReminderFace } from './reminderFace.ts';

/**
 * Publishes by one press. The reply is the reminder's card as it stands then: what was published, and what followed. Refused where the
 * draft has been written in since the card was drawn: who pressed has not seen it.
 */
export async function publishAs(
  ports: Ports,
  words: Words,
  actor: Actor,
  press: GreenPress | PublishPress,
  style: CardStyle,
): Promise<CardReply> {
  const wrong = whoseCard(ports, words, actor, press);
  if (wrong) return wrong;
  const fields = 'fields' in press ? press.fields : null;
  const asked: StatusAsked = fields === null ? { type: 'publish-all-green' } : { type: 'publish', fields };
  const { report, version } = press;
  // A press that is sent again is one action: a report is published once.
  const key = ports.sealer.hash([asked.type, report, actor.person, version, fields]);
  const done = await actOnStatus(ports, { actor, key, id: report, version }, asked);
  if (done.ok) return cardOf(ports, words, press, style);
  const isDraft = reportRow(ports.store, report)?.record.state === 'draft';
  if (done.error.kind === 'stale' && isDraft) {
    return cardOf(ports, words, press, style, (face) => overtakenBy(face, report, fields));
  }
  return stands(ports, words, press.report, done.error) ?? whyNot(words, done.error);
}

/** The card, once the report is published by the person; null while it is not. */
export function publishedSoFar(
  ports: Ports,
  words: Words,
  actor: Actor,
  press: ReportPress,
  style: CardStyle,
): CardReply | null {
  const report = reportRow(ports.store, press.report)?.record;
  const isDone = report !== undefined && report.state !== 'draft' && report.publishedBy === actor.person;
  return isDone ? cardOf(ports, words, press, style) : null;
}

/** Null: the card was sent to who pressed it, and is about the report. */
export function whoseCard({ store }: Ports, words: Words, actor: Actor, press: ReportPress): CardReply | null {
  const reminder = store.get(reminderList, press.reminder)?.record;
  if (!reminder) return say(words.cards.reply.notFound);
  if (reminder.person !== actor.person) return say(words.cards.report.anotherPersons);
  return reminder.items.some(({ id }) => id === press.report) ? null : say(words.cards.reply.notFound);
}

function cardOf(
  ports: Ports,
  words: Words,
  { reminder }: ReportPress,
  { language, tab }: CardStyle,
  changed: (face: ReminderFace) => ReminderFace = (face) => face,
): CardReply {
  const row = ports.store.get(reminderList, reminder);
  if (!row) return say(words.cards.reply.notFound);
  const face = changed(reminderFace(ports, row));
  return show(fitted(language, tab, (pen) => reminderCard(pen, face)).card);
}

/** Published before, by whoever was faster. */
function stands({ store }: Ports, words: Words, id: string, refusal: Refusal): CardReply | null {
  const report = reportRow(store, id)?.record;
  if ((refusal.kind !== 'conflict' && refusal.kind !== 'stale') || !report?.overall || report.state === 'draft')
    return null;
  const name = report.publishedBy === undefined ? '' : personName(store, report.publishedBy);
  const light = words.choices.statusReports.overall[report.overall].toLowerCase();
  return say(words.cards.report.alreadyPublished({ name, light }));
}

/** With the field's own name: a card cannot mark a field. */
function whyNot(words: Words, refusal: Refusal): CardReply {
  const [problem] = refusal.kind === 'invalid' ? refusal.fields : [];
  if (!problem) return refused(words, 'report', refusal);
  const labels: Readonly<Partial<Record<string, string>>> = words.fields.statusReports;
  const field = labels[problem.field as StatusFormField] ?? labels['regionLights'] ?? problem.field;
  const why = words.fieldProblems[problem.code](problem);
  return say(words.cards.report.notPublished({ why: words.cards.report.field({ field, why }) }));
}

/** The receiver's receipt (ESC-4): given once, for the body. */
export async function acknowledgeAs(ports: Ports, words: Words, actor: Actor, id: string): Promise<CardReply> {
  const { store } = ports;
  const key = ports.sealer.hash(['acknowledge', id, actor.person]);
  const texts = words.cards.escalation.reply;
  const done = await actOnEscalation(ports, { actor, key, id, version: null }, { type: 'acknowledge' });
  const record = store.get(escalationList, id)?.record;
  if (done.ok) return acknowledgedFor(ports, words, record);
  if (done.error.kind !== 'conflict' || !record) return refused(words, 'acknowledge', done.error);
  if (record.state === 'closed') return say(texts.closed);
  if (record.acknowledgedBy === undefined) return refused(words, 'acknowledge', done.error);
  return say(texts.already({ name: personName(store, record.acknowledgedBy) }));
}

export function acknowledgedSoFar(ports: Ports, words: Words, actor: Actor, id: string): CardReply | null {
  const record = ports.store.get(escalationList, id)?.record;
  return record?.acknowledgedBy === actor.person ? acknowledgedFor(ports, words, record) : null;
}

function acknowledgedFor({ store }: Ports, words: Words, record: Escalation | undefined): CardReply {
  const { reply, levels } = words.cards.escalation;
  const name = record?.to === undefined ? undefined : store.get(bodyList, record.to)?.record.name;
  return say(reply.acknowledged({ body: name ?? levels[record?.toKind ?? 'RSI'] }));
}
