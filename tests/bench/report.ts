// Writes what the bench has measured into docs/performance.md: tables between marks, and pictures.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(import.meta.dirname, '../../docs');
const PAGE = join(DOCS, 'performance.md');

export interface Table {
  /** The mark in the page that it stands under: `<!-- bench: name -->`. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As markdown, the first column to the left. */
export function tableText({ heads, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const ruler = `|---|${heads
    .slice(1)
    .map(() => '---:|')
    .join('')}`;
  return [line(heads), ruler, ...rows.map(line)].join('\n');
}

/** In place of the table that stands there. Throws when the page has no such mark. */
export function writeTable(table: Table): void {
  const page = readFileSync(PAGE, 'utf8');
  const mark = `<!-- bench: ${table.name} -->\n`;
  const from = page.indexOf(mark);
  if (from === -1) throw new Error(`docs/performance.md has no place for ${table.name}`);
  const start = from + mark.length;
  const end = page.indexOf('\n\n', start);
  writeFileSync(PAGE, `${page.slice(0, start)}${tableText(table)}${end === -1 ? '\n' : page.slice(end)}`);
}

export function writePicture(name: string, svg: string): void {
  writeFileSync(join(DOCS, 'pictures', `${name}.svg`), svg);
}

/** `1,24×`; in bold when it misses its target. */
export function times(ratio: number, target = Infinity): string {
  return missed(`${figure(ratio)}×`, ratio > target);
}

/** With what is measured against a target, in bold when it misses. */
export const missed = (text: string, misses: boolean): string => (misses ? `**${text}**` : text);

export function ms(value: number): string {
  return value < 1_000 ? `${Math.round(value)} ms` : `${figure(value / 1_000)} s`;
}

export const kb = (bytes: number): string => `${Math.round(bytes / 1_000)} kB`;
export const mb = (bytes: number): string => `${whole(Math.round(bytes / 1e6))} MB`;
export const whole = (value: number): string => value.toLocaleString('da-DK');

/** Danish figures, as many as can be trusted. */
export function figure(value: number): string {
  return value.toLocaleString('da-DK', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
