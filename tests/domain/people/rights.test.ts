// ORG-3 to ORG-5, ORG-7, ORG-10: seats: when they hold, for which region they speak, and what part they give in a case.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { partsIn, type Part } from '../../../src/domain/change/change.rights.ts';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { BODY_KINDS, type BodyKind } from '../../../src/domain/people/body.list.ts';
import {
  filingSeat,
  hasMandate,
  holdsOn,
  isVoting,
  seatRegion,
  seatTitle,
  type HeldSeat,
} from '../../../src/domain/people/rights.ts';
import { seatList, SEAT_ROLES } from '../../../src/domain/people/seat.list.ts';
import { regionsOn, type RegionId } from '../../../src/domain/region/regions.ts';
import { aChange, anActor, aSeat, aSystem, FIRST_DAY, LAST_DAY, seatIn, SOMEBODY, TODAY } from '../builders.ts';

const partsBy = (seats: HeldSeat[], system = aSystem(), today = TODAY): Part[] => [
  ...partsIn(aChange(), system, anActor('somebody', seats, today), today).keys(),
];

describe('a seat', () => {
  it('ORG-10: holds from its first day to its last, both included', () => {
    const seat = aSeat({ from: '2026-11-20', to: '2026-11-30' });
    expect(['2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01'].map((day) => holdsOn(seat, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn(aSeat({ from: TODAY }), '2099-12-31')).toBe(true);
  });

  it('ORG-10: has a mandate within its dates and up to its limit, to the krone', () => {
    const day = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 0, max: 300_000 }),
        fc.integer({ min: -1, max: 1 }),
        (from, to, limit, over) => {
          const seat = aSeat({ mandateFrom: addDays(TODAY, from), mandateTo: addDays(TODAY, to), mandateLimit: limit });
          expect(hasMandate(seat, TODAY, limit + over)).toBe(from <= 0 && to >= 0 && over <= 0);
        },
      ),
    );
    expect(hasMandate(aSeat({ mandateFrom: undefined, mandateTo: '2027-01-01' }), TODAY, 0)).toBe(false);
    expect(hasMandate(aSeat(), TODAY, 999_999_999_999)).toBe(true);
  });

  it('DEC-2: has a vote as chair or member; who serves a body has none', () => {
    const voting = Object.keys(SEAT_ROLES).filter((role) => isVoting(aSeat({ role: role as keyof typeof SEAT_ROLES })));
    expect(voting).toEqual(['chair', 'member']);
  });

  it('PUB-1: speaks for the successor once its region is no more, and is named so', () => {
    const seat = aSeat({ region: 'sjaelland' });
    expect(seatRegion(seat, LAST_DAY)).toBe('sjaelland');
    expect(seatRegion(seat, FIRST_DAY)).toBe('ostdanmark');
    expect(seatTitle(seat, LAST_DAY)).toBe('medlem, SYS, Region Sjælland');
    expect(seatTitle(seat, FIRST_DAY)).toBe('medlem, SYS, Region Østdanmark');
  });

  it('PUB-1: speaks for a region that exists that day, from 2007 on', () => {
    const day = fc.integer({ min: 0, max: 10_000 }).map((days) => addDays('2007-01-01', days));
    fc.assert(
      fc.property(
        day,
        fc.constantFrom<RegionId>('hovedstaden', 'sjaelland', 'syddanmark', 'nordjylland'),
        (today, region) => {
          expect(regionsOn(today).map(({ id }) => id)).toContain(seatRegion(aSeat({ region }), today));
        },
      ),
    );
  });

  it('ORG-3: of a chair without region leads, speaks for nobody, and is named without one', () => {
    const chair = aSeat({ role: 'chair', region: undefined });
    expect(seatRegion({ ...chair, region: undefined }, TODAY)).toBeNull();
    expect(seatTitle({ ...chair, region: undefined }, TODAY)).toBe('formand, SYS');
  });
});

