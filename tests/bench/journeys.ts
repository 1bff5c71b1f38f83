// What each journey costs in requests to Graph and resource units, by the sandbox's meter. `npm run cost` prints the table.
import { personRows } from '../../src/sandbox/sample/people.ts';
import {
  aBusinessCase,
  aForm,
  anAssessment,
  openProduct,
  type Caller,
  type ChangeView,
  type RoundView,
  type TestProduct,
} from '../server/product.ts';

export interface Cost {
  readonly journey: string;
  readonly requests: number;
  readonly units: number;
}

/** Plays every journey once, on the whole sample. */
export async function measureJourneys(): Promise<Cost[]> {
  const product = await openProduct({ cases: true });
  try {
    return await play(product);
  } finally {
    await product.close();
  }
}

async function play(product: TestProduct): Promise<Cost[]> {
  const costs: Cost[] = [];
  const measured = async <T>(journey: string, act: () => Promise<T>): Promise<T> => {
    product.sandbox.graph.resetMeter();
    const result = await act();
    const { requests, units } = product.sandbox.graph.meter();
    costs.push({ journey, requests, units });
    return result;
  };
  const fsa = await product.as('fsa-e-journal');
  const chair = await product.as(personIn('Forretningsstyregruppen for E-journal', 'formand'));
  const secretariat = await product.as(personIn('RSI-sekretariatet', 'sekretær'));

  await measured('Open the overview', () => fsa.get('/api/overview'));
  await measured('Open the list', () => fsa.get('/api/changes'));
  const draft = await measured('Save a draft with its business case', () =>
    posted<ChangeView>(fsa, '/api/changes', aForm({ businessCase: aBusinessCase })),
  );
  const filed = await measured('Submit', () =>
    posted<ChangeView>(fsa, `/api/changes/${draft.id}/submit`, { version: draft.version }),
  );
  await measured('Open a case (case, round, log)', async () => {
    await fsa.get(`/api/changes/${filed.id}`);
    await fsa.get(`/api/rounds?change=${filed.id}`);
    await fsa.get(`/api/log?record=${filed.id}`);
  });
  const assessed = await measured('Assess in the steering group', () =>
    posted<ChangeView>(chair, `/api/changes/${filed.id}/assess`, { version: filed.version, ...anAssessment }),
  );
  const inSys = await measured('Open a round in SYS (pool, round, card)', () =>
    posted<ChangeView>(secretariat, `/api/changes/${filed.id}/open-round`, { version: assessed.version, body: 'SYS' }),
  );
  const round = (await fsa.get<RoundView>(`/api/rounds/${inSys.openRound}`)).body;
  const voters = round.ballot.map(({ regionName }) => personIn('SYS', 'medlem', regionName));
  for (const [index, person] of voters.entries()) {
    const voter = await product.as(person);
    const last = index === voters.length - 1;
    if (index === 0 || last) {
      const name = last ? 'The answer that closes the round (round, case, pool, two cards)' : 'Answer';
      await measured(name, () => posted(voter, `/api/rounds/${round.id}/approve`, { question: round.question }));
    } else {
      await posted(voter, `/api/rounds/${round.id}/approve`, { question: round.question });
    }
  }
  await measured('Catch up when nothing has changed', () => product.sandbox.product.store.sync());
  return costs;
}

async function posted<T>(caller: Caller, path: string, body: unknown): Promise<T> {
  const answer = await caller.post<T>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function personIn(body: string, role: string, region?: string): string {
  const found = personRows('2026-11-20').find(({ seats }) =>
    seats.some((seat) => seat.body === body && seat.role === role && (region === undefined || seat.region === region)),
  );
  if (!found) throw new Error(`The sample has no ${role} in ${body}`);
  return found.id;
}

if (import.meta.main) {
  const costs = await measureJourneys();
  console.log(
    [
      '| journey | requests | resource units |',
      '|---|---:|---:|',
      ...costs.map(({ journey, requests, units }) => `| ${journey} | ${requests} | ${units} |`),
    ].join('\n'),
  );
}
