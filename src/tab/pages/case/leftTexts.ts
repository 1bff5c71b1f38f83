// What somebody was writing in a panel that the case no longer has, because others carried the case on meanwhile.
import { keptUnder } from '../../shell/useKept.ts';
import type { Panel } from './panels.ts';

export interface LeftText {
  readonly text: string;
  /** Under which it is kept. */
  readonly key: string;
}

/** The texts that are kept for panels of a case other than those that it has now. */
export const leftTexts = (change: string, panels: readonly Pick<Panel, 'key'>[]): LeftText[] =>
  leftTextsAt(`changes/${change}/`, panels);

/** The same of any record, by how the keys of its panels begin. */
export function leftTextsAt(start: string, panels: readonly { readonly key: string }[]): LeftText[] {
  const kept = keptUnder(start);
  return kept.flatMap(({ key, value }) => {
    const [panel = '', answer] = key.slice(start.length).split('/');
    if (panels.some((one) => one.key === panel)) return [];
    // Of the answers to a round, only the text of the one that was being written.
    const chosen = kept.find((one) => one.key === `${start}${panel}/answer`)?.value;
    if (answer !== undefined && answer !== chosen) return [];
    return writtenIn(panel, value).map((text) => ({ text, key }));
  });
}

/** The sentences in what is kept; a date or a choice is soon made again. */
function writtenIn(panel: string, value: unknown): string[] {
  if (panel.startsWith('openRound')) return [];
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [['', value] as const];
  return parts.flatMap(([field, part]) =>
    typeof part === 'string' && part.trim() !== '' && !CHOICES.has(field) ? [part.trim()] : [],
  );
}

const CHOICES: ReadonlySet<string> = new Set(['rank', 'recommend', 'person', 'by', 'to']);
