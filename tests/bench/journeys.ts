// What each journey costs in requests to Graph and resource units, by the sandbox's meter.
import { personRows } from '../../src/sandbox/sample/people.ts';
import { tidy } from '../../src/usecases/tidy.ts';
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

export interface RoundCost {
  readonly body: 'FSG' | 'SYS';
  /** Units for each of a round's answers, from the first until everything that follows has been carried out. */
  readonly perAnswer: number;
  /** The same, when nobody touches case, round and pool for a month, so that each is tidied by a save of its own. */
  readonly perAnswerAtRest: number;
}

/** A whole round in the business steering group, and one in SYS that is paid from the pool. */
export async function measureRounds(): Promise<RoundCost[]> {
  return [await measureRound('FSG'), await measureRound('SYS')];
}

async function measureRound(body: RoundCost['body']): Promise<RoundCost> {
  const product = await openProduct();
  const { graph, product: running } = product.sandbox;
  try {
    const round = await openRound(product, body);
    const aMonthLater = new Date(Date.parse(running.ports.clock.now()) + MONTH_MS).toISOString();
    const later = { ...running.ports, clock: { ...running.ports.clock, now: () => aMonthLater } };
    // What came before the round is not of its cost.
    while ((await tidy(later)) > 0);
    graph.resetMeter();
    for (const { region } of round.ballot) {
      const member = `${body === 'SYS' ? 'sys' : 'fsg-e-journal'}-${region}`;
      // The group's chair answers for a region, too.
      const voter = await product.as(people().some(({ id }) => id === member) ? member : 'fsg-e-journal-formand');
      await posted(voter, `/api/rounds/${round.id}/approve`, { question: round.question });
    }
    const { units } = graph.meter();
    const { state } = (await (await product.as('fsa-e-journal')).get<RoundView>(`/api/rounds/${round.id}`)).body;
    if (state !== 'closed') throw new Error(`${round.id} is ${state}`);
    while ((await tidy(later)) > 0);
    const answers = round.ballot.length;
    return { body, perAnswer: units / answers, perAnswerAtRest: graph.meter().units / answers };
  } finally {
    await product.close();
  }
}

const MONTH_MS = 31 * 24 * 60 * 60_000;

async function openRound(product: TestProduct, body: RoundCost['body']): Promise<RoundView> {
  const fsa = await product.as('fsa-e-journal');
  const draft = await posted<ChangeView>(fsa, '/api/changes', aForm({ businessCase: aBusinessCase }));
  let change = await posted<ChangeView>(fsa, `/api/changes/${draft.id}/submit`, { version: draft.version });
  if (body === 'SYS') {
    const chair = await product.as('fsg-e-journal-formand');
    const assessment = { version: change.version, ...anAssessment };
    change = await posted<ChangeView>(chair, `/api/changes/${change.id}/assess`, assessment);
  }
  const by = body === 'SYS' ? await product.as('rsi-sekretariatet') : fsa;
  change = await posted<ChangeView>(by, `/api/changes/${change.id}/open-round`, { version: change.version, body });
  return (await fsa.get<RoundView>(`/api/rounds/${change.openRound}`)).body;
}

const people = () => personRows('2026-11-20');

/** The body of a POST that is taken; throws with the answer of one that is not. */
export async function posted<T>(caller: Caller, path: string, body: unknown): Promise<T> {
  const answer = await caller.post<T>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function personIn(body: string, role: string, region?: string): string {
  const found = people().find(({ seats }) =>
    seats.some((seat) => seat.body === body && seat.role === role && (region === undefined || seat.region === region)),
  );
  if (!found) throw new Error(`The sample has no ${role} in ${body}`);
  return found.id;
}
