// Keeps the keyboard where it was when a card is replaced by its next version.

/** Remembers what has the focus inside; the answer puts it back there, or on the card when it is gone. */
export function rememberFocus(card: HTMLElement): () => void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === card || !card.contains(active)) return () => undefined;
  const tag = active.tagName.toLowerCase();
  const name = active.getAttribute('aria-label');
  const index = [...card.querySelectorAll(tag)].indexOf(active);
  const caret = active instanceof HTMLTextAreaElement ? active.selectionStart : undefined;
  return () => {
    const same = [...card.querySelectorAll<HTMLElement>(tag)];
    // A button is known by its words, since others may have gone; a field has none and is known by its place.
    const next = name === null ? same[index] : same.find((element) => element.getAttribute('aria-label') === name);
    (next ?? card).focus({ preventScroll: true });
    if (next instanceof HTMLTextAreaElement && caret !== undefined) next.setSelectionRange(caret, caret);
  };
}