describe('the part that a seat gives in a case', () => {
  it('ORG-5: the FSA’s is for the one system of the seat, and also the responsible region’s hand', () => {
    expect(partsBy([seatIn('FSG', { role: 'fsa', system: 'e-journal' })])).toEqual(['fsa', 'sar']);
    expect(partsBy([seatIn('FSG', { role: 'fsa', system: 'another' })])).toEqual([]);
    expect(partsBy([seatIn('FSG', { role: 'fsa' })])).toEqual([]);
  });

  it('ORG-5: the responsible region is the one in SYS, by its successor too, and nobody while not settled', () => {
    expect(partsBy([aSeat({ region: 'nordjylland' })])).toEqual(['sysMember', 'sar']);
    expect(partsBy([aSeat({ region: 'midtjylland' })])).toEqual(['sysMember']);
    expect(partsBy([aSeat({ region: 'nordjylland' })], aSystem({ sar: undefined }))).toEqual(['sysMember']);
    const east = aSystem({ sar: 'hovedstaden' });
    expect(partsBy([aSeat({ region: 'sjaelland' })], east, LAST_DAY)).toEqual(['sysMember']);
    expect(partsBy([aSeat({ region: 'sjaelland' })], east, FIRST_DAY)).toEqual(['sysMember', 'sar']);
    expect(partsBy([aSeat({ region: 'ostdanmark' })], east, FIRST_DAY)).toEqual(['sysMember', 'sar']);
  });

  it('ORG-4: a steering group and a user group are those of the system', () => {
    expect(partsBy([seatIn('FSG', { role: 'chair' })])).toEqual(['fsgChair', 'fsgMember']);
    expect(partsBy([seatIn('FSG')], aSystem({ fsg: 'another' }))).toEqual([]);
    const user = aSeat({ body: 'users-e-journal', bodyKind: 'userGroup' });
    expect(partsBy([user])).toEqual(['userGroup']);
    expect(partsBy([user], aSystem({ userGroup: undefined }))).toEqual([]);
  });

  it('ORG-4: one steering group may serve several systems', () => {
    const other = { ...aSystem(), id: 'another' };
    expect(partsBy([seatIn('FSG')], other)).toEqual(['fsgMember']);
  });

  it('ORG-7: a project steering group’s is none: its seats have region, dates and mandate, for projects', () => {
    const kinds = (Object.keys(BODY_KINDS) as BodyKind[]).filter(
      (bodyKind) => partsBy([aSeat({ bodyKind, body: 'fsg-e-journal', system: 'e-journal' })]).length > 0,
    );
    expect(kinds.toSorted()).toEqual(['FSG', 'RSI', 'SYS', 'secretariat']);
    const row = {
      title: 'Styregruppeformand, projekt X',
      person: 'p1',
      body: 'project-x',
      role: 'chair',
      region: 'syddanmark',
      from: '2026-01-01',
      mandateFrom: '2026-01-01',
      mandateTo: '2026-12-31',
      mandateLimit: 10_000_000,
    };
    expect(recordSchema(seatList).safeParse(row).success).toBe(true);
    expect(recordSchema(seatList).safeParse({ ...row, from: undefined }).success).toBe(false);
  });

  it('CR-1: the requester’s is theirs without any seat', () => {
    const parts = partsIn(aChange(), aSystem(), SOMEBODY.requester, TODAY);
    expect([...parts]).toEqual([['requester', null]]);
  });
});

describe('who files', () => {
  it('CR-1: the seat of an FSA first, then that of a group that motivates wishes; no other seat files', () => {
    const seat = (bodyKind: BodyKind, role: HeldSeat['role'] = 'member') => ({ bodyKind, role });
    const [fsa, user, it5] = [seat('FSG', 'fsa'), seat('userGroup'), seat('IT5')];
    expect(filingSeat([it5, user, fsa])).toBe(fsa);
    expect(filingSeat([it5, user])).toBe(user);
    expect(filingSeat([it5])).toBeNull();
    const filing = BODY_KINDS_LIST.filter((kind) => filingSeat([seat(kind)]) !== null);
    expect(filing.toSorted()).toEqual(['FSG', 'SYS', 'secretariat', 'userGroup']);
  });
});

const BODY_KINDS_LIST = Object.keys(BODY_KINDS) as BodyKind[];
