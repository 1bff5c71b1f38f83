// A person without a mouse: Tab and the arrows from place to place, and at each stop the focus can be seen.
import type { ElementHandle, Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than this between two controls is a walk nobody takes. */
const FAR = 60;

export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Walks to a control, and sees the focus on every stop. `Shift+Tab` walks back, an arrow through a menu. */
  async to(target: Locator, key = 'Tab'): Promise<void> {
    await target.waitFor();
    const stops: string[] = [];
    for (let stop = 0; stop < FAR; stop += 1) {
      await this.press(key);
      const at = await this.#settled();
      stops.push(at.name);
      if (at.lost !== null) expect.fail(`${at.lost} on the way to ${String(target)}: ${stops.join(' → ')}`);
      if (await hasFocus(target)) return;
    }
    expect.fail(`${String(target)} is not reached by ${key}: ${stops.join(' → ')}`);
  }

  /** What counts is what is drawn, some frames after the key. */
  async #settled(): ReturnType<Keyboard['focused']> {
    let at = await this.focused();
    for (let wait = 0; wait < 5 && at.lost !== null; wait += 1) {
      await this.page.waitForTimeout(50);
      at = await this.focused();
    }
    return at;
  }

  /** Where the focus is, in whichever frame; `lost` says what is wrong with it. */
  async focused(): Promise<{ readonly name: string; readonly lost: string | null }> {
    let frame: Frame = this.page.mainFrame();
    for (;;) {
      const handle: ElementHandle | null = (await frame.evaluateHandle(() => document.activeElement)).asElement();
      const inner = handle && (await handle.contentFrame());
      if (!inner) break;
      frame = inner;
    }
    return frame.evaluate(() => {
      const at = document.activeElement;
      // Past the last stop the browser's own controls have the focus.
      if (!(at instanceof HTMLElement) || at === document.body) return { name: 'browser', lost: null };
      const name = at.getAttribute('aria-label') ?? at.textContent ?? at.tagName;
      const { left, top, width, height } = at.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isOnScreen = width > 0 && height > 0 && x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
      // A field's line is drawn by what is around it, a row's ring by what is over it.
      const marks = [at, at.parentElement ?? at].flatMap((element) =>
        [null, '::after'].map((part) => getComputedStyle(element, part)),
      );
      const isMarked = marks.some(
        ({ outlineStyle, outlineWidth, borderBottomWidth, content }) =>
          (outlineStyle !== 'none' && outlineWidth !== '0px') || (content !== 'none' && borderBottomWidth !== '0px'),
      );
      return {
        name: name.trim().slice(0, 40),
        lost: !isOnScreen ? `“${name}” is off the screen` : isMarked ? null : `“${name}” does not show the focus`,
      };
    });
  }
}

/** The focus is on the control, or on one inside it. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(element.ownerDocument.activeElement));
}
