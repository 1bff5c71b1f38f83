// The sample's rows fit their lists and name only what is there; the bodies are manned as the documents have it.
import { describe, expect, test } from 'vitest';
import { isIsoDate } from '../../../src/domain/calendar/dates.ts';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import { editionList } from '../../../src/domain/edition/edition.list.ts';
import type { List } from '../../../src/domain/list/list.ts';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { bodyList } from '../../../src/domain/people/body.list.ts';
import { personList } from '../../../src/domain/people/person.list.ts';
import { hasMandate, isVoting, seatRegion } from '../../../src/domain/people/rights.ts';
import { seatList } from '../../../src/domain/people/seat.list.ts';
import { SETTINGS, settingList, settingsFrom } from '../../../src/domain/setting/setting.list.ts';
import { systemList } from '../../../src/domain/system/system.list.ts';
import { bodyRows } from '../../../src/sandbox/sample/bodies.ts';
import { channelRows } from '../../../src/sandbox/sample/channels.ts';
import { personListRows, personRows, seatRows, TENANTS } from '../../../src/sandbox/sample/people.ts';
import type { NewRow } from '../../../src/sharepoint/addRows.ts';
import { editionRows, settingRows } from '../../../src/sandbox/sample/settings.ts';
import { SAMPLE_REGIONS, SETTLED_SYSTEMS, systemRows } from '../../../src/sandbox/sample/systems.ts';
import { encodeNew } from '../../../src/sharepoint/codec.ts';

const TODAY = '2026-11-20';
const bodies = bodyRows();
const people = personListRows();
const seats = seatRows(TODAY);
const systems = systemRows();
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
/** Regions with a mandate to answer in a body today. */
const answering = (body: string) =>
  seats
    .map(({ record }) => record)
    .filter((seat) => seat.body === body && isVoting(seat) && seat.to === undefined && hasMandate(seat, TODAY, 0))
    .flatMap((seat) => seatRegion(seat, TODAY) ?? []);

describe('Every row', () => {
  const cases: readonly [string, List, readonly NewRow<List>[]][] = [
    ['people', personList, people],
    ['bodies', bodyList, bodies],
    ['systems', systemList, systems],
    ['seats', seatList, seats],
    ['editions', editionList, editionRows()],
    ['settings', settingList, settingRows(TODAY)],
  ];
  test.each(cases)('of %s fits its list, and SharePoint can hold it', (_, list, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, record } of rows) {
      expect({ id, ...recordSchema(list).safeParse(record) }).toMatchObject({ id, success: true });
      expect({ id, ...encodeNew(list, id, record) }).toMatchObject({ id, ok: true });
    }
  });

  test.each(cases)('of %s has a key of its own', (_, __, rows) => {
    expect(new Set(idsOf(rows)).size).toBe(rows.length);
  });

  test('of the seats leads to a person, a body and a system that are there', () => {
    expect(seats.filter(({ record }) => !idsOf(people).includes(record.person))).toEqual([]);
    expect(seats.filter(({ record }) => !idsOf(bodies).includes(record.body))).toEqual([]);
    const named = seats.flatMap(({ record }) => record.system ?? []);
    expect(idsOf(systems)).toEqual(expect.arrayContaining(named));
  });

  test('of the systems leads to bodies and persons that are there', () => {
    const groups = systems.flatMap(({ record }) => [record.fsg ?? [], record.userGroup ?? []].flat());
    const administrators = systems.flatMap(({ record }) => record.fsa ?? []);
    expect(groups.length).toBeGreaterThan(9);
    expect(administrators).toHaveLength(9);
    expect(idsOf(bodies)).toEqual(expect.arrayContaining(groups));
    expect(idsOf(people)).toEqual(expect.arrayContaining(administrators));
  });

  test('of the settings is in force, and meetings are on working days of bodies that are there; only RSI-kredsen’s past ones are kept', () => {
    const rows = settingRows(TODAY);
    const settings = settingsFrom(rows.map(({ id, record }) => ({ id, value: record.value })));
    expect(idsOf(rows).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
    for (const { body, date } of settings.meetings) {
      expect(idsOf(bodies)).toContain(body);
      const fits = isIsoDate(date) && isWorkingDay(date) && (date >= TODAY || body === 'rsi');
      expect({ body, date, fits }).toEqual({ body, date, fits: true });
    }
    const sys = settings.meetings.filter(({ body }) => body === 'sys').map(({ date }) => date);
    expect(sys).toEqual(['2026-12-10', '2027-02-04', '2027-05-27', '2027-09-16', '2027-12-10']);
    const rsi = settings.meetings.filter(({ body }) => body === 'rsi').map(({ date }) => date);
    expect(rsi.filter((date) => date < TODAY)).toEqual(['2025-12-17', '2026-03-11', '2026-06-17', '2026-09-30']);
    expect(rsi.find((date) => date >= TODAY)).toBe('2026-12-17');
    expect(settings.meetings).toContainEqual({ body: 'it5', date: '2026-11-25' });
    expect(settings.poolFrames).toEqual([
      { year: 2026, frame: 12_000_000 },
      { year: 2027, frame: 12_000_000 },
    ]);
  });
});

