// A press may take its own button away: then the keyboard goes on in the panel that stands, never at the top of the page.
import { useEffect, useRef, type RefObject } from 'react';

/** The box of a panel, inside the area. */
export const PANEL = '[data-panel]';

/** Where the keyboard goes on when the last panel is gone: the button that opened it. */
const OPENER = '[data-opens-panel]';

/** For the element in which panels come and go. */
export function useFocusKept(): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const last = { focused: null as Element | null };
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.isConnected)
        last.focused = area.current?.contains(target) ? target : null;
    };
    // A click beside everything lets go of the keyboard on purpose.
    const letGo = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (document.activeElement === document.body && target instanceof Element && target.isConnected)
          last.focused = null;
      });
    const observer = new MutationObserver(() => {
      const isLost = document.activeElement === document.body && last.focused?.isConnected === false;
      if (!isLost) return;
      last.focused = null;
      (area.current?.querySelector<HTMLElement>(PANEL) ?? area.current)?.focus();
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', letGo);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', letGo);
      observer.disconnect();
      const isLost = document.activeElement === document.body && last.focused?.isConnected === false;
      if (isLost) document.querySelector<HTMLElement>(OPENER)?.focus();
    };
  }, []);
  return area;
}
