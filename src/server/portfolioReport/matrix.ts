// The matrix of twelve months: a row per project, a shape with its word per month, the head again on every page.
import type { ProjectRow } from '../../contract/project.ts';
import {
  below,
  BODY,
  decoration,
  LEFT,
  lineHeight,
  NOTE,
  put,
  room,
  rule,
  STRONG,
  tagged,
  widthOf,
  wrapped,
  type Element,
  type Paper,
  type Style,
} from './paper.ts';
import { completedBy, lightOf, type LightKind, type PortfolioReport } from './reportData.ts';
import { drawLight } from './shapes.ts';
import { lightWord, monthHead, monthName, type Told } from './told.ts';
import { drawTrend, TREND_ARROW } from './trend.ts';

const NAME: Style = { ...STRONG, size: 8.6 };
const META: Style = { ...NOTE, size: 7.2 };
const WORD: Style = { ...BODY, size: 6.8 };
const HEAD: Style = { ...NOTE, size: 7 };
const NAME_WIDTH = 148;
const MONTH_WIDTH = 26.4;
/** The month of the report has more room. */
const LAST_WIDTH = 38;
const HEAD_HEIGHT = 18;
const PADDING = 5;
/** A tall row is not a block of colour. */
const TINT_HEIGHT = 36;
const TINTS: Partial<Record<LightKind, string>> = { red: '#FBE9EA', yellow: '#FFF8E1' };

export function drawMatrix(paper: Paper, parent: Element, report: PortfolioReport, told: Told): void {
  const table = below(parent, paper, 'Table');
  const heads = [
    told.words.portfolio.columns.project,
    ...report.months.map((month, index) => monthHead(month, index === 0, told)),
    told.words.portfolio.columns.trend,
  ];
  room(paper, HEAD_HEIGHT + 60);
  const row = below(table, paper, 'TR');
  drawHead(paper, heads, (index, draw) => {
    tagged(paper, below(row, paper, 'TH', 'Column'), 'TH', () => draw(index));
  });
  // What is repeated is no new row of the table.
  paper.repeat = () => drawHead(paper, heads, (index, draw) => decoration(paper, () => draw(index)));
  for (const project of report.rows) drawRow(paper, table, project, told);
  paper.repeat = null;
}

type DrawOne = (index: number, draw: (index: number) => void) => void;

function drawHead(paper: Paper, heads: readonly string[], one: DrawOne): void {
  const { y } = paper;
  heads.forEach((_head, at) =>
    one(at, (index) => {
      const text = heads[index] ?? '';
      const isLast = index === heads.length - 2;
      const style: Style = isLast ? { ...HEAD, font: 'Helvetica-Bold', color: BODY.color } : HEAD;
      const { x, width } = column(index);
      const isMonth = index > 0 && index < heads.length - 1;
      put(paper, text, style, isMonth ? x + (width - widthOf(paper, text, style)) / 2 : x, y + 4);
    }),
  );
  rule(paper, y + HEAD_HEIGHT, BODY.color, 0.8);
  paper.y = y + HEAD_HEIGHT;
}

function drawRow(paper: Paper, table: Element, project: ProjectRow, told: Told): void {
  const names = wrapped(paper, project.title, NAME, NAME_WIDTH);
  const metas = wrapped(paper, metaOf(project, told), META, NAME_WIDTH);
  const text = names.length * lineHeight(NAME) + metas.length * lineHeight(META);
  const height = Math.max(text, 22) + 2 * PADDING;
  room(paper, height);
  const top = paper.y;
  const row = below(table, paper, 'TR');
  tagged(paper, below(row, paper, 'TH', 'Row'), 'TH', () => {
    let y = top + PADDING;
    for (const line of names) {
      put(paper, line, NAME, LEFT, y);
      y += lineHeight(NAME);
    }
    for (const line of metas) {
      put(paper, line, META, LEFT, y);
      y += lineHeight(META);
    }
  });
  let isTaken = false;
  project.cells.forEach((cell, at) => {
    const kind = lightOf(cell);
    const element = below(row, paper, 'TD');
    const wasTaken = isTaken;
    // The long word takes the room of the next month, in which nothing is owed any more.
    isTaken = kind === 'completed' && at < project.cells.length - 1;
    if (wasTaken && kind === 'not-owed') return;
    const { x, width } = column(at + 1);
    const cellWidth = width + (isTaken ? column(at + 2).width : 0);
    drawCell(paper, element, kind, { x, width: cellWidth, top, height }, at === project.cells.length - 1, told);
  });
  drawTrendCell(paper, below(row, paper, 'TD'), project, top, told);
  paper.y = top + height;
  rule(paper, paper.y);
}

interface CellBox {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

function drawCell(
  paper: Paper,
  element: Element,
  kind: LightKind,
  { x, width, top, height }: CellBox,
  isLast: boolean,
  told: Told,
): void {
  const middle = x + width / 2;
  const y = top + PADDING + 6;
  const tint = TINTS[kind];
  decoration(paper, () => {
    if (tint) paper.doc.rect(x + 0.8, top + 0.8, width - 1.6, Math.min(height, TINT_HEIGHT) - 1.6).fill(tint);
    if (kind !== 'not-owed') drawLight(paper.doc, kind, middle, y, 9);
  });
  const word = lightWord(kind, told);
  const style: Style = { ...WORD, font: isLast || kind === 'red' ? 'Helvetica-Bold' : 'Helvetica' };
  const quiet: Style = kind === 'not-owed' ? { ...style, color: '#8A8A8A' } : style;
  tagged(paper, element, 'TD', () => {
    put(paper, word, quiet, middle - widthOf(paper, word, quiet) / 2, kind === 'not-owed' ? y - 3 : y + 7.5);
  });
}

function drawTrendCell(paper: Paper, element: Element, { trend }: ProjectRow, top: number, told: Told): void {
  const { x } = column(13);
  const y = top + PADDING + 6;
  const word = trend.overall === null ? '–' : told.words.portfolio.trends[trend.overall];
  if (trend.overall !== null) {
    const { overall } = trend;
    decoration(paper, () => drawTrend(paper.doc, overall, x + TREND_ARROW / 2, y));
  }
  tagged(paper, element, 'TD', () => put(paper, word, WORD, x, trend.overall === null ? y - 3 : y + 7.5));
}

function metaOf(project: ProjectRow, told: Told): string {
  const completed = completedBy(project);
  const { words } = told;
  return [
    project.number,
    words.choices.projects.state[project.state],
    ...(project.paused ? [words.portfolio.paused] : []),
    ...(completed === null ? [] : [words.portfolio.completedIn({ month: monthName(completed, told) })]),
    ...(project.cells.at(-1)?.corrected ? [told.paper.corrected] : []),
    ...(project.responsible === null ? [] : [project.responsible]),
  ].join(' · ');
}

/** 0 is the project, 1 to 12 the months, 13 the trend. */
function column(index: number): { readonly x: number; readonly width: number } {
  if (index === 0) return { x: LEFT, width: NAME_WIDTH };
  const first = LEFT + NAME_WIDTH + 6;
  if (index <= 11) return { x: first + (index - 1) * MONTH_WIDTH, width: MONTH_WIDTH };
  if (index === 12) return { x: first + 11 * MONTH_WIDTH, width: LAST_WIDTH };
  return { x: first + 11 * MONTH_WIDTH + LAST_WIDTH + 7, width: 38 };
}
