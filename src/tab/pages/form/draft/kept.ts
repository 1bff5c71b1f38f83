// What the page says about where the newest text lies, from what is typed and what the server has.
import type { DraftModel } from './draftModel.ts';
import type { Kept } from './draftState.ts';

type Facts = Pick<DraftModel, 'view' | 'unsaved' | 'keepable'>;

/** `now`: ISO instant. */
export function keptAtRest({ view, unsaved }: Facts, autosave: boolean, now: string): Kept {
  if (view && (autosave || !unsaved)) return { kind: 'saved', at: view.changed };
  return unsaved ? { kind: 'here', at: now, why: whyHere(autosave) } : { kind: 'nothing' };
}

/** What keeps the text from the server goes on being told while one types, until a save succeeds. */
export function keptWhileTyping(before: Kept, facts: Facts, autosave: boolean, now: string): Kept {
  if (!facts.unsaved) return facts.view && autosave ? { kind: 'saved', at: facts.view.changed } : { kind: 'nothing' };
  if (before.kind === 'here' && before.why !== 'unfinished' && before.why !== 'by-hand') return { ...before, at: now };
  return autosave && facts.keepable ? { kind: 'saving' } : { kind: 'here', at: now, why: whyHere(autosave) };
}

export function whyHere(autosave: boolean): 'unfinished' | 'by-hand' {
  return autosave ? 'unfinished' : 'by-hand';
}
