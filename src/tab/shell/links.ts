// Links that stay in the tab: a plain press navigates inside it, anything else (new window, middle button) is the browser's.
import type { MouseEvent } from 'react';

type Navigate = (to: string) => void;

/** An onClick for an `<a href>` that Fluent draws. */
export function followInside(navigate: Navigate): (event: MouseEvent<HTMLElement>) => void {
  return (event) => {
    const link = event.currentTarget.closest('a');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(`${link.pathname}${link.search}${link.hash}`);
  };
}
