// The parts of the paper around the matrix: head, figures, what needs attention, what has changed, how to read it.
import { regionName } from '../../domain/region/regions.ts';
import {
  below,
  BODY,
  bookmark,
  decoration,
  HEADING,
  LEFT,
  lineHeight,
  NOTE,
  paragraph,
  put,
  room,
  STRONG,
  tagged,
  WIDTH,
  widthOf,
  wrapped,
  type Element,
  type Paper,
  type Style,
} from './paper.ts';
import { UNSHOWN } from './printable.ts';
import { lastLight, ORDER, type LightKind, type PortfolioReport } from './reportData.ts';
import { drawLight } from './shapes.ts';
import { attentionFacts, attentionTitle, monthName, sinceFact, type Told } from './told.ts';

const TITLE: Style = { ...STRONG, size: 21 };
const LEAD: Style = { ...BODY, size: 11 };
const COUNT: Style = { ...STRONG, size: 11 };
const SMALL: Style = { ...BODY, size: 8.5 };
const SOURCE: Style = { ...NOTE, size: 7.5 };
const INDENT = 20;
const INDENTED = { x: LEFT + INDENT, width: WIDTH - INDENT };

export function drawTitle(paper: Paper, parent: Element, report: PortfolioReport, told: Told): void {
  const { format, paper: words } = told;
  const month = monthName(report.month, told);
  paragraph(paper, parent, `${words.title}, ${month}`, { style: TITLE, type: 'H1', after: 2 });
  paragraph(paper, parent, filterText(report, told), { style: LEAD, after: 6 });
  const day = format.longDateWithYear(report.made);
  const made = words.made({ day, time: format.time(report.made) });
  paragraph(paper, parent, `${made} ${words.asOf({ month, day: format.dateWithYear(report.today) })}`, {
    style: NOTE,
    after: 12,
  });
}

/** How many projects show each light in the month. */
export function drawFigures(paper: Paper, parent: Element, report: PortfolioReport, told: Told): void {
  const kinds = report.rows.map(lastLight);
  const element = below(parent, paper, 'P');
  let x = LEFT;
  for (const kind of ORDER) {
    const count = kinds.filter((other) => other === kind).length;
    if (count === 0) continue;
    const text = countText(kind, count, told);
    const width = 16 + widthOf(paper, text, COUNT);
    if (x + width > LEFT + WIDTH) {
      x = LEFT;
      paper.y += 20;
    }
    const from = x;
    decoration(paper, () => drawLight(paper.doc, kind, from + 6, paper.y + 5.4, 12));
    tagged(paper, element, 'P', () => put(paper, text, COUNT, from + 16, paper.y + 1));
    x += width + 18;
  }
  paper.y += 30;
}

export function heading(paper: Paper, parent: Element, text: string, keepWith = 40): void {
  room(paper, lineHeight(HEADING) + keepWith);
  bookmark(paper, text);
  paragraph(paper, parent, text, { style: HEADING, type: 'H2', after: 4 });
}

/** ST-7 and PUB-2. */
export function drawAttention(paper: Paper, parent: Element, report: PortfolioReport, told: Told): void {
  const words = told.words.portfolio.attention;
  heading(paper, parent, words.title);
  if (report.attention.length === 0) paragraph(paper, parent, words.none, { after: 4 });
  const lightOf: Readonly<Record<PortfolioReport['attention'][number]['kind'], LightKind>> = {
    missing: 'missing',
    red: 'red',
    'turned-yellow': 'yellow',
    'on-agenda': 'yellow',
  };
  const list = below(parent, paper, 'L');
  for (const view of report.attention) {
    const inSys = report.rows.some(({ id, portfolio }) => id === view.project && portfolio === 'SYS');
    const facts = attentionFacts(view, inSys, told).join(' ');
    entry(paper, list, lightOf[view.kind], attentionTitle(view, told), facts === '' ? [] : [facts]);
  }
  paper.y += 10;
}

