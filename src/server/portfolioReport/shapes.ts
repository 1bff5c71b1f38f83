// The shapes of the lights, drawn so that they differ without colour: circle, triangle, square, tick, dashed ring, ring, dash.
import type { LightKind } from './reportData.ts';

const COLORS: Readonly<Record<LightKind, string>> = {
  green: '#107C10',
  yellow: '#EAA300',
  red: '#C50F1F',
  completed: '#0F6CBD',
  missing: '#242424',
  coming: '#5C5C5C',
  'not-owed': '#8A8A8A',
};

/** Around a middle, `size` points wide. */
export function drawLight(doc: PDFKit.PDFDocument, kind: LightKind, x: number, y: number, size: number): void {
  const half = size / 2;
  const color = COLORS[kind];
  doc.save();
  switch (kind) {
    case 'green':
      doc.circle(x, y, half).fill(color);
      break;
    case 'yellow':
      // The dark edge keeps it apart from the paper, in print too.
      doc
        .polygon([x, y - half], [x + half * 1.1, y + half * 0.86], [x - half * 1.1, y + half * 0.86])
        .lineWidth(size * 0.09)
        .lineJoin('round')
        .fillAndStroke(color, '#6B4A00');
      break;
    case 'red':
      doc.rect(x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9).fill(color);
      break;
    case 'completed':
      doc
        .moveTo(x - half, y)
        .lineTo(x - half * 0.3, y + half * 0.7)
        .lineTo(x + half, y - half * 0.7)
        .lineWidth(size * 0.2)
        .strokeColor(color)
        .stroke();
      break;
    case 'missing':
      doc
        .circle(x, y, half * 0.9)
        .lineWidth(size * 0.14)
        .dash(size * 0.24, { space: size * 0.2 })
        .strokeColor(color)
        .stroke();
      break;
    case 'coming':
      doc
        .circle(x, y, half * 0.9)
        .lineWidth(size * 0.08)
        .strokeColor(color)
        .stroke();
      break;
    case 'not-owed':
    default:
      doc
        .moveTo(x - half * 0.5, y)
        .lineTo(x + half * 0.5, y)
        .lineWidth(size * 0.1)
        .strokeColor(color)
        .stroke();
  }
  doc.restore();
}