describe('The portfolio', () => {
  test('ORG-5: has twelve systems, and the three that are not settled have neither region nor administrator', () => {
    expect(systems).toHaveLength(12);
    const unsettled = systems.filter(({ record }) => record.sar === undefined);
    expect(idsOf(unsettled)).toEqual(['p-vit-praehospital', 'sygesikring', 'apoto']);
    for (const { record } of unsettled) expect([record.fsa, record.fsg]).toEqual([undefined, undefined]);
  });

  test('ORG-5: every settled system has exactly one administrator, from its responsible region', () => {
    for (const { id, sar } of SETTLED_SYSTEMS) {
      const held = seats.filter(({ record }) => record.role === 'fsa' && record.system === id);
      expect(held.map(({ record }) => [record.person, record.body, record.region])).toEqual([
        [`fsa-${id}`, `fsg-${id}`, sar],
      ]);
      expect(systems.find((system) => system.id === id)?.record.fsa).toBe(`fsa-${id}`);
    }
  });

  test('ORG-4: every steering group has all five regions, with a mandate, and one chair', () => {
    for (const { id } of SETTLED_SYSTEMS) {
      expect({ id, regions: new Set(answering(`fsg-${id}`)) }).toEqual({ id, regions: new Set(SAMPLE_REGIONS) });
      expect(answering(`fsg-${id}`)).toHaveLength(SAMPLE_REGIONS.length);
      expect(seats.filter(({ record }) => record.body === `fsg-${id}` && record.role === 'chair')).toHaveLength(1);
    }
  });

  test('ORG-4: every user group has all five regions', () => {
    const groups = bodies.filter(({ record }) => record.kind === 'userGroup');
    expect(idsOf(groups)).toEqual(['bg-e-journal', 'bg-sundhedsjournal']);
    for (const { id } of groups) {
      const regions = seats.filter(({ record }) => record.body === id).map(({ record }) => record.region);
      expect({ id, regions: new Set(regions) }).toEqual({ id, regions: new Set(SAMPLE_REGIONS) });
    }
  });
});

describe('SYS and RSI-kredsen', () => {
  test('ORG-3: SYS has one member from each region, and a chair who speaks for none', () => {
    expect(answering('sys')).toEqual([...SAMPLE_REGIONS]);
    const chairs = seats.filter(({ record }) => record.body === 'sys' && record.role === 'chair');
    expect(chairs.map(({ record }) => [record.person, record.region])).toEqual([['sys-formand', undefined]]);
  });

  test('ORG-6: RSI-kredsen has every region, and Danske Regioner without a regional voice', () => {
    expect(new Set(answering('rsi'))).toEqual(new Set(SAMPLE_REGIONS));
    const without = seats.filter(({ record }) => record.body === 'rsi' && record.region === undefined);
    expect(without.map(({ record }) => record.person)).toEqual(['rsi-danske-regioner']);
  });

  test('PUB-1: the seats of Hovedstaden and Sjælland speak for Østdanmark from 2027', () => {
    const sys = seats.filter(({ id }) => ['seat-sys-hovedstaden', 'seat-sys-sjaelland'].includes(id));
    expect(sys.map(({ record }) => seatRegion(record, '2026-12-31'))).toEqual(['hovedstaden', 'sjaelland']);
    expect(sys.map(({ record }) => seatRegion(record, '2027-01-01'))).toEqual(['ostdanmark', 'ostdanmark']);
  });

  test('ORG-10: one member has no mandate on record, and one seat ended the day before', () => {
    const voting = seats.filter(({ record }) => isVoting(record) && record.region !== undefined);
    const without = voting.filter(({ record }) => !record.body.startsWith('bg-') && record.mandateFrom === undefined);
    expect(without.map(({ record }) => record.person)).toEqual(['fsg-laboratoriesvarportalen-uden-mandat']);
    const ended = seats.filter(({ record }) => record.to !== undefined);
    expect(ended.map(({ record }) => [record.person, record.to])).toEqual([['sys-tidligere', '2026-11-19']]);
  });
});

