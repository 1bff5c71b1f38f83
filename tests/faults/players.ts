// What people do in a run, lawful and not, and what they were told: filing, steps, answers by card and by API, bursts, retries.
import type { ChangeView } from '../../src/contract/change.ts';
import type { RoundView } from '../../src/contract/round.ts';
import type { Answer } from '../../src/domain/round/round.list.ts';
import { ANSWER_KEYS, roundList } from '../../src/domain/round/round.list.ts';
import { bodyList } from '../../src/domain/people/body.list.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { AMOUNTS, aWish, bodyFor, EVERYBODY, VOTERS } from './cast.ts';
import type { Witness } from './found.ts';
import type { Random } from './random.ts';
import { sealer, type Answer as HttpAnswer, type Instance, type Reply } from './instance.ts';
import type { World } from './world.ts';

export interface Players {
  readonly witnesses: Witness[];
  /** Statuses that no refusal may have. */
  readonly faults: string[];
  /** Says what happened, for a run that is looked into. */
  readonly told: string[];
  file(): Promise<void>;
  /** Somebody takes a step that is offered to them. */
  step(): Promise<void>;
  /** Somebody does what nobody offered them. */
  trespass(): Promise<void>;
  answer(): Promise<void>;
  /** All seats of a round answer in the same moment. */
  burst(): Promise<void>;
  /** A call that was told nothing for certain is sent again under its key. */
  retry(): Promise<void>;
}

interface Unsettled {
  readonly witness: Witness;
  readonly again: (instance: Instance) => Promise<HttpAnswer>;
}

