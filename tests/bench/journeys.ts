// What each journey costs in requests to Graph and resource units, by the sandbox's meter.
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
import { personIn } from '../server/seated.ts';

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
  const chair = await product.as(personIn(product, 'Forretningsstyregruppen for E-journal', 'formand'));
  const secretariat = await product.as(personIn(product, 'RSI-sekretariatet', 'sekretær'));

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
  const voters = round.ballot.map(({ regionName }) => personIn(product, 'SYS', 'medlem', regionName));
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
  /** As many as there are regions. */
  readonly answers: number;
}

/** A whole round in the business steering group, and one in SYS that is paid from the pool. */
export async function measureRounds(): Promise<RoundCost[]> {
  return [await measureRound('FSG'), await measureRound('SYS')];
}

async function measureRound(body: RoundCost['body']): Promise<RoundCost> {
  const product = await openProduct();
  const { graph } = product.sandbox;
  try {
    const round = await openRound(product, body);
    graph.resetMeter();
    for (const { regionName } of round.ballot) {
      const voter = await product.as(voterIn(product, body, regionName));
      await posted(voter, `/api/rounds/${round.id}/approve`, { question: round.question });
    }
    const { units } = graph.meter();
    const { state } = (await (await product.as('fsa-e-journal')).get<RoundView>(`/api/rounds/${round.id}`)).body;
    if (state !== 'closed') throw new Error(`${round.id} is ${state}`);
    const answers = round.ballot.length;
    return { body, perAnswer: units / answers, answers };
  } finally {
    await product.close();
  }
}

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

/** Who answers for a region; in the group of E-journal, the chair does for the one that is responsible. */
export function voterIn(product: TestProduct, body: RoundCost['body'], region: string): string {
  if (body === 'SYS') return personIn(product, 'SYS', 'medlem', region);
  const role = region === 'Region Nordjylland' ? 'formand' : 'medlem';
  return personIn(product, 'Forretningsstyregruppen for E-journal', role, region);
}

/** The body of a POST that is taken; throws with the answer of one that is not. */
export async function posted<T>(caller: Caller, path: string, body: unknown): Promise<T> {
  const answer = await caller.post<T>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
