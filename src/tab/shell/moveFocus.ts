// Arrow keys move between the rows of a list.
import type { KeyboardEvent } from 'react';

/** For the link of each row, which carries `data-row-link`. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('tbody, ul');
  const links = [...(list?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const next = nextIndex(event.key, links.indexOf(event.currentTarget), links.length);
  if (next === null) return;
  event.preventDefault();
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: 'nearest' });
}

function nextIndex(key: string, now: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(now + 1, count - 1);
    case 'ArrowUp':
      return Math.max(now - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
