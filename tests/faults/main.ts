// `npm run faults`: a thousand short runs under faults and twenty kills of a real process. `-- --seed 123` reruns one run and tells its story;
// `-- --year` lives years of thirty projects day by day, `-- --year --seed 3` one of them.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { runKills } from './kills.ts';
import { runSeed, type SeedReport } from './runSeed.ts';
import { runYears } from './yearRuns.ts';

const KILLS = 20;
const YEARS = 6;

const option = (name: string, standard: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? standard : Number(process.argv[at + 1]);
};

const only = option('seed', 0);
const from = option('from', 1);
const count = option('count', 1_000);
if (process.argv.includes('--year'))
  process.exitCode = await runYears(only > 0 ? only : from, only > 0 ? 1 : option('count', YEARS));
else if (only > 0) await tell(only);
else if (process.send) await work();
else await all();

/** One run with its story: who did what when, and what they were told. */
async function tell(seed: number): Promise<void> {
  const { story, problems, scenario, counts } = await runSeed(seed);
  console.log(`Seed ${seed}, ${scenario}, ${JSON.stringify(counts)}`);
  for (const line of story) console.log(line);
  for (const problem of problems) console.log(`WRONG: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** A worker process: runs its seeds, and sends each report. */
async function work(): Promise<void> {
  for (let seed = from; seed < from + count; seed += 1) process.send?.(await runSeed(seed));
  process.disconnect();
}

async function all(): Promise<void> {
  const begun = performance.now();
  const workers = availableParallelism();
  const share = Math.ceil(count / workers);
  const reports = (
    await Promise.all(
      Array.from({ length: workers }, (_, index) =>
        inWorker(from + index * share, Math.max(0, Math.min(share, count - index * share))),
      ),
    )
  ).flat();
  const bad = reports.filter(({ problems }) => problems.length > 0);
  const sum = (name: string): number => reports.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  console.log(
    `${reports.length} runs in ${seconds} s: ${sum('actions')} actions, ${sum('acknowledged')} acknowledged ` +
      `(${sum('answers')} answers), ${sum('refused')} refused, ${sum('instances')} instances, ${sum('requests')} requests to Graph`,
  );
  const kills = option('kills', KILLS);
  const killed = kills > 0 ? await runKills(kills, from) : null;
  if (killed) {
    const { acknowledged, unknown } = killed;
    console.log(`${kills} kills of a real process: ${acknowledged} acknowledged, ${unknown} left open, and settled`);
  }
  for (const problem of killed?.problems ?? []) console.log(`WRONG ${problem}`);
  if (reports.length < count) console.log(`WRONG: ${count - reports.length} runs gave no report`);
  console.log(`${bad.length} runs left something wrong`);
  process.exitCode = bad.length > 0 || reports.length < count || (killed?.problems.length ?? 0) > 0 ? 1 : 0;
}

/** Tells of a failed run as soon as it is known. */
function inWorker(first: number, runs: number): Promise<SeedReport[]> {
  return new Promise((resolve) => {
    const reports: SeedReport[] = [];
    const child = fork(import.meta.filename, ['--from', `${first}`, '--count', `${runs}`]);
    child.on('message', (message) => {
      const report = message as SeedReport;
      reports.push(report);
      if (report.problems.length === 0) return;
      console.log(`WRONG (${report.scenario}): npm run faults -- --seed ${report.seed}`);
      for (const problem of report.problems.slice(0, 5)) console.log(`  ${problem.slice(0, 400)}`);
    });
    child.once('exit', () => resolve(reports));
  });
}
