// `npm run bench`: fills the sandbox with ever more cases and measures what it costs, as ratios of two things in one run.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { measureAnswers } from './answers.ts';
import type { ColdStart } from './coldStart.ts';
import { fillFolder } from './fill.ts';
import { PAGES, type Growth, type Page } from './growth.ts';
import { measureJourneys, measureRounds } from './journeys.ts';
import { measurePlainly, naively } from './naive.ts';
import { measureWeight } from './pageWeight.ts';
import { barPlot, linePlot } from './plot.ts';
import { withPnp } from './pnp.ts';
import { figure, kb, mb, missed, ms, tableText, times, whole, writePicture, writeTable, type Table } from './report.ts';
import { measureStartUp } from './startUp.ts';
import { measureStatusJourneys } from './statusJourneys.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    /** Parts to measure: the others stay as they are. */
    only: { type: 'string', default: 'answers,journeys,status,tab,growth,tenth' },
    /** Tells the tables, and leaves the documentation as it is. */
    dry: { type: 'boolean', default: false },
  },
});
const BODIES = { FSG: 'steering group', SYS: 'SYS, paid from the pool' };
const sizes = options.sizes.split(',').map(Number);
const parts: Readonly<Record<string, () => Promise<void>>> = { answers, journeys, status, tab, growth, tenth };

console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
for (const part of options.only.split(',')) await parts[part]?.();
process.exit(0);

async function answers(): Promise<void> {
  const { atOnce, inTurn, slowPress } = await measureAnswers();
  const rounds = await measureRounds();
  tell({
    name: 'answers',
    heads: ['measured', '', 'target'],
    rows: [
      ['50 answers at once against one after the other (ten rounds, 30 ms to Graph)', times(atOnce / inTurn), ''],
      [
        'A press on a card while every request to Graph takes 2 s more',
        missed(ms(slowPress), slowPress >= 3_000),
        'under 3 s',
      ],
      ...rounds.map(({ body, perAnswer }) => [
        `Units for each of a round’s answers, with all that follows when it closes: ${BODIES[body]}`,
        missed(figure(perAnswer), perAnswer > 7),
        '7',
      ]),
    ],
  });
}

