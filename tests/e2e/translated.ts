// No screen shows a text of the other language, a key, or a rule id: what is visible is compared with both dictionaries.
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { da } from '../../src/text/da.ts';
import { en } from '../../src/text/en.ts';

/** The tab's visible texts, of which there are at least so many, are Danish: no English text of ours, key of the dictionary or rule id. */
export async function expectDanish(tab: FrameLocator | Page, least = 6): Promise<void> {
  const texts = await tab.locator('body').evaluate((body) => {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (text !== '') seen.push(text);
    }
    return seen;
  });
  expect(texts.length).toBeGreaterThanOrEqual(least);
  expect(texts.filter((text) => ENGLISH.has(text) || KEY.test(text) || RULE.test(text))).toEqual([]);
}

const KEY = /^[a-z]+(?:[A-Z][a-z]+)*(?:\.[a-zA-Z-]+)+$/;
const RULE = /\b(?:CR|DEC|ESC|ORG|PUB|RISK|ST|SYS|GATE)-\d/;

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const DANISH = new Set(stringsIn(da));
const ENGLISH = new Set(stringsIn(en).filter((text) => !DANISH.has(text)));
