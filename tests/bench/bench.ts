// `npm run bench`: fills the sandbox with ever more cases and measures what it costs, as ratios of two things in one run.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { measureAnswers } from './answers.ts';
import { fillFolder } from './fill.ts';
import { PAGES, type Growth, type Page } from './growth.ts';
import { measureJourneys } from './journeys.ts';
import { measureNaively } from './naive.ts';
import { measureWeight } from './pageWeight.ts';
import { barPlot, linePlot } from './plot.ts';
import { measureStartUp } from './startUp.ts';

const PICTURES = join(import.meta.dirname, '../../docs/pictures');
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    /** How many cases are undecided at every size; with `10%`, that share of them. */
    open: { type: 'string', default: '100' },
    /** Only what grows with the lists, and no pictures. */
    growth: { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map(Number);

console.log(`Node ${process.version}, ${availableParallelism()} cores, sizes ${sizes.join(', ')}\n`);
if (!options.growth) {
  await answers();
  await journeys();
  await weightAndStart();
}
await growth();
process.exit(0);

async function growth(): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), 'styringsrum-bench-'));
  try {
    const all: Growth[] = [];
    for (const cases of sizes) {
      await fillFolder(join(top, `${cases}`), cases, openAmong(cases));
      all.push(await measuredApart(cases, join(top, `${cases}`), join(top, `${sizes[0]}`)));
      tell(all.at(-1));
    }
    if (!options.growth) draw(all);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

function openAmong(cases: number): number {
  const open = Number.parseFloat(options.open);
  return options.open.endsWith('%') ? Math.round((cases * open) / 100) : open;
}

/** A process of its own: what one size leaves in memory must not weigh on the next. */
async function measuredApart(cases: number, folder: string, small: string): Promise<Growth> {
  const script = join(import.meta.dirname, 'growth.ts');
  const flags = ['--expose-gc', '--max-old-space-size=12000'];
  const rounds = cases > 20_000 ? 1 : 3;
  const run = await promisify(execFile)(process.execPath, [...flags, script, `${cases}`, folder, small, `${rounds}`]);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Growth;
}

function tell(growth: Growth | undefined): void {
  if (!growth) return;
  const { cases, rows, bare, coldStart, heap, catchUp, pages, verified } = growth;
  table(`${cases} cases, ${rows} rows in SharePoint${verified ? ', the log verifies' : ': THE LOG DOES NOT VERIFY'}`, [
    ['Cold start against bare paging', times(coldStart / bare), `${ms(coldStart)} against ${ms(bare)}, processor time`],
    [
      'Memory',
      `${Math.round(heap / rows)} bytes a row`,
      `${(heap / cases / 1_000).toFixed(1)} kB a case, ${Math.round(heap / 1e6)} MB`,
    ],
    ['Catching up on ten changes', `${catchUp.units / catchUp.lists} unit per list`, `${catchUp.requests} requests`],
    ...(Object.keys(PAGES) as Page[]).map((page): [string, string, string] => {
      const { here, small } = pages[page];
      return [
        `${page} against ${sizes[0]} cases`,
        times(here / small),
        `${here.toFixed(1)} against ${small.toFixed(1)} ms`,
      ];
    }),
  ]);
}

function draw(all: readonly Growth[]): void {
  const along = all.map(({ cases }) => `${cases.toLocaleString('da-DK')} cases`);
  const ratio = (page: Page) => all.map(({ pages }) => pages[page].here / pages[page].small);
  picture(
    'bench-pages',
    linePlot({
      title: 'Time of a page when the lists grow',
      unit: `times the same page with ${sizes[0]?.toLocaleString('da-DK')} cases, measured side by side`,
      along,
      lines: [
        { name: 'List page', values: ratio('List page') },
        { name: 'Case page', values: ratio('Case page') },
        { name: 'Overview', values: ratio('Overview') },
      ],
      limit: { value: 1.5, name: 'at most 1,5' },
    }),
  );
  picture(
    'bench-cold-start',
    linePlot({
      title: 'Cold start of the read model',
      unit: 'times a bare paging loop over the same pages',
      along,
      lines: [{ name: 'Cold start', values: all.map(({ coldStart, bare }) => coldStart / bare) }],
      limit: { value: 1.5, name: 'at most 1,5' },
    }),
  );
}

async function answers(): Promise<void> {
  const { atOnce, inTurn, unitsPerAnswer, slowPress, slowPressStatus } = await measureAnswers();
  table('Answers', [
    [
      '50 answers at once against in turn',
      times(atOnce / inTurn),
      `${ms(atOnce)} against ${ms(inTurn)}, 30 ms to Graph`,
    ],
    ['A press with 2 s to Graph', ms(slowPress), `status ${slowPressStatus}; the answer is there afterwards`],
    ...Object.entries(unitsPerAnswer).map(([name, units]): [string, string, string] => [
      `Units per answer of a round, ${name}`,
      `${units}`,
      '',
    ]),
  ]);
}

async function journeys(): Promise<void> {
  const [ours, naive] = [await measureJourneys(), await measureNaively()];
  const both = naive.map((theirs) => ({ theirs, mine: ours.find(({ journey }) => journey === theirs.journey) }));
  table(
    'Requests and units per journey, against reading lists on each page',
    both.map(({ theirs, mine }) => [
      theirs.journey,
      `${mine?.requests} / ${mine?.units}`,
      `naive ${theirs.requests} / ${theirs.units}`,
    ]),
  );
  picture(
    'bench-journeys',
    barPlot({
      title: 'Resource units of a journey',
      unit: 'by the meter, whole sample',
      series: ['this product', 'naive'],
      bars: both.map(({ theirs, mine }) => ({
        name: theirs.journey.replace(/ \(.*/, ''),
        values: [mine?.units ?? 0, theirs.units],
      })),
    }),
  );
}

async function weightAndStart(): Promise<void> {
  const { firstPage, empty, files } = await measureWeight();
  const { first, again, bare } = await measureStartUp();
  table('The tab and the start', [
    [
      'First page against an empty one',
      times(firstPage / empty),
      `${kb(firstPage)} in ${files} files against ${kb(empty)}, gzip`,
    ],
    ['Start with a folder that is there', times(again / bare), `${ms(again)} against ${ms(bare)} of a bare server`],
    ['First start, sample played', times(first / bare), ms(first)],
  ]);
}

function table(title: string, rows: readonly (readonly [string, string, string])[]): void {
  console.log(
    [
      `### ${title}`,
      '',
      '| measured | | |',
      '|---|---:|---|',
      ...rows.map((cells) => `| ${cells.join(' | ')} |`),
      '',
    ].join('\n'),
  );
}

function picture(name: string, svg: string): void {
  writeFileSync(join(PICTURES, `${name}.svg`), svg);
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

function ms(value: number): string {
  return value < 10_000 ? `${Math.round(value)} ms` : `${(value / 1_000).toFixed(1)} s`;
}

function kb(bytes: number): string {
  return `${Math.round(bytes / 1_000)} kB`;
}
