// Reads what the package tests ask of an icon: its size, and its pixels where it has an alpha channel.
import { inflateSync } from 'node:zlib';

/** Width and height in pixels, from the header of a PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('This file is no PNG.');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** The pixels as [red, green, blue, alpha], row by row, of an 8-bit PNG with alpha that is not interlaced. */
export function pngPixels(bytes: Uint8Array): [number, number, number, number][] {
  const { width, height } = pngSize(bytes);
  const file = Buffer.from(bytes);
  if (file[24] !== 8 || file[25] !== 6 || file[28] !== 0) throw new Error('This PNG is not 8-bit with alpha.');
  const stored = inflateSync(Buffer.concat(chunks(file, 'IDAT')));
  const line = width * 4;
  const plain = new Uint8Array(line * height);
  for (let row = 0; row < height; row += 1) {
    const filter = stored[row * (line + 1)] ?? 0;
    for (let column = 0; column < line; column += 1) {
      const at = row * line + column;
      const left = column < 4 ? 0 : (plain[at - 4] ?? 0);
      const above = row === 0 ? 0 : (plain[at - line] ?? 0);
      const corner = column < 4 || row === 0 ? 0 : (plain[at - line - 4] ?? 0);
      plain[at] = (stored[row * (line + 1) + 1 + column] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = plain.subarray(pixel * 4, pixel * 4 + 4);
    return [red, green, blue, alpha];
  });
}

/** The five line filters of the PNG format. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return nearest(left + above - corner, left, above, corner);
    default:
      return 0;
  }
}

function nearest(guess: number, left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function chunks(file: Buffer, kind: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === kind) {
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
  }
  return found;
}
