// Decision rounds under load: fifty answers at once, and a press while SharePoint is slow.
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
import { voterIn } from './journeys.ts';

export interface Answers {
  /** Milliseconds for fifty answers in ten rounds, each request to Graph taking `LATENCY` more. */
  readonly atOnce: number;
  readonly inTurn: number;
  /** Milliseconds until the bot answered a press, with two seconds added to each request to Graph. */
  readonly slowPress: number;
  readonly slowPressStatus: number;
}

const LATENCY = 30;
const SLOW = 2_000;
const ROUNDS = 10;
const QUIET = { seed: 0, rules: [] };

export async function measureAnswers(): Promise<Answers> {
  const product = await openProduct();
  try {
    const house = await moveIn(product);
    const slow = await pressWhileSlow(product, house);
    const first = await many(ROUNDS, house.inGroup);
    const second = await many(ROUNDS, house.inGroup);
    product.sandbox.faults.set({ seed: 1, rules: [{ match: '/graph\\.microsoft\\.com/', delayMs: LATENCY }] });
    const atOnce = await timed(() =>
      Promise.all(first.flatMap((round) => answersTo(house, round).map((answer) => answer()))),
    );
    const inTurn = await timed(async () => {
      for (const round of second) for (const answer of answersTo(house, round)) await answer();
    });
    product.sandbox.faults.set(QUIET);
    for (const round of [...first, ...second]) await mustBeClosed(house, round.id);
    return { atOnce, inTurn, ...slow };
  } finally {
    await product.close();
  }
}

interface House {
  readonly product: TestProduct;
  readonly fsa: Caller;
  readonly callers: ReadonlyMap<string, Caller>;
  readonly inSys: () => Promise<RoundView>;
  readonly inGroup: () => Promise<RoundView>;
}

async function moveIn(product: TestProduct): Promise<House> {
  const people = personRows('2026-11-20');
  const voters = people.filter(({ id }) => id.startsWith('sys-') || id.startsWith('fsg-e-journal-'));
  const callers = new Map<string, Caller>();
  for (const { id } of voters) callers.set(id, await product.as(id));
  const fsa = await product.as('fsa-e-journal');
  const secretariat = await product.as('rsi-sekretariatet');
  const chair = await product.as('fsg-e-journal-formand');
  let filed = 0;
  const submitted = async (more: object) => {
    const form = aForm({ title: `Sag ${(filed += 1)}`, businessCase: aBusinessCase, ...more });
    const draft = await posted<ChangeView>(fsa, '/api/changes', form);
    return posted<ChangeView>(fsa, `/api/changes/${draft.id}/submit`, { version: draft.version });
  };
  const opened = async (by: Caller, { id, version }: ChangeView, body: string) => {
    const change = await posted<ChangeView>(by, `/api/changes/${id}/open-round`, { version, body });
    return (await fsa.get<RoundView>(`/api/rounds/${change.openRound}`)).body;
  };
  return {
    product,
    fsa,
    callers,
    inSys: async () => {
      const change = await submitted({});
      const assessed = await posted<ChangeView>(chair, `/api/changes/${change.id}/assess`, {
        version: change.version,
        ...anAssessment,
      });
      return opened(secretariat, assessed, 'SYS');
    },
    inGroup: async () => opened(fsa, await submitted({}), 'FSG'),
  };
}

/** One answer for each region of the ballot, ready to be sent. */
function answersTo({ product, callers }: House, round: RoundView): (() => Promise<RoundView>)[] {
  return round.ballot.map(({ regionName }) => {
    const caller = callers.get(voterIn(product, round.body === 'SYS' ? 'SYS' : 'FSG', regionName));
    if (!caller) throw new Error(`Nobody answers for ${regionName}`);
    return () => posted<RoundView>(caller, `/api/rounds/${round.id}/approve`, { question: round.question });
  });
}

async function pressWhileSlow(
  product: TestProduct,
  house: House,
): Promise<Pick<Answers, 'slowPress' | 'slowPressStatus'>> {
  const round = await house.inSys();
  const { connector, faults } = product.sandbox;
  const channel = connector.channels().find(({ body }) => body === 'SYS');
  const message = channel && connector.messages(channel.id).find((one) => JSON.stringify(one).includes(round.id));
  const person = personRows('2026-11-20').find(({ id }) => id === 'sys-sjaelland');
  if (!channel || !message || !person) throw new Error('No card to press');
  const data = { action: 'answer', round: round.id, question: round.question, answer: 'approve' };
  faults.set({ seed: 1, rules: [{ match: '/graph\\.microsoft\\.com/', delayMs: SLOW }] });
  const start = performance.now();
  const { statusCode } = await connector.press({ channelId: channel.id, activityId: message.activityId, person, data });
  const slowPress = performance.now() - start;
  faults.set(QUIET);
  // “Modtages…” is no acknowledgement: the answer must be there soon after.
  for (let waited = 0; ; waited += 1) {
    const { body } = await house.fsa.get<RoundView>(`/api/rounds/${round.id}`);
    if (body.answered === 1) return { slowPress, slowPressStatus: statusCode };
    if (waited > 100) throw new Error('The answer was lost');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function mustBeClosed({ fsa }: House, id: string): Promise<void> {
  const { body } = await fsa.get<RoundView>(`/api/rounds/${id}`);
  if (body.state !== 'closed') throw new Error(`${id} is ${body.state}`);
}

async function posted<T>(caller: Caller, path: string, body: unknown): Promise<T> {
  const answer = await caller.post<T>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make());
  return made;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
