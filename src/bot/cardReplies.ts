// What a press is answered: whose answer was registered, or why not and what the person can do (DEC-9).
import { regionName, type RegionId } from '../domain/region/regions.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import { never } from '../domain/result.ts';
import type { Answer, Outcome } from '../domain/round/round.list.ts';
import type { Words } from '../text/words.ts';
import type { PressProblem } from './cardData.ts';
import type { Card } from './cardParts.ts';

/** What the bot answers to an Action.Execute, as Teams has it. */
export type CardReply =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string }
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: Card }
  | { readonly statusCode: 400 | 500; readonly type: 'application/vnd.microsoft.error'; readonly value: CardError };

interface CardError {
  readonly code: string;
  readonly message: string;
  /** Asked for by the SDK's type; holds nothing more. */
  readonly innerHttpError: { readonly statusCode: number; readonly body: object };
}

export const say = (value: string): CardReply => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

export const show = (value: Card): CardReply => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

/** What no card of ours sent (400), or a fault of ours (500): the words tell nothing of what is inside. */
export const fail = (statusCode: 400 | 500, message: string): CardReply => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: {
    code: statusCode === 400 ? 'BadRequest' : 'InternalError',
    message,
    innerHttpError: { statusCode, body: {} },
  },
});

/** “Dit svar for Region Sjælland er registreret: Godkendt.”, with the outcome when the round is closed. */
export function registered(words: Words, region: RegionId, answer: Answer, outcome: Outcome | null): CardReply {
  const texts = words.cards.reply;
  const done = texts.registered({ region: regionName(region), answer: words.answers[answer] });
  return say(outcome === null ? done : `${done} ${texts.closedNow({ outcome: words.outcomes[outcome] })}`);
}

/** Why a press was not registered. Where nobody knows whether it was, it does not say that it was not. */
export function refused(words: Words, what: Pressed, refusal: Refusal): CardReply {
  const texts = words.cards.reply;
  const because = (why: string) => say(NOT_DONE[what](words, why));
  switch (refusal.kind) {
    case 'forbidden':
    case 'conflict': {
      const why = words.reasons[refusal.reason](refusal.parameters ?? {});
      // That was done, before the seat ended.
      return refusal.reason === 'seat-ended' ? say(why) : because(why);
    }
    case 'invalid': {
      const [problem] = refusal.fields;
      return because(problem ? words.fieldProblems[problem.code](problem) : words.problems.invalid.detail);
    }
    case 'stale':
      return because(texts.changed);
    case 'notFound':
      return say(texts.notFound);
    case 'unavailable':
      return say(texts.unavailable);
    default:
      return never(refusal);
  }
}

type Pressed = 'answer' | 'comment' | 'report' | 'acknowledge';

const NOT_DONE: Readonly<Record<Pressed, (words: Words, why: string) => string>> = {
  answer: ({ cards }, why) => cards.reply.notRegistered({ why }),
  comment: ({ cards }, why) => cards.reply.notCommented({ why }),
  report: ({ cards }, why) => cards.report.notPublished({ why }),
  acknowledge: ({ cards }, why) => cards.escalation.reply.notAcknowledged({ why }),
};

/** What was typed can be mended; other data did not come from a card of ours. */
export function misread(words: Words, problem: PressProblem, limit: number): CardReply {
  const texts = words.cards.reply;
  switch (problem) {
    case 'text-missing':
      return say(texts.textMissing);
    case 'text-too-long':
      return say(texts.textTooLong({ limit }));
    case 'data':
      return fail(400, texts.badData);
    default:
      return never(problem);
  }
}
