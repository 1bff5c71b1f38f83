// Draws the bench's numbers as SVG pictures that are read in light and in dark.

interface Line {
  readonly name: string;
  readonly values: readonly number[];
}

export interface LinePlot {
  readonly title: string;
  readonly unit: string;
  /** Names of the points from left to right. */
  readonly along: readonly string[];
  readonly lines: readonly Line[];
  /** A target: a dashed line at this value. */
  readonly limit?: { readonly value: number; readonly name: string };
}

export interface BarPlot {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** What the values of each bar are, in order. */
  readonly series: readonly string[];
}

export function linePlot({ title, unit, along, lines, limit }: LinePlot): string {
  const width = 720;
  const height = 320;
  const box = { left: 56, top: 56, right: 190, bottom: 40 };
  const top = Math.max(limit?.value ?? 0, ...lines.flatMap(({ values }) => values)) * 1.15;
  const x = (at: number) => box.left + (at * (width - box.left - box.right)) / Math.max(1, along.length - 1);
  const y = (value: number) => height - box.bottom - (value / top) * (height - box.top - box.bottom);
  const steps = ticks(top);
  const labels = spread(lines.map(({ values }) => y(values.at(-1) ?? 0)));
  return svg(width, height, `${title}, ${unit}`, [
    text(16, 24, title, 'title'),
    text(16, 42, unit, 'quiet'),
    ...steps.flatMap((value) => [
      `<line class="grid" x1="${box.left}" x2="${width - box.right}" y1="${y(value)}" y2="${y(value)}"/>`,
      text(box.left - 8, y(value) + 4, figure(value), 'quiet end'),
    ]),
    ...along.map((name, at) => text(x(at), height - 16, name, 'quiet middle')),
    ...(limit
      ? [
          `<line class="limit" x1="${box.left}" x2="${width - box.right}" y1="${y(limit.value)}" y2="${y(limit.value)}"/>`,
          text(box.left + 6, y(limit.value) - 6, limit.name, 'quiet'),
        ]
      : []),
    ...lines.flatMap(({ name, values }, index) => [
      `<polyline class="line s${index}" points="${values.map((value, at) => `${round(x(at))},${round(y(value))}`).join(' ')}"/>`,
      ...values.map((value, at) => mark(index, x(at), y(value))),
      mark(index, width - box.right + 14, labels[index] ?? 0),
      text(width - box.right + 26, (labels[index] ?? 0) + 4, `${name}: ${figure(values.at(-1) ?? 0)}`, ''),
    ]),
  ]);
}

export function barPlot({ title, unit, bars, series }: BarPlot): string {
  const width = 720;
  const row = 22 * series.length + 14;
  const left = 300;
  const height = 64 + bars.length * row + 12;
  const top = Math.max(...bars.flatMap(({ values }) => values));
  const length = (value: number) => (value / top) * (width - left - 72);
  return svg(width, height, `${title}, ${unit}`, [
    text(16, 24, title, 'title'),
    text(16, 42, unit, 'quiet'),
    ...series.flatMap((name, index) => [
      `<rect class="bar s${index}" x="${left + index * 160}" y="33" width="10" height="10"/>`,
      text(left + index * 160 + 16, 42, name, ''),
    ]),
    ...bars.flatMap(({ name, values }, at) => [
      text(16, 64 + at * row + (row - 14) / 2 + 4, name, ''),
      ...values.flatMap((value, index) => {
        const y = 64 + at * row + index * 22;
        return [
          `<rect class="bar s${index}" x="${left}" y="${y}" width="${round(Math.max(1, length(value)))}" height="18"/>`,
          text(left + length(value) + 8, y + 13, figure(value), 'quiet'),
        ];
      }),
    ]),
  ]);
}

/** Danish figures: a comma, and no more of them than can be read. */
function figure(value: number): string {
  return value.toLocaleString('da-DK', { maximumFractionDigits: value < 10 ? 2 : 0 });
}

function ticks(top: number): number[] {
  const rough = top / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((candidate) => candidate >= rough) ?? rough;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
}

/** Labels that would stand on each other move apart. */
function spread(wanted: readonly number[]): number[] {
  const placed: number[] = wanted.map(() => 0);
  let last = -Infinity;
  for (const [at, y] of [...wanted.entries()].toSorted((a, b) => a[1] - b[1])) {
    last = Math.max(y, last + 18);
    placed[at] = last;
  }
  return placed;
}

/** Each line has a shape of its own, so that its colour is not alone. */
function mark(index: number, x: number, y: number): string {
  const [cx, cy] = [round(x), round(y)];
  if (index % 3 === 0) return `<circle class="mark s${index}" cx="${cx}" cy="${cy}" r="4.5"/>`;
  if (index % 3 === 1) return `<rect class="mark s${index}" x="${cx - 4}" y="${cy - 4}" width="8" height="8"/>`;
  return `<path class="mark s${index}" d="M${cx} ${cy - 5}l5 9h-10z"/>`;
}

const text = (x: number, y: number, content: string, kind: string): string =>
  `<text x="${round(x)}" y="${round(y)}"${kind && ` class="${kind}"`}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
const round = (value: number): number => Math.round(value * 10) / 10;

const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #242424 }
.title { font-weight: 600; font-size: 15px }
.quiet { fill: #616161; font-size: 12px }
.end { text-anchor: end } .middle { text-anchor: middle }
.ground { fill: #ffffff } .grid { stroke: #e0e0e0 } .limit { stroke: #b10e1c; stroke-dasharray: 6 4; stroke-width: 1.5 }
.line { fill: none; stroke-width: 2.5 }
.s0 { fill: #5b5fc7; stroke: #5b5fc7 } .s1 { fill: #c4314b; stroke: #c4314b } .s2 { fill: #237b4b; stroke: #237b4b } .s3 { fill: #8a6116; stroke: #8a6116 }
.line { fill: none }
.bar { stroke: none }
@media (prefers-color-scheme: dark) {
  text { fill: #ffffff } .quiet { fill: #c7c7c7 } .ground { fill: #1f1f1f } .grid { stroke: #424242 } .limit { stroke: #ff99a4 }
  .s0 { fill: #a6a9f0; stroke: #a6a9f0 } .s1 { fill: #f2879b; stroke: #f2879b } .s2 { fill: #76c893; stroke: #76c893 } .s3 { fill: #e0b45c; stroke: #e0b45c }
  .line { fill: none }
}`;

function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="6"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