export function drawSince(paper: Paper, parent: Element, report: PortfolioReport, told: Told): void {
  const words = told.words.portfolio.since;
  heading(paper, parent, words.title);
  if (report.since.length === 0) paragraph(paper, parent, words.none, { after: 4 });
  const list = below(parent, paper, 'L');
  for (const { id, title } of [...report.rows, ...report.closed]) {
    const facts = report.since.filter(({ project }) => project === id).map((line) => sinceFact(line, told));
    if (facts.length > 0) entry(paper, list, null, title, [`${facts.join('. ')}.`]);
  }
  paper.y += 10;
}

/** The lights with their shapes, and the rules behind them with where they stand; all on one page. */
export function drawLegend(paper: Paper, parent: Element, told: Told): void {
  const { legend, lights, rules, unshown } = told.paper;
  const heightOf = (text: string, style: Style) => wrapped(paper, text, style, WIDTH).length * lineHeight(style);
  const height = rules.reduce((sum, { text, source }) => sum + heightOf(text, SMALL) + heightOf(source, SOURCE) + 3, 0);
  const sign = paper.unshown ? lineHeight(SMALL) : 0;
  heading(paper, parent, legend, 10 + ORDER.length * (lineHeight(SMALL) + 1) + height + sign);
  const list = below(parent, paper, 'L');
  for (const kind of ['green', 'yellow', 'red', 'completed', 'missing', 'coming', 'not-owed'] as const)
    entry(paper, list, kind, null, [lights[kind]], SMALL);
  paper.y += 6;
  for (const { text, source } of rules) {
    paragraph(paper, parent, text, { style: SMALL });
    paragraph(paper, parent, source, { style: SOURCE, after: 3 });
  }
  if (paper.unshown) paragraph(paper, parent, unshown({ sign: UNSHOWN }), { style: SMALL });
}

function entry(
  paper: Paper,
  list: Element,
  kind: LightKind | null,
  title: string | null,
  texts: readonly string[],
  style: Style = BODY,
): void {
  const box = kind === null ? { x: LEFT, width: WIDTH } : INDENTED;
  room(paper, lineHeight(BODY) * (title !== null && texts.length > 0 ? 2 : 1));
  if (kind !== null)
    decoration(paper, () => drawLight(paper.doc, kind, LEFT + 6, paper.y + style.size * 0.44, style.size * 0.95));
  const item = below(list, paper, 'LI');
  if (title !== null) paragraph(paper, item, title, { style: STRONG, type: 'LBody', box });
  for (const text of texts) paragraph(paper, item, text, { style, type: 'LBody', box });
  paper.y += title === null ? 1 : 5;
}

function countText(kind: LightKind, count: number, { words, paper }: Told): string {
  if (kind === 'completed') return paper.completed({ count });
  return kind === 'not-owed' ? paper.notOwed({ count }) : words.portfolio.counts[kind]({ count });
}

function filterText({ filters, rows, closed }: PortfolioReport, { paper, words, format }: Told): string {
  const { portfolio, region, phase } = filters;
  const choices = words.choices.projects;
  const whole = portfolio.length + region.length + phase.length === 0;
  const count = rows.length + closed.length;
  const named = portfolio.filter((key) => key !== 'none').map((key) => choices.portfolio[key]);
  return [
    ...(named.length > 0 ? [paper.portfolios({ names: format.list(named) })] : []),
    ...(portfolio.includes('none') ? [paper.outside] : []),
    ...(region.length > 0 ? [paper.regions({ names: format.list(region.map(regionName)) })] : []),
    ...(phase.length > 0 ? [paper.phases({ names: format.list(phase.map((key) => choices.state[key])) })] : []),
    [
      whole ? paper.whole({ count }) : paper.projects({ count }),
      ...(closed.length > 0 ? [paper.closed({ count: closed.length })] : []),
    ].join(', '),
  ].join(' · ');
}