async function journeys(): Promise<void> {
  const ours = await measureJourneys();
  const naive = await measurePlainly(naively);
  const pnp = await measurePlainly(withPnp);
  const all = ours.map((mine) => ({
    mine,
    others: [naive, pnp].map((costs) => costs.find(({ journey }) => journey === mine.journey)),
  }));
  tell({
    name: 'journeys',
    heads: ['journey', 'this product', 'plain app', 'plain app with `@pnp/graph`'],
    rows: all.map(({ mine, others }) => [
      mine.journey,
      ...[mine, ...others].map((cost) => (cost ? `${cost.requests} / ${cost.units}` : '')),
    ]),
  });
  draw(
    'bench-journeys',
    barPlot({
      title: 'Resource units of a journey',
      unit: 'by the meter, whole sample',
      series: ['this product', 'plain app', '@pnp/graph'],
      bars: all
        .filter(({ others }) => others.every((cost) => cost !== undefined))
        .map(({ mine, others }) => ({
          name: mine.journey.replace(/ \(.*/, ''),
          values: [mine, ...others].map((cost) => cost?.units ?? 0),
        })),
    }),
  );
}

async function status(): Promise<void> {
  tell({
    name: 'status',
    heads: ['journey', 'requests / units'],
    rows: (await measureStatusJourneys()).map(({ journey, requests, units }) => [journey, `${requests} / ${units}`]),
  });
}

async function tab(): Promise<void> {
  const { firstPage, empty, files } = await measureWeight();
  const { first, again, bare } = await measureStartUp();
  const weight = `gzip: ${kb(firstPage)} (${files} files) against ${kb(empty)}`;
  tell({
    name: 'tab',
    heads: ['measured', '', 'target'],
    rows: [
      [`First page of the tab against an empty Fluent and teams-js page, ${weight}`, times(firstPage / empty, 2), '2×'],
      [
        `\`npm start\` into a folder that is there, against a bare Hono server (${ms(again)} against ${ms(bare)})`,
        times(again / bare),
        '',
      ],
      ['First `npm start`, which makes the lists and plays the sample’s year', ms(first), ''],
    ],
  });
}

/** The archive grows: at every size a hundred cases are undecided. */
async function growth(): Promise<void> {
  const all = await grown(sizes, () => 100, true);
  const starts = all.flatMap(({ start }) => start ?? []);
  tell({
    name: 'growth',
    heads: ['measured', ...names(all), 'target'],
    rows: [
      ['rows in SharePoint', ...starts.map(({ rows }) => whole(rows)), ''],
      ...pageRows(all),
      [
        'Cold start of the read model, against bare paging, by the clock',
        ...starts.map(({ cold, bare }) => times(cold.wall / bare.wall, 1.5)),
        '1,5×',
      ],
      [
        'The same in processor time, Graph’s included',
        ...starts.map(({ cold, bare }) => times(work(cold) / work(bare), 1.5)),
        '1,5×',
      ],
      ['The clock itself', ...starts.map(({ cold, bare }) => `${ms(cold.wall)} / ${ms(bare.wall)}`), ''],
      ['Our own processor time alone', ...starts.map(({ cold, bare }) => `${ms(cold.own)} / ${ms(bare.own)}`), ''],
      [
        'Catching up on ten changes, units per list',
        ...all.map(({ catchUp }) => missed(figure(catchUp.units / catchUp.lists), catchUp.units > catchUp.lists)),
        '1',
      ],
      ['Memory of the read model', ...starts.map(({ heap }) => mb(heap)), ''],
      [
        'Memory per row / per case',
        ...all.map(({ start, cases }) =>
          start ? `${figure(start.heap / start.rows / 1_000)} / ${figure(start.heap / cases / 1_000)} kB` : '',
        ),
        '',
      ],
      ['The log verifies', ...all.map(({ verified }) => missed(verified ? 'yes' : 'no', !verified)), 'yes'],
    ],
  });
  const ratio = (page: Page) => all.map(({ pages }) => pages[page].here / pages[page].small);
  const pages = ['List page', 'List page, all cases', 'Case page', 'Overview'] as const satisfies Page[];
  draw(
    'bench-pages',
    linePlot({
      title: 'Time of a page when the lists grow',
      unit: `times the same page with ${names(all)[0]}, measured side by side`,
      along: names(all),
      lines: pages.map((page) => ({ name: page, values: ratio(page) })),
      limit: { value: 1.5, name: 'at most 1,5' },
    }),
  );
  draw(
    'bench-cold-start',
    linePlot({
      title: 'Cold start of the read model',
      unit: 'times a bare paging loop over the same pages',
      along: names(all),
      lines: [
        { name: 'By the clock', values: starts.map(({ cold, bare }) => cold.wall / bare.wall) },
        { name: 'Processor time', values: starts.map(({ cold, bare }) => work(cold) / work(bare)) },
      ],
      limit: { value: 1.5, name: 'at most 1,5' },
    }),
  );
}

function work({ own, graph }: ColdStart['bare']): number {
  return own + graph;
}

/** What is under way grows with the rest: a tenth of the cases is undecided. */
async function tenth(): Promise<void> {
  const all = await grown([sizes[0] ?? 0, sizes.at(-1) ?? 0], (cases) => Math.round(cases / 10), false);
  tell({
    name: 'tenth',
    heads: ['with a tenth undecided', ...names(all), 'target'],
    rows: [
      ...pageRows(all),
      ['Cases that wait for the overview’s reader', ...all.map(({ waiting }) => whole(waiting.here)), ''],
      [
        'Overview, for each of them, against the first column',
        ...all.map(({ pages: { Overview }, waiting }) =>
          times(Overview.here / waiting.here / (Overview.small / waiting.small)),
        ),
        '',
      ],
    ],
  });
}

function pageRows(all: readonly Growth[]): string[][] {
  return (Object.keys(PAGES) as Page[]).map((page) => [
    `${page}, against ${names(all)[0]}`,
    ...all.map(({ pages }) => times(pages[page].here / pages[page].small, page === 'Overview' ? Infinity : 1.5)),
    page === 'Overview' ? '' : '1,5×',
  ]);
}

function names(all: readonly Growth[]): string[] {
  return all.map(({ cases }) => `${whole(cases)} cases`);
}

async function grown(of: readonly number[], open: (cases: number) => number, start: boolean): Promise<Growth[]> {
  const top = mkdtempSync(join(tmpdir(), 'styringsrum-bench-'));
  try {
    const all: Growth[] = [];
    for (const cases of of) {
      await fillFolder(join(top, `${cases}`), cases, open(cases));
      const rounds = start ? (cases > 20_000 ? 2 : 5) : 0;
      all.push(await measuredApart(cases, join(top, `${cases}`), join(top, `${of[0]}`), rounds));
      console.error(JSON.stringify(all.at(-1)));
    }
    return all;
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** A process of its own: what one size leaves in memory must not weigh on the next. */
async function measuredApart(cases: number, folder: string, small: string, rounds: number): Promise<Growth> {
  const script = join(import.meta.dirname, 'growth.ts');
  const flags = ['--expose-gc', '--max-old-space-size=12000'];
  const run = await promisify(execFile)(process.execPath, [...flags, script, `${cases}`, folder, small, `${rounds}`]);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Growth;
}

function tell(table: Table): void {
  console.log(`${tableText(table)}\n`);
  if (!options.dry) writeTable(table);
}

function draw(name: string, svg: string): void {
  if (!options.dry) writePicture(name, svg);
}
