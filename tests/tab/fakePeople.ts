// Who may be at the other end of the page in the tab's tests.
import type { MeView } from '../../src/contract/people.ts';
import { TODAY } from './fakeRows.ts';

type Seat = MeView['seats'][number];
const seat = (more: Partial<Seat>): Seat => ({
  id: 'seat-1',
  body: 'Forretningsstyregruppen for E-journal',
  bodyId: 'fsg-e-journal',
  bodyKind: 'FSG',
  role: 'fsa',
  region: 'nordjylland',
  system: 'e-journal',
  from: '2026-01-01',
  to: null,
  ...more,
});

const person = (id: string, name: string, seats: Seat[]): MeView => ({
  id,
  name,
  seats,
  today: TODAY,
  now: `${TODAY}T09:42:00Z`,
  sample: true,
});

export const PEOPLE = {
  fsa: person('fsa-e-journal', 'FSA, E-journal', [seat({})]),
  sys: person('sys-sjaelland', 'SYS-medlem', [
    seat({
      id: 'seat-2',
      body: 'SYS',
      bodyId: 'sys',
      bodyKind: 'SYS',
      role: 'member',
      region: 'sjaelland',
      system: null,
    }),
  ]),
  secretariat: person('rsi-sekretariatet', 'RSI-sekretariatet', [
    seat({
      id: 'seat-3',
      body: 'RSI-sekretariatet',
      bodyId: 'rsi-sekretariatet',
      bodyKind: 'secretariat',
      role: 'secretary',
      region: null,
      system: null,
    }),
  ]),
  itDirector: person('it-sjaelland', 'It-direktør', [
    seat({
      id: 'seat-4',
      body: 'IT5',
      bodyId: 'it5',
      bodyKind: 'IT5',
      role: 'member',
      region: 'sjaelland',
      system: null,
    }),
  ]),
  nobody: person('nobody', 'Medarbejder uden plads', []),
} as const satisfies Record<string, MeView>;
export type FakePerson = keyof typeof PEOPLE;
