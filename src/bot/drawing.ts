// What every card is drawn with: the words, the dates, where links lead, and how much room long texts get.
import { ruleWords, type RuleWords } from '../text/rules.ts';
import { formatFor, type Format } from '../text/format.ts';
import { wordsFor, type Language, type Words } from '../text/words.ts';
import { clip, escapeLines, escapeText } from './escapeText.ts';
import type { Card } from './cardParts.ts';
import type { TabPlace } from './links.ts';

/** UTF-16 units for each kind of text that people write; what stands in a field is never clipped. */
interface Room {
  readonly name: number;
  readonly remark: number;
  readonly note: number;
  /** How many forms the card may hold. */
  readonly forms: number;
}

export interface Pen {
  readonly words: Words;
  readonly format: Format;
  readonly tab: TabPlace;
  readonly room: Room;
}

/** A card with the line that its notification and its summary show (plain text). */
export interface Drawing {
  readonly card: Card;
  readonly summary: string;
}

/** From roomy to tight: the first that fits is taken, so that short cases keep every word. */
const ROOMS: readonly [Room, ...Room[]] = [
  { name: 255, remark: 1_000, note: 600, forms: 3 },
  { name: 255, remark: 500, note: 400, forms: 2 },
  { name: 160, remark: 250, note: 250, forms: 1 },
  { name: 120, remark: 120, note: 120, forms: 1 },
  { name: 60, remark: 40, note: 60, forms: 0 },
  { name: 40, remark: 20, note: 40, forms: 0 },
];

/** Teams measures the message in UTF-16: 25 KB, with room for what the service writes around it. */
const MAX_UNITS = (24 * 1_024) / 2;
const SUMMARY_LENGTH = 200;
const fits = (drawing: Drawing): boolean => JSON.stringify(drawing).length <= MAX_UNITS;

/** Draws with the most room that keeps the message small enough. */
export function fitted(language: Language, tab: TabPlace, draw: (pen: Pen) => Drawing): Drawing {
  const tools = { words: wordsFor(language), format: formatFor(language), tab };
  const drawIn = (room: Room): Drawing => {
    const { card, summary } = draw({ ...tools, room });
    return { card, summary: clip(summary, SUMMARY_LENGTH) };
  };
  const [roomy, ...tighter] = ROOMS;
  return tighter.reduce((drawing, room) => (fits(drawing) ? drawing : drawIn(room)), drawIn(roomy));
}

/** A name or title that people wrote, in one line; a dash where nothing of it can be seen. */
export const named = (pen: Pen, name: string): string => escapeText(clip(name, pen.room.name)) || '–';

/** A remark or reason that people wrote, with its lines. */
export const remarked = (pen: Pen, remark: string): string => escapeLines(clip(remark, pen.room.remark));

/** A longer text of the case, as its beginning, in one line. */
export const noted = (pen: Pen, note: string): string => escapeText(clip(note, pen.room.note));

/** Our own words where they begin a line with a number, such as a date: “18. nov.” is no list. */
export const told = (words: string): string => escapeText(words);

/** The rule with where it stands, as one sentence; empty for a rule without words. */
export function ruleSentence(pen: Pen, key: string): string {
  const rule: RuleWords | null = ruleWords(pen.words, key);
  return rule ? pen.words.cards.round.rule({ text: rule.text, source: lowered(rule.source) }) : '';
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
