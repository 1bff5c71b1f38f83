// The paper that the report is written on: pages, a place to write, styles, tags for screen readers, and feet with page numbers.
import Pdf from 'pdfkit';
import { linesOf } from './lines.ts';
import { printable, UNSHOWN } from './printable.ts';

type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

export interface Style {
  readonly font: 'Helvetica' | 'Helvetica-Bold';
  /** In points. */
  readonly size: number;
  readonly color: string;
}

interface Box {
  readonly x: number;
  readonly width: number;
}

export const INK = '#242424';
const QUIET = '#5C5C5C';
const HAIR = '#C8C8C8';
export const BODY: Style = { font: 'Helvetica', size: 9.5, color: INK };
export const STRONG: Style = { ...BODY, font: 'Helvetica-Bold' };
export const NOTE: Style = { ...BODY, size: 8, color: QUIET };
export const HEADING: Style = { ...STRONG, size: 14 };
export const SUBHEADING: Style = { ...STRONG, size: 11 };

/** A4, upright. */
export const LEFT = 34;
export const WIDTH = 527;
const TOP = 40;
const BOTTOM = 784;
const PAGE_HEIGHT = 842;

export interface PaperOptions {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  /** When it was made; stands in the file's own information. */
  readonly made: Date;
  readonly compress: boolean;
}

/** Where the pen is, from the top of the page, and what is repeated at the top of the next. */
export interface Paper {
  readonly doc: Doc;
  readonly root: Element;
  y: number;
  /** Drawn at the top of every page that begins while it is set. */
  repeat: (() => void) | null;
  /** Something has been written that the fonts cannot show. */
  unshown: boolean;
}

export function newPaper({ title, subject, language, made, compress }: PaperOptions): Paper {
  const doc = new Pdf({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    compress,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, Subject: subject, Author: 'Styringsrum', Creator: 'Styringsrum', CreationDate: made },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, y: TOP, repeat: null, unshown: false };
}

/** A new page when less than `height` points are left of this one. */
export function room(paper: Paper, height: number): void {
  if (paper.y + height > BOTTOM) nextPage(paper);
}

export function below(parent: Element, paper: Paper, type: string, scope?: 'Column' | 'Row'): Element {
  const options: PDFKit.Mixins.StructureElementOptions & { readonly scope?: string } = scope ? { scope } : {};
  const element = paper.doc.struct(type, options);
  parent.add(element);
  return element;
}

/** A place that readers can go to from the file's own contents. */
export function bookmark(paper: Paper, text: string): void {
  paper.doc.outline.addItem(printable(text));
}

/** What is drawn belongs to the element; it may be called again for the same element on another page. */
export function tagged(paper: Paper, element: Element, type: string, draw: () => void): void {
  const content = paper.doc.markStructureContent(type);
  draw();
  paper.doc.endMarkedContent();
  element.add(content);
}

/** Lines, tints, shapes with a word beside them, feet: nothing that is read aloud. */
export function decoration(paper: Paper, draw: () => void): void {
  paper.doc.markContent('Artifact', { type: 'Layout' });
  draw();
  paper.doc.endMarkedContent();
}

/** One line where it is told to stand; nothing moves. */
export function put(paper: Paper, text: string, style: Style, x: number, y: number): void {
  const shown = printable(text);
  if (shown.includes(UNSHOWN)) paper.unshown = true;
  paper.doc.font(style.font).fontSize(style.size).fillColor(style.color).text(shown, x, y, { lineBreak: false });
}

export function widthOf(paper: Paper, text: string, style: Style): number {
  return paper.doc.font(style.font).fontSize(style.size).widthOfString(printable(text));
}

export const lineHeight = (style: Style): number => style.size * 1.32;

export const wrapped = (paper: Paper, text: string, style: Style, width: number): string[] =>
  linesOf(printable(text), width, (part) => widthOf(paper, part, style));

/** A paragraph of its own, as tall as it needs, over as many pages as it needs. The pen ends below it. */
export function paragraph(
  paper: Paper,
  parent: Element,
  text: string,
  { style = BODY, type = 'P', after = 0, box = { x: LEFT, width: WIDTH } }: ParagraphOptions = {},
): void {
  const element = below(parent, paper, type);
  const height = lineHeight(style);
  let rest = wrapped(paper, text, style, box.width);
  // Two lines together at the foot of a page, and two at the top of the next.
  room(paper, height * Math.min(2, rest.length));
  while (rest.length > 0) {
    const fitting = Math.max(1, Math.floor((BOTTOM - paper.y) / height));
    const now = rest.slice(0, rest.length === fitting + 1 && fitting > 2 ? fitting - 1 : fitting);
    rest = rest.slice(now.length);
    tagged(paper, element, type, () => {
      for (const line of now) {
        put(paper, line, style, box.x, paper.y);
        paper.y += height;
      }
    });
    if (rest.length > 0) nextPage(paper);
  }
  paper.y += after;
}

export interface ParagraphOptions {
  readonly style?: Style;
  readonly type?: 'P' | 'H1' | 'H2' | 'H3' | 'LBody';
  readonly after?: number;
  readonly box?: Box;
}

export function rule(paper: Paper, y: number, color = HAIR, width = 0.6): void {
  decoration(paper, () => {
    paper.doc
      .moveTo(LEFT, y)
      .lineTo(LEFT + WIDTH, y)
      .lineWidth(width)
      .strokeColor(color)
      .stroke();
  });
}

/** Writes the feet and closes the file. `foot` is told the page and how many there are, and says what stands left and right. */
export async function finished(
  paper: Paper,
  foot: (page: number, pages: number) => readonly [string, string],
): Promise<Uint8Array<ArrayBuffer>> {
  const { doc } = paper;
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    const [left, right] = foot(index + 1, count);
    doc.markContent('Artifact', { type: 'Pagination' });
    put(paper, left, NOTE, LEFT, PAGE_HEIGHT - 36);
    put(paper, right, NOTE, LEFT + WIDTH - widthOf(paper, right, NOTE), PAGE_HEIGHT - 36);
    doc.endMarkedContent();
  }
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  doc.end();
  return whole;
}

function nextPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = TOP;
  paper.repeat?.();
}
