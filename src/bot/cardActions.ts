// The presses on cards: an answer, a comment, a refresh. The person's right is looked up again at every press.
import { changeList } from '../domain/change/change.list.ts';
import { roundList } from '../domain/round/round.list.ts';
import { ruleWords } from '../text/rules.ts';
import { wordsFor, type Words } from '../text/words.ts';
import { actOnChange } from '../usecases/actOnChange.ts';
import { actOnRound, pressKey } from '../usecases/actOnRound.ts';
import type { Ports } from '../usecases/ports.ts';
import type { Actor } from '../domain/people/rights.ts';
import {
  ANSWER_TEXT_LENGTH,
  COMMENT_LENGTH,
  readAnswer,
  readComment,
  readRefresh,
  type AnswerPress,
  type CommentPress,
} from './cardData.ts';
import { fail, misread, refused, registered, say, show, type CardReply } from './cardReplies.ts';
import { drawRecord, type CardStyle } from './drawRecord.ts';
import { actorOfSender, type Sender } from './identity.ts';

interface Press extends Sender {
  readonly value: { readonly action: { readonly data?: unknown } };
}

export interface CardActionOptions extends CardStyle {
  readonly ports: () => Ports;
  /** Milliseconds until a press is answered “Modtages …”: 2.500, because Teams wants an answer within 3 seconds. */
  readonly patience?: number;
  readonly log: (message: string, error: unknown) => void;
}

export interface CardActions {
  answer(press: Press): Promise<CardReply>;
  comment(press: Press): Promise<CardReply>;
  /** The shared card as it stands. */
  refresh(press: Press): Promise<CardReply>;
}

/** Each answers in time, never throws, and never tells what went wrong inside. */
export function createCardActions(options: CardActionOptions): CardActions {
  const { ports, log } = options;
  const words = wordsFor(options.language);
  const patience = options.patience ?? 2_500;

  const safely = async (work: () => Promise<CardReply> | CardReply): Promise<CardReply> => {
    try {
      return await work();
    } catch (thrown) {
      log('A press on a card failed', thrown);
      return fail(500, words.cards.reply.failed);
    }
  };

  /** The work goes on when time is up; `soFar` says what is known by then. */
  const inTime = (work: () => Promise<CardReply>, soFar: () => CardReply | null): Promise<CardReply> =>
    within(patience, safely(work), () => soFar() ?? say(words.cards.reply.pending));

  const byKnown = (press: Press, act: (actor: Actor) => Promise<CardReply>): Promise<CardReply> => {
    const actor = actorOfSender(ports(), press);
    return actor ? act(actor) : Promise.resolve(say(words.cards.reply.unknownPerson));
  };

  return {
    answer: (press) =>
      safely(() => {
        const read = readAnswer(press.value.action.data);
        if (!read.ok) return misread(words, read.error, ANSWER_TEXT_LENGTH);
        return byKnown(press, (actor) =>
          inTime(
            () => answerAs(ports(), words, actor, read.value),
            () => standing(ports(), words, actor, read.value),
          ),
        );
      }),
    comment: (press) =>
      safely(() => {
        const read = readComment(press.value.action.data);
        if (!read.ok) return misread(words, read.error, COMMENT_LENGTH);
        return byKnown(press, (actor) =>
          inTime(
            () => commentAs(ports(), words, actor, read.value),
            () => (hasCommented(ports(), actor, read.value) ? say(words.cards.reply.commented) : null),
          ),
        );
      }),
    refresh: (press) =>
      safely(() => {
        const read = readRefresh(press.value.action.data);
        if (!read.ok) return misread(words, read.error, 0);
        return byKnown(press, async (actor) => {
          if (actor.seats.length === 0) return say(words.reasons['no-seat']({}));
          // A draft has no card: what nobody was told is not told here either.
          const drawing = ports().channel.wants(read.value) ? drawRecord(ports(), read.value, options) : null;
          return drawing ? show(drawing.card) : say(words.cards.reply.notFound);
        });
      }),
  };
}

async function answerAs(ports: Ports, words: Words, actor: Actor, press: AnswerPress): Promise<CardReply> {
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
function standing(ports: Ports, words: Words, actor: Actor, press: AnswerPress): CardReply | null {
  const record = ports.store.get(roundList, press.round)?.record;
  const given = record?.answers.find(
    (candidate) =>
      candidate.person === actor.person && candidate.answer === press.answer && candidate.text === press.text,
  );
  if (!record || !given || record.questionHash !== press.question) return null;
  return registered(words, given.region, press.answer, record.state === 'closed' ? (record.outcome ?? null) : null);
}

/** A person says the same about a case once: a press that Teams sends twice is one comment. */
async function commentAs(ports: Ports, words: Words, actor: Actor, press: CommentPress): Promise<CardReply> {
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

const hasCommented = (ports: Ports, actor: Actor, { change, text }: CommentPress): boolean =>
  ports.store
    .log(`changes/${change}`)
    .some((entry) => entry.action === 'comment' && entry.person === actor.person && entry.reason === text);

async function within<T>(milliseconds: number, work: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), milliseconds);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}
