// What a reader of a PDF selects and copies: its text in the order in which it is written, and where each piece stands.
import { inflateSync } from 'node:zlib';

export interface Piece {
  readonly text: string;
  /** In points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
}

/** The text with lines that were broken at a space put together again, and no-break spaces as spaces. */
export function pdfText(bytes: Uint8Array): string {
  return pdfPages(bytes)
    .map((pieces) => pieces.map(({ text }) => text).join('\n'))
    .join('\n')
    .replaceAll(' \n', ' ')
    .replaceAll('\u00A0', ' ');
}

/** The pieces of text of each page, in the order in which they are written. */
export function pdfPages(bytes: Uint8Array): Piece[][] {
  return streamsOf(bytes)
    .map(piecesOf)
    .filter((pieces) => pieces.length > 0);
}

/** The file as letters, one per byte: its objects can be read in it, not its texts. */
export const pdfObjects = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function streamsOf(bytes: Uint8Array): string[] {
  const whole = pdfObjects(bytes);
  return [...whole.matchAll(/<<([^]*?)>>\nstream\n/g)].map((found) => {
    const from = found.index + found[0].length;
    const length = Number(/\/Length (\d+)/.exec(found[1] ?? '')?.[1]);
    const raw = Buffer.from(bytes.subarray(from, from + length));
    return (/FlateDecode/.test(found[1] ?? '') ? inflateSync(raw) : raw).toString('latin1');
  });
}

/** pdfkit places each piece by a matrix and writes its letters in hexadecimal, with numbers between for the space. */
function piecesOf(stream: string): Piece[] {
  const pattern = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n[^]*?\[((?:<[\da-f]*>|[ \d.-])*)\] TJ/g;
  return [...stream.matchAll(pattern)].map(([, x, y, letters = '']) => ({
    text: LETTERS.decode(Buffer.from(letters.replaceAll(/>[^<]*<|^[^<]*<|>[^<]*$/g, ''), 'hex')),
    x: Number(x),
    y: Number(y),
  }));
}

const LETTERS = new TextDecoder('windows-1252');
