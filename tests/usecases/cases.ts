// People of the sample at work in a house: filing, assessing, opening rounds, answering. What a step leaves is what a test asserts.
import type { ChangeView } from '../../src/contract/change.ts';
import type { AnyRoundView, RoundView } from '../../src/contract/round.ts';
import type { ChangeCommand } from '../../src/domain/change/change.decide.ts';
import type { HeldSeat } from '../../src/domain/people/rights.ts';
import type { Refusal } from '../../src/domain/record/refusal.ts';
import { ok, type Result } from '../../src/domain/result.ts';
import type { RoundCommand } from '../../src/domain/round/round.decide.ts';
import { actOnChange } from '../../src/usecases/actOnChange.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { actorOfPerson, heldSeats } from '../../src/usecases/actor.ts';
import { createChange, type ChangeForm } from '../../src/usecases/createChange.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { readChange, readRound } from '../../src/usecases/read.ts';
import { must } from '../sharepoint/bench.ts';
import { noWords, type House } from './house.ts';

export const FSA = 'fsa-e-journal';

export const businessCase = {
  purpose: 'Færre fejl',
  deliverables: 'Eksport',
  timetable: 'Forår 2027',
  economy: 'Engangsudgift',
};

export const assessment = {
  criteria: { user: 'Ja', business: 'Ja', technical: 'Ja', economic: 'Ja' },
  rank: 1,
  recommend: true,
  reason: 'Gruppen er enig.',
};

export interface Cases {
  readonly secretary: string;
  readonly chairOfGroup: string;
  readonly chairOfSys: string;
  /** By seats that may answer in the body of the round, each region once. */
  votersOf(round: RoundView): HeldSeat[];
  draft(more?: Partial<ChangeForm>): Promise<ChangeView>;
  submitted(oneOffCost: number): Promise<ChangeView>;
  /** Assessed and put to SYS. */
  inSys(oneOffCost?: number): Promise<{ change: ChangeView; round: RoundView }>;
  /** The action at the version that the view shows; fails when it is refused. */
  act(person: string, change: ChangeView, command: ChangeCommand): Promise<ChangeView>;
  tryAct(
    person: string,
    change: Pick<ChangeView, 'id' | 'version'>,
    command: ChangeCommand,
    key?: string,
  ): Promise<Result<ChangeView, Refusal>>;
  tryRound(
    person: string,
    id: string,
    version: number | null,
    command: RoundCommand,
  ): Promise<Result<RoundView, Refusal>>;
  approve(person: string, round: RoundView): Promise<Result<RoundView, Refusal>>;
  allApprove(id: string): Promise<RoundView>;
  change(id: string, by?: string): ChangeView;
  round(id: string): RoundView;
}

/** `ports` may be another instance's than the house's own. */
export function casesIn(house: House, ports: Ports = house.ports): Cases {
  const seats = () => heldSeats(ports.store, ports.clock.today());
  const holder = (fits: (seat: HeldSeat) => boolean): string => {
    const seat = seats().find(fits);
    if (!seat) throw new Error('The sample has nobody in that seat');
    return seat.person;
  };
  const by = (person: string, key?: string) => ({ ...house.by(person, key), actor: actorOfPerson(ports, person) });
  const cases: Cases = {
    get secretary() {
      return holder(({ bodyKind }) => bodyKind === 'secretariat');
    },
    get chairOfGroup() {
      return holder(({ body, role }) => body === 'fsg-e-journal' && role === 'chair');
    },
    get chairOfSys() {
      return holder(({ bodyKind, role }) => bodyKind === 'SYS' && role === 'chair');
    },
    votersOf: (round) =>
      seats().filter(
        (seat) =>
          seat.body === round.bodyId &&
          seat.region !== undefined &&
          seat.role !== 'fsa' &&
          seat.mandateFrom !== undefined,
      ),
    draft: async (more = {}) => must(await createChange(ports, by(FSA), aForm(more), noWords)),
    submitted: async (oneOffCost) =>
      cases.act(FSA, await cases.draft({ oneOffCost, title: `Eksport til ${oneOffCost}` }), { type: 'submit' }),
    inSys: async (oneOffCost = 250_000) => {
      const filed = await cases.submitted(oneOffCost);
      const assessed = await cases.act(cases.chairOfGroup, filed, { type: 'assess', assessment });
      const change = await cases.act(cases.secretary, assessed, { type: 'open-round', body: 'SYS', deadline: null });
      return { change, round: cases.round(change.openRound ?? '') };
    },
    act: async (person, change, command) => must(await cases.tryAct(person, change, command)),
    tryAct: (person, { id, version }, command, key) =>
      actOnChange(ports, { ...by(person, key), id, version }, command, noWords),
    tryRound: async (person, id, version, command) => {
      const done = await actOnRound(ports, { ...by(person), id, version }, command);
      return done.ok ? ok(aboutChange(done.value)) : done;
    },
    approve: (person, round) =>
      cases.tryRound(person, round.id, null, { type: 'answer', answer: 'approve', question: round.question }),
    allApprove: async (id) => {
      let round = cases.round(id);
      for (const { person } of cases.votersOf(round)) {
        if (round.state === 'closed') break;
        round = must(await cases.approve(person, round));
      }
      return round;
    },
    change: (id, person = FSA) => must(readChange(ports, actorOfPerson(ports, person), id, noWords)),
    round: (id) => aboutChange(must(readRound(ports, actorOfPerson(ports, FSA), id))),
  };
  return cases;
}

function aboutChange(round: AnyRoundView): RoundView {
  if ('change' in round) return round;
  throw new Error(`The round ${round.id} is about no change request`);
}

const aForm = (more: Partial<ChangeForm>): ChangeForm => ({
  title: 'Eksport',
  system: 'e-journal',
  kind: 'functional',
  description: 'Oversigten hentes som ét dokument.',
  reason: 'Oversigten skrives i hånden i dag.',
  oneOffCost: 250_000,
  businessCase,
  ...more,
});
