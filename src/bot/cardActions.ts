// The presses on cards: an answer, a comment, a report, a receipt, a refresh. The person's right is looked up again at every press.
import { changeList } from '../domain/change/change.list.ts';
import { escalationList } from '../domain/escalation/escalation.list.ts';
import type { List } from '../domain/list/list.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import type { Result } from '../domain/result.ts';
import { roundList } from '../domain/round/round.list.ts';
import { LIGHT_TEXT_LIMIT } from '../domain/status/status.list.ts';
import { wordsFor } from '../text/words.ts';
import { isRecordClosed } from '../usecases/closed.ts';
import { noticeCard } from '../usecases/noticeCard.ts';
import type { Ports } from '../usecases/ports.ts';
import type { Actor } from '../domain/people/rights.ts';
import {
  ANSWER_TEXT_LENGTH,
  COMMENT_LENGTH,
  readAnswer,
  readAcknowledge,
  readAllGreen,
  readComment,
  readPublish,
  readRefresh,
  type PressProblem,
} from './cardData.ts';
import { fail, misread, say, show, type CardReply } from './cardReplies.ts';
import { answerAs, commentAs, hasCommented, standing } from './caseActions.ts';
import { drawRecord, type CardStyle } from './drawRecord.ts';
import { actorOfSender, type Sender } from './identity.ts';
import { acknowledgeAs, acknowledgedSoFar, publishAs, publishedSoFar } from './reportActions.ts';

interface Press extends Sender {
  /** The message that was pressed, and where it stands. */
  readonly replyToId?: string | undefined;
  readonly conversation: Sender['conversation'] & { readonly id?: string | undefined };
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
  allGreen(press: Press): Promise<CardReply>;
  publish(press: Press): Promise<CardReply>;
  acknowledge(press: Press): Promise<CardReply>;
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

  /** Beside the reply, which it must not keep waiting. */
  const notice = ({ replyToId: activityId, conversation }: Press, list: List, id: string): void => {
    const conversationId = conversation.id;
    if (activityId === undefined || conversationId === undefined) return;
    noticeCard(ports(), list, id, { conversationId, activityId }).catch((thrown: unknown) =>
      log('A card that was pressed could not be looked into', thrown),
    );
  };

  /** Reads, finds out who pressed, and does it in time; `soFar` says what stands when time is up. */
  const pressing =
    <P>(
      read: (data: unknown) => Result<P, PressProblem>,
      limit: number,
      act: (ports: Ports, actor: Actor, press: P) => Promise<CardReply>,
      soFar: (ports: Ports, actor: Actor, press: P) => CardReply | null,
      cardOf: (press: P) => readonly [List, string],
    ) =>
    (press: Press): Promise<CardReply> =>
      safely(() => {
        const what = read(press.value.action.data);
        if (!what.ok) return misread(words, what.error, limit);
        return byKnown(press, (actor) => {
          notice(press, ...cardOf(what.value));
          return inTime(
            () => act(ports(), actor, what.value),
            () => soFar(ports(), actor, what.value),
          );
        });
      });

  return {
    answer: pressing(
      readAnswer,
      ANSWER_TEXT_LENGTH,
      (now, actor, press) => answerAs(now, words, actor, press),
      (now, actor, press) => standing(now, words, actor, press),
      ({ round }) => [roundList, round],
    ),
    comment: pressing(
      readComment,
      COMMENT_LENGTH,
      (now, actor, press) => commentAs(now, words, actor, press),
      (now, actor, press) => (hasCommented(now, actor, press) ? say(words.cards.reply.commented) : null),
      ({ change }) => [changeList, change],
    ),
    allGreen: pressing(
      readAllGreen,
      0,
      (now, actor, press) => publishAs(now, words, actor, press, options),
      (now, actor, press) => publishedSoFar(now, words, actor, press, options),
      ({ reminder }) => [reminderList, reminder],
    ),
    publish: pressing(
      readPublish,
      LIGHT_TEXT_LIMIT,
      (now, actor, press) => publishAs(now, words, actor, press, options),
      (now, actor, press) => publishedSoFar(now, words, actor, press, options),
      ({ reminder }) => [reminderList, reminder],
    ),
    acknowledge: pressing(
      readAcknowledge,
      0,
      (now, actor, id) => acknowledgeAs(now, words, actor, id),
      (now, actor, id) => acknowledgedSoFar(now, words, actor, id),
      (id) => [escalationList, id],
    ),
    refresh: (press) =>
      safely(() => {
        const read = readRefresh(press.value.action.data);
        if (!read.ok) return misread(words, read.error, 0);
        return byKnown(press, async (actor) => {
          if (actor.seats.length === 0) return say(words.reasons['no-seat']({}));
          // The button's data would tell a disqualified person more than the words do (DEC-8).
          const { list, id } = read.value;
          if (isRecordClosed(ports(), `${list}/${id}`, actor.person)) return say(words.reasons.disqualified({}));
          const reminded = list === reminderList.name ? ports().store.get(reminderList, id)?.record.person : undefined;
          if (reminded !== undefined && reminded !== actor.person) return say(words.cards.report.anotherPersons);
          // A draft has no card: what nobody was told is not told here either.
          const drawing = ports().channel.wants(read.value) ? drawRecord(ports(), read.value, options) : null;
          return drawing ? show(drawing.card) : say(words.cards.reply.notFound);
        });
      }),
  };
}

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
