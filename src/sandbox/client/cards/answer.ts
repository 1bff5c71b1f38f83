// What a bot's invoke answer means to the person who pressed: a text, a card of their own, or an error.
import { SurfaceError } from '../surfaces/surfaces.ts';
import type { ActionAnswer } from '../surfaces/surfaces.ts';
import { texts } from '../texts.ts';

export type CardReply = { readonly kind: 'message' | 'error'; readonly text: string };
export type Outcome = CardReply | { readonly kind: 'card'; readonly content: object };

/** Reads the answer as the Universal Actions protocol has it; an empty success becomes no text. */
export function readAnswer({ statusCode, type, value }: ActionAnswer): Outcome {
  if (statusCode >= 200 && statusCode < 300) {
    if (type === 'application/vnd.microsoft.card.adaptive' && typeof value === 'object' && value !== null)
      return { kind: 'card', content: value };
    if (type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: String(value) };
  }
  return { kind: 'error', text: messageOf(value) || texts.refused(statusCode) };
}

/** The surface itself refused or was silent. */
export function readFailure(failure: unknown): CardReply {
  if (!(failure instanceof SurfaceError) || failure.status === 0) return { kind: 'error', text: texts.unreachable };
  return { kind: 'error', text: failure.message || texts.refused(failure.status) };
}

function messageOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const isError = typeof value === 'object' && value !== null && 'message' in value;
  return isError && typeof value.message === 'string' ? value.message : '';
}
