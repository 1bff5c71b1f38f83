// The arrows of the trend: up, level, down, each drawn in ink, since its word stands below it.
import { INK } from './paper.ts';

/** How wide an arrow is, in points. */
export const TREND_ARROW = 9;

const DIRECTIONS = { better: -1, unchanged: 0, worse: 1 } as const;

/** Around a middle. */
export function drawTrend(doc: PDFKit.PDFDocument, trend: keyof typeof DIRECTIONS, x: number, y: number): void {
  const half = TREND_ARROW / 2;
  const slope = DIRECTIONS[trend] * half * 0.8;
  doc.save().lineWidth(0.9).lineCap('round').strokeColor(INK);
  doc
    .moveTo(x - half, y - slope)
    .lineTo(x + half, y + slope)
    .stroke();
  const tip = [x + half, y + slope] as const;
  const angle = Math.atan2(2 * slope, 2 * half);
  for (const side of [-1, 1]) {
    const back = angle + Math.PI + side * 0.5;
    doc
      .moveTo(...tip)
      .lineTo(tip[0] + Math.cos(back) * 3.6, tip[1] + Math.sin(back) * 3.6)
      .stroke();
  }
  doc.restore();
}
