// What a press on the card of a round or a change does: an answer for a region, a comment.
import { changeList } from '../domain/change/change.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { roundList } from '../domain/round/round.list.ts';
import { ruleWords } from '../text/rules.ts';
import type { Words } from '../text/words.ts';
import { actOnChange } from '../usecases/actOnChange.ts';
import { actOnRound, pressKey } from '../usecases/actOnRound.ts';
import type { Ports } from '../usecases/ports.ts';
import type { AnswerPress, CommentPress } from './cardData.ts';
import { refused, registered, say, type CardReply } from './cardReplies.ts';

export async function answerAs(ports: Ports, words: Words, actor: Actor, press: AnswerPress): Promise<CardReply> {
  const { round, question, answer, text } = press;
  const key = pressKey(ports, round, actor.person, answer, text);
  const command = { type: 'answer' as const, answer, question, ...(text !== undefined && { text }) };
  const done = await actOnRound(ports, { actor, key, id: round, version: null }, command);
  if (!done.ok) return refused(words, 'answer', done.error);
  const { region } = done.value.me;
  const stands = standing(ports, words, actor, press);
  return stands ?? (region === null ? say(words.cards.reply.pending) : registered(words, region, answer, null));
}

/** The reply when exactly this answer by this person stands in the record; the region is the one it was given for. */
export function standing(ports: Ports, words: Words, actor: Actor, press: AnswerPress): CardReply | null {
  const record = ports.store.get(roundList, press.round)?.record;
  const given = record?.answers.find(
    (candidate) =>
      candidate.person === actor.person && candidate.answer === press.answer && candidate.text === press.text,
  );
  if (!record || !given || record.questionHash !== press.question) return null;
  return registered(words, given.region, press.answer, record.state === 'closed' ? (record.outcome ?? null) : null);
}

/** A person says the same about a case once: a press that Teams sends twice is one comment. */
export async function commentAs(ports: Ports, words: Words, actor: Actor, press: CommentPress): Promise<CardReply> {
  const { change, text } = press;
  const row = ports.store.get(changeList, change);
  // A draft is its requester's own.
  if (!row || row.record.state === 'draft') return say(words.cards.reply.notFound);
  const done = () => hasCommented(ports, actor, press);
  if (done()) return say(words.cards.reply.commented);
  const key = ports.sealer.hash(['comment', change, actor.person, text]);
  const sentences = (rule: string) => ruleWords(words, rule)?.text ?? '';
  // A comment is on the case as it is, so the version is the newest; another's comment in the same moment is no obstacle.
  for (let left = TRIES; ; left -= 1) {
    const version = ports.store.get(changeList, change)?.version ?? row.version;
    const acted = await actOnChange(ports, { actor, key, id: change, version }, { type: 'comment', text }, sentences);
    if (acted.ok || done()) return say(words.cards.reply.commented);
    if (acted.error.kind !== 'stale' || left <= 1) return refused(words, 'comment', acted.error);
  }
}

const TRIES = 4;

export const hasCommented = (ports: Ports, actor: Actor, { change, text }: CommentPress): boolean =>
  ports.store
    .log(`changes/${change}`)
    .some((entry) => entry.action === 'comment' && entry.person === actor.person && entry.reason === text);