describe('The people', () => {
  const rows = personRows(TODAY);

  test('start with the administrator of E-journal', () => {
    expect(rows[0]).toMatchObject({
      id: 'fsa-e-journal',
      name: 'FSA, E-journal',
      tenantId: TENANTS.nordjylland,
      seats: [
        {
          body: 'Forretningsstyregruppen for E-journal',
          region: 'Region Nordjylland',
          role: 'FSA',
          system: 'e-journal',
        },
        { body: 'Brugergruppen for Sundhedsjournal', region: 'Region Nordjylland', role: 'medlem' },
      ],
    });
  });

  test('PUB-1: sit for the regions that exist on the day, as the clock of the sandbox has it', () => {
    const seatsIn = (today: string) =>
      new Set(personRows(today).flatMap(({ seats }) => seats.map(({ region }) => region)));
    expect(seatsIn('2026-12-31')).toContain('Region Sjælland');
    const after = seatsIn('2027-01-01');
    expect(after).toContain('Region Østdanmark');
    expect([...after]).not.toEqual(expect.arrayContaining(['Region Sjælland']));
    expect([...after]).not.toEqual(expect.arrayContaining(['Region Hovedstaden']));
  });

  test('are told with the seats that hold, in the words of the lists', () => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get('sys-sjaelland')?.seats).toEqual([{ body: 'SYS', region: 'Region Sjælland', role: 'medlem' }]);
    expect(byId.get('sys-formand')?.seats).toEqual([{ body: 'SYS', region: null, role: 'formand' }]);
    expect(byId.get('rsi-sekretariatet')?.seats).toEqual([
      { body: 'RSI-sekretariatet', region: null, role: 'sekretær' },
    ]);
    expect(byId.get('sys-tidligere')?.seats).toEqual([]);
  });

  test('come from six tenants, and no identity is two people’s', () => {
    const identities = people.flatMap(({ record }) => record.identities);
    const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(new Set(rows.map(({ tenantId }) => tenantId)).size).toBe(6);
    expect(new Set(identities.map(({ objectId }) => objectId)).size).toBe(identities.length);
    for (const { tenantId, objectId } of identities) {
      expect(objectId).toMatch(guid);
      expect(tenantId).toMatch(guid);
      expect(Object.values(TENANTS)).toContain(tenantId);
    }
  });

  test('with a guest identity have it in the tenant that has the teams, beside the one at home', () => {
    const guests = people.filter(({ record }) => record.identities.length > 1);
    expect(guests.length).toBeGreaterThan(5);
    for (const { record } of guests) {
      expect(record.identities.map(({ tenantId }) => tenantId === TENANTS.host)).toEqual([false, true]);
    }
  });
});

describe('The channels', () => {
  test('belong to the bodies that name them, and stand under the teams as in the client', () => {
    const named = channelRows().filter(({ body }) => body !== '');
    const placed = bodies.filter(({ record }) => record.channelId !== undefined);
    expect(named).toHaveLength(placed.length);
    for (const { record } of placed) {
      expect(named).toContainEqual(
        expect.objectContaining({ id: record.channelId, teamId: record.teamId, body: record.name }),
      );
    }
    expect(channelRows().map(({ team, name }) => `${team}/${name}`)).toEqual(
      expect.arrayContaining([
        'RSI/RSI-kredsen',
        'RSI/Sekretariat',
        'Systemforvaltning/SYS',
        'Systemforvaltning/E-journal',
      ]),
    );
  });

  test('have ids as Teams gives them, each its own', () => {
    const ids = idsOf(channelRows());
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^19:[\w-]+@thread\.tacv2$/);
  });
});