export function createPlayers(world: World, random: Random, instances: () => readonly Instance[]): Players {
  const witnesses: Witness[] = [];
  const faults: string[] = [];
  const told: string[] = [];
  const cases: string[] = [];
  const unsettled: Unsettled[] = [];
  let made = 0;
  const unique = (what: string): string => `${what} ${(made += 1)}`;
  const anywhere = (): Instance => random.pick(instances());

  /** Null: the instance died meanwhile. */
  const alive = async <T>(instance: Instance, work: Promise<T>): Promise<T | null> => {
    const done = await Promise.race([work, instance.died]);
    return done === 'died' ? null : done;
  };

  const settle = (witness: Witness, answer: HttpAnswer | null): void => {
    told.push(
      `${world.clock.now()} ${witness.person} ${witness.action} ${witness.answer ?? ''} ${witness.record}: ${answer ? `${answer.status} ${answer.status >= 400 ? JSON.stringify(answer.body) : ''}` : 'died'}`,
    );
    if (answer === null || answer.status === 503) return;
    if (answer.status >= 500)
      faults.push(
        `${witness.person} ${witness.action} ${witness.record}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    else if (answer.status < 300) witness.told = 'done';
    else {
      const { reason } = answer.body as { reason?: string };
      // ORG-10: whose seat has ended since is told that what they did before stands.
      if (reason === 'seat-ended') witness.told = 'done';
      // DEC-8: who is barred from a case is told nothing of it, not even that.
      else if (reason !== 'disqualified') witness.told = 'refused';
    }
  };

  const post = async (
    instance: Instance,
    witness: Witness,
    place: string,
    path: string,
    body: object,
  ): Promise<HttpAnswer | null> => {
    const key = unique('key');
    const full: Witness = { ...witness, actionId: sealer.hash([witness.person, place, key]).slice(0, 40) };
    const again = (other: Instance) => other.call(witness.person, 'POST', path, body, key);
    witnesses.push(full);
    const answer = await alive(instance, again(instance));
    settle(full, answer);
    if (full.told === 'unknown') unsettled.push({ witness: full, again });
    return answer;
  };

  const act = (
    instance: Instance,
    person: string,
    change: string,
    action: string,
    body: object,
  ): Promise<HttpAnswer | null> => {
    const witness: Witness = { record: `changes/${change}`, person, action, told: 'unknown' };
    return post(instance, witness, `changes/${change}/${action}`, `/api/changes/${change}/${action}`, body);
  };

  const read = async <T>(instance: Instance, person: string, path: string): Promise<T | null> => {
    const answer = await alive(instance, instance.call(person, 'GET', path));
    if (answer && answer.status >= 500) faults.push(`GET ${path}: ${answer.status}`);
    return answer?.status === 200 ? (answer.body as T) : null;
  };

  const openRounds = (instance: Instance) =>
    instance.store.all(roundList).filter(({ record }) => record.state === 'open');

  const answerByApi = async (
    instance: Instance,
    person: string,
    round: string,
    question: string,
    answer: Answer,
  ): Promise<void> => {
    const text = answer === 'approve' ? undefined : unique('Tekst');
    const witness: Witness = {
      record: `rounds/${round}`,
      person,
      action: 'answer',
      answer,
      told: 'unknown',
      ...(text && { text }),
    };
    await post(instance, witness, `rounds/${round}/answer`, `/api/rounds/${round}/${answer}`, {
      question,
      ...(text && { text }),
    });
  };

  const answerByCard = async (
    instance: Instance,
    person: string,
    round: string,
    question: string,
    answer: Answer,
  ): Promise<void> => {
    const text = answer === 'approve' ? undefined : unique('Tekst');
    const row = instance.store.get(roundList, round);
    const channelId = row && instance.store.get(bodyList, row.record.bodyId)?.record.channelId;
    const message =
      channelId &&
      world.connector
        .messages(channelId)
        .find(
          ({ attachments, superseded }) => !superseded && JSON.stringify(attachments).includes(`"rounds/${round}"`),
        );
    if (!channelId || !message) return answerByApi(instance, person, round, question, answer);
    const witness: Witness = {
      record: `rounds/${round}`,
      person,
      action: 'answer',
      answer,
      told: 'unknown',
      ...(text && { text }),
    };
    witnesses.push(witness);
    const data = { action: 'answer', round, question, answer, ...(text && { [`text-${answer}`]: text }) };
    const resend = random.pick(['no', 'no', 'same-id', 'new-id'] as const);
    const replies = await alive(
      instance,
      world.press(instance, { channelId, activityId: message.activityId, person, data, resend }),
    );
    witness.told = toldBy(replies ?? []);
    told.push(
      `${world.clock.now()} ${person} ${answer} rounds/${round} by card (${resend}): ${replies ? JSON.stringify(replies.map(({ value }) => value)).slice(0, 200) : 'died'}`,
    );
    for (const reply of replies ?? [])
      if (reply.statusCode >= 500) faults.push(`press of ${person}: ${JSON.stringify(reply)}`);
    return undefined;
  };

  const anAnswer = (): Answer => (random.chance(0.7) ? 'approve' : random.pick(ANSWER_KEYS));

  const doStep = async (instance: Instance, id: string): Promise<boolean> => {
    for (const person of random.shuffled(EVERYBODY)) {
      const view = await read<ChangeView>(instance, person, `/api/changes/${id}`);
      if (instance.dead()) return true;
      const rare = new Set(['withdraw', 'postpone', 'disqualify', 'edit', 'comment']);
      const actions = (view?.actions ?? []).filter(
        ({ action, blocked }) => !blocked && action !== 'edit' && (!rare.has(action) || random.chance(0.05)),
      );
      if (view && view.openRound !== null && (await doRoundStep(instance, person, view.openRound))) return true;
      if (!view || actions.length === 0) continue;
      const { action, body } = random.pick(actions);
      const last = view.rounds.at(-1);
      const round = last ? await read<RoundView>(instance, person, `/api/rounds/${last}`) : null;
      await act(
        instance,
        person,
        id,
        action,
        bodyFor(random, action, { version: view.version, reason: unique('Fordi'), round, body }),
      );
      return true;
    }
    return false;
  };

  const doRoundStep = async (instance: Instance, person: string, id: string): Promise<boolean> => {
    const round = await read<RoundView>(instance, person, `/api/rounds/${id}`);
    const chairs = (round?.actions ?? []).filter((action) => !ANSWER_KEYS.some((key) => key === action));
    if (!round || chairs.length === 0) return false;
    const action = random.pick(chairs);
    const outcome = random.pick(['approved', 'rejected']);
    const reason = unique('Fordi');
    const more = action === 'acknowledge-sum' ? {} : action === 'escalate' ? { reason } : { outcome, reason };
    const witness: Witness = { record: `rounds/${id}`, person, action, told: 'unknown' };
    await post(instance, witness, `rounds/${id}/${action}`, `/api/rounds/${id}/${action}`, {
      version: round.version,
      ...more,
    });
    return true;
  };

  return {
    witnesses,
    faults,
    told,
    file: async () => {
      const instance = anywhere();
      const person = 'fsa-e-journal';
      const papers = random.chance(0.9) ? {} : { businessCase: undefined };
      const form = aWish(unique('Ønske'), { oneOffCost: random.pick(AMOUNTS), ...papers });
      const witness: Witness = { record: 'changes', person, action: 'create', told: 'unknown' };
      const filed = await post(instance, witness, 'changes', '/api/changes', form);
      const view = filed?.status === 201 ? (filed.body as ChangeView) : null;
      if (!view) return;
      cases.push(view.id);
      await act(instance, person, view.id, 'submit', { version: view.version });
    },
    step: async () => {
      if (cases.length > 0) await doStep(anywhere(), random.pick(cases));
    },
    trespass: async () => {
      const instance = anywhere();
      const person = random.pick(EVERYBODY);
      const [round] = random.shuffled(openRounds(instance));
      const [change] = random.shuffled(instance.store.all(changeList));
      if (round && random.chance(0.5)) {
        const question = random.chance(0.5) ? round.record.questionHash : 'another question';
        await answerByApi(instance, person, round.id, question, random.pick(ANSWER_KEYS));
        return;
      }
      if (!change) return;
      const action = random.pick([
        'submit',
        'decide',
        'assess',
        'open-round',
        'withdraw',
        'postpone',
        'start',
        'deliver',
      ]);
      const version = random.chance(0.7) ? change.version : Math.max(0, change.version - 1);
      // Withdrawing is lawful for the requester: it is rare, or no case would come far.
      if ((action === 'withdraw' || action === 'postpone') && random.chance(0.8)) return;
      const body = random.pick(['FSG', 'SYS', 'RSI']);
      const asked = bodyFor(random, action, { version, reason: unique('Fordi'), body });
      await act(instance, person, change.id, action, asked);
    },
    answer: async () => {
      const instance = anywhere();
      const [round] = random.shuffled(openRounds(instance));
      if (!round) return;
      const person = random.pick(VOTERS[round.record.body]);
      const how = random.chance(0.5) ? answerByCard : answerByApi;
      await how(instance, person, round.id, round.record.questionHash, anAnswer());
    },
    burst: async () => {
      const [round] = random.shuffled(openRounds(anywhere()));
      if (!round) return;
      const same = random.chance(0.6) ? anAnswer() : null;
      await Promise.all(
        VOTERS[round.record.body].map((person) => {
          const how = random.chance(0.6) ? answerByCard : answerByApi;
          return how(anywhere(), person, round.id, round.record.questionHash, same ?? anAnswer());
        }),
      );
    },
    retry: async () => {
      const one = unsettled.shift();
      if (!one) return;
      const instance = anywhere();
      settle(one.witness, await alive(instance, one.again(instance)));
      if (one.witness.told === 'unknown') unsettled.push(one);
    },
  };
}

/** A reply that says “registered” is an acknowledgement; one that promises nothing leaves it open. */
function toldBy(replies: readonly Reply[]): Witness['told'] {
  const values = replies.map(({ value }) => (typeof value === 'string' ? value : ''));
  if (values.some((value) => /^Dit svar for|^Det, du bad om, er registreret/.test(value))) return 'done';
  const refused =
    values.length > 0 &&
    values.every((value) => value.startsWith('Dit svar er ikke registreret') && !value.includes('Du er inhabil'));
  return refused ? 'refused' : 'unknown';
}
