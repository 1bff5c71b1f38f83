// What the page says about where the newest text lies, from what is typed and what the server has.
import type { Kept } from './draftState.ts';

interface Facts {
  /** The server has the record; `savedAt` is when it last took something of it, where that is known. */
  readonly isThere: boolean;
  readonly savedAt: string | null;
  readonly unsaved: boolean;
  readonly keepable: boolean;
}

/** `now`: ISO instant. */
export function keptAtRest({ isThere, savedAt, unsaved }: Facts, autosave: boolean, now: string): Kept {
  if (isThere && (autosave || !unsaved)) return { kind: 'saved', at: savedAt };
  return unsaved ? { kind: 'here', at: now, why: whyHere(autosave) } : { kind: 'nothing' };
}

/** What keeps the text from the server goes on being told while one types, until a save succeeds. */
export function keptWhileTyping(before: Kept, facts: Facts, autosave: boolean, now: string): Kept {
  if (!facts.unsaved) return facts.isThere && autosave ? { kind: 'saved', at: facts.savedAt } : { kind: 'nothing' };
  if (before.kind === 'here' && before.why !== 'unfinished' && before.why !== 'by-hand') return { ...before, at: now };
  return autosave && facts.keepable ? { kind: 'saving' } : { kind: 'here', at: now, why: whyHere(autosave) };
}

export function whyHere(autosave: boolean): 'unfinished' | 'by-hand' {
  return autosave ? 'unfinished' : 'by-hand';
}
