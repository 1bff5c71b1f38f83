// Years lived day by day, one after another in as many processes as there are processors.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { runYear, type YearReport } from './year.ts';

type Told = Omit<YearReport, 'lived'>;

/** A worker process: one seed each, as it is told. */
if (import.meta.main) {
  const { lived: _, ...told } = await runYear(Number(process.argv[2]), 'daily');
  process.send?.(told);
  process.disconnect();
}

/** Lives so many years from a seed on, and tells of each. The exit code: 1 when one left something wrong. */
export async function runYears(from: number, count: number): Promise<number> {
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  let wrong = 0;
  const next = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const report = await inProcess(seed);
      if (report === null || report.problems.length > 0) wrong += 1;
      console.log(`Year ${seed}: ${report ? JSON.stringify(report.counts) : 'no report'}`);
      for (const problem of report?.problems.slice(0, 10) ?? []) console.log(`  WRONG ${problem.slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), count) }, next));
  console.log(`${wrong} of ${count} years left something wrong`);
  return wrong > 0 ? 1 : 0;
}

function inProcess(seed: number): Promise<Told | null> {
  return new Promise((resolve) => {
    let told: Told | null = null;
    const child = fork(import.meta.filename, [`${seed}`]);
    child.on('message', (message) => {
      told = message as Told;
    });
    child.once('exit', () => resolve(told));
  });
}
