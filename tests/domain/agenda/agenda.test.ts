// PUB-2 by itself: what publishing a report does to RSI-kredsen's agenda, and the life of an item on it.
import { describe, expect, it } from 'vitest';
import {
  decideAgendaItem,
  hearAgendaItem,
  offeredInAgendaItem,
  scheduleAgendaItem,
  type AgendaCommand,
} from '../../../src/domain/agenda/agendaItem.decide.ts';
import { agendaItemList, type AgendaItem } from '../../../src/domain/agenda/agendaItem.list.ts';
import { needsMeeting, nextMeeting } from '../../../src/domain/agenda/agendaItem.rules.ts';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { NOBODY } from '../../../src/domain/record/decision.ts';
import { decideStatus } from '../../../src/domain/status/status.decide.ts';
import type { StatusFacts } from '../../../src/domain/status/status.facts.ts';
import { LIGHT_KEYS, statusId, type Light } from '../../../src/domain/status/status.list.ts';
import { chairOfBody } from '../builders.ts';
import { accepted, created, refusedFor, told } from '../decided.ts';
import {
  anItem,
  aProject,
  aReport,
  BODIES,
  MONTH,
  published,
  SETTINGS,
  statusFacts,
  TODAY,
  WHO,
} from '../status/builders.ts';

const nobody = () => null;
const publish = (light: Light, before: Light | null, more: Partial<StatusFacts> = {}) =>
  accepted(
    decideStatus(
      aReport(light),
      { type: 'publish' },
      statusFacts({
        reports: before === null ? [] : [published('2026-10', before)],
        ...more,
      }),
    ),
  );
const items = (decision: Parameters<typeof created>[0]) =>
  created(decision).filter(({ list }) => list === 'agendaItems');
const reported = (decision: Parameters<typeof created>[0]) =>
  told(decision).filter(({ type }) => type === 'status-published');

describe('a published report', () => {
  it('PUB-2: puts the project on the agenda when green turns yellow, and when it is red, and never else', () => {
    for (const before of [...LIGHT_KEYS, null])
      for (const light of LIGHT_KEYS) {
        const expected = light === 'red' || (light === 'yellow' && (before === 'green' || before === 'completed'));
        expect(`${before} to ${light}: ${items(publish(light, before)).length}`).toBe(
          `${before} to ${light}: ${expected ? 1 : 0}`,
        );
      }
  });

  it('PUB-2: names the meeting, why, and the IT director of the region that answers for the steering group', () => {
    const [item] = items(publish('red', 'green'));
    expect(item).toMatchObject({
      id: 'agenda-rsi-2026-12-17-kiit',
      actor: NOBODY,
      entry: { action: 'put-on-agenda', rule: 'PUB-2' },
      effects: [{ kind: 'card' }],
      record: {
        title: 'Klinisk Immunologi IT (KIIT)',
        body: 'rsi',
        meeting: '2026-12-17',
        state: 'open',
        why: 'red',
        project: 'kiit',
        report: statusId('kiit', MONTH),
        month: MONTH,
        overall: 'red',
        accountableRegion: 'syddanmark',
        accountable: 'it-director-syddanmark',
      },
    });
    expect(recordSchema(agendaItemList).safeParse(item?.record).success).toBe(true);
  });

  it('PUB-2: leaves it to the secretariat to name who accounts where no region answers for the steering group', () => {
    for (const facts of [{ project: aProject({ steeringRegion: undefined }) }, { itDirector: () => null }]) {
      const [item] = items(publish('red', 'green', facts));
      expect(item?.record).not.toHaveProperty('accountable');
    }
  });

  it('PUB-2, PUB-1: a meeting in 2027 has the successor’s IT director account', () => {
    const meetings = [{ body: 'rsi', date: '2027-03-11' }];
    const facts = { project: aProject({ steeringRegion: 'sjaelland' as const }), settings: { ...SETTINGS, meetings } };
    expect(items(publish('red', 'green', facts))[0]?.record).toMatchObject({ accountableRegion: 'ostdanmark' });
  });

  it('PUB-2: does so for RSI’s portfolio only', () => {
    expect(items(publish('red', 'green', { project: aProject({ portfolio: undefined }) }))).toHaveLength(1);
    for (const portfolio of ['SYS', 'none'] as const)
      expect(items(publish('red', 'green', { project: aProject({ portfolio }) }))).toEqual([]);
  });

  it('PUB-2: compares with the last report there is, over a month that is missing', () => {
    expect(items(publish('yellow', null, { reports: [published('2026-08', 'green')] }))).toHaveLength(1);
    expect(
      items(publish('yellow', null, { reports: [published('2026-08', 'green'), published('2026-09', 'red')] })),
    ).toEqual([]);
  });

  it('PUB-2: for a month that a later report has passed does nothing', () => {
    expect(items(publish('red', 'green', { today: '2026-12-20', reports: [published('2026-12')] }))).toEqual([]);
  });

  it('PUB-2: is refused where RSI-kredsen is not on record, so that the rule cannot fail unseen', () => {
    const { RSI: _rsi, ...bodies } = BODIES;
    const facts = statusFacts({ bodies });
    expect(refusedFor(decideStatus(aReport('red'), { type: 'publish' }, facts))).toBe('no-receiving-body');
    expect(refusedFor(decideStatus(aReport('green'), { type: 'publish' }, facts))).toBe('ok');
  });

  it('PUB-2: tells the item that waits, so that a meeting has one item for the project', () => {
    for (const light of LIGHT_KEYS) {
      const decision = publish(light, 'red', { agendaItems: [anItem()] });
      expect(items(decision)).toEqual([]);
      expect(reported(decision)).toMatchObject([{ month: MONTH, overall: light, why: light === 'red' ? 'red' : null }]);
    }
  });

  it('PUB-2: makes a new item where the last meeting has been, or has treated the project', () => {
    const been = anItem({ meeting: '2026-09-30' });
    expect(items(publish('red', 'red', { agendaItems: [been] }))[0]?.record).toMatchObject({ meeting: '2026-12-17' });
    const treated = anItem({ state: 'treated', meeting: '2026-12-17' });
    const sameDay = publish('red', 'red', { today: '2026-12-17', agendaItems: [treated] });
    expect(items(sameDay)[0]).toMatchObject({ id: 'agenda-rsi-2027-03-11-kiit', record: { meeting: '2027-03-11' } });
  });

  it('PUB-2: waits for a meeting that is not on record yet, and takes its day when it is', () => {
    const [item] = items(publish('red', 'green', { settings: { ...SETTINGS, meetings: [] } }));
    expect(item?.id).toBe(`agenda-rsi-next-${statusId('kiit', MONTH)}`);
    expect(item?.record).not.toHaveProperty('meeting');
    const waiting = item?.record as unknown as AgendaItem;
    const given = (item: AgendaItem, meeting: string | null) =>
      scheduleAgendaItem(item, { was: undefined, meeting }, nobody);
    expect(given(waiting, null)).toBeNull();
    const scheduled = given(waiting, '2026-12-17');
    expect(scheduled).toMatchObject({ record: { meeting: '2026-12-17' }, entries: [{ action: 'put-on-agenda' }] });
    // Another instance has given it its day meanwhile.
    expect(given(scheduled?.record ?? waiting, '2027-03-11')).toBeNull();
  });

  it('PUB-1, PUB-2: the successor’s IT director accounts where the meeting turns out to be after the regions merged', () => {
    const { meeting: _meeting, ...waiting } = anItem({ accountableRegion: 'sjaelland', accountable: 'before' });
    const scheduled = (day: string, director: string | null) =>
      scheduleAgendaItem(waiting, { was: undefined, meeting: day }, (region) =>
        region === 'ostdanmark' ? director : null,
      )?.record;
    expect(scheduled('2026-12-17', 'new')).toMatchObject({ accountableRegion: 'sjaelland', accountable: 'before' });
    expect(scheduled('2027-03-11', 'new')).toMatchObject({ accountableRegion: 'ostdanmark', accountable: 'new' });
    expect(scheduled('2027-03-11', null)).toMatchObject({ accountableRegion: 'ostdanmark', accountable: 'before' });
  });

  it('PUB-2: needs another meeting when its own is not on record any more, or has been without treating it', () => {
    const needs = (item: AgendaItem, today: string, others: AgendaItem[] = []) =>
      needsMeeting(item, SETTINGS, today, others);
    const item = anItem({ meeting: '2026-12-17' });
    expect(['2026-11-20', '2026-12-17', '2026-12-18'].map((day) => needs(item, day))).toEqual([false, false, false]);
    for (const meeting of ['2026-12-16', '2026-12-10']) expect(needs(anItem({ meeting }), '2026-11-20')).toBe(true);
    expect(needs(anItem({ meeting: '2026-11-20' }), '2026-11-20')).toBe(true);
    expect(needs(anItem({ meeting: undefined }), '2026-11-20')).toBe(true);
    // Five working days to record what was decided: Christmas and New Year's Eve are none (PUB-7).
    expect(['2026-12-28', '2026-12-29'].map((day) => needs(item, day))).toEqual([false, true]);
    for (const meeting of ['2026-12-17', '2026-12-16', undefined])
      expect(needs(anItem({ state: 'treated', meeting }), '2026-12-31')).toBe(false);
  });

  it('PUB-2: stays at the meeting that has been where the project has another item ahead', () => {
    const been = anItem({ meeting: '2026-09-30' });
    const needs = (other: AgendaItem) => needsMeeting(been, SETTINGS, '2026-11-20', [other]);
    expect(needs(anItem({ meeting: '2026-12-17' }))).toBe(false);
    expect(needs(anItem({ meeting: '2026-12-17', state: 'treated' }))).toBe(true);
    expect(needs(anItem({ meeting: '2026-10-30' }))).toBe(true);
  });

  it('PUB-2: goes from one meeting to another, and the log says from which', () => {
    const moved = scheduleAgendaItem(anItem(), { was: '2026-12-17', meeting: '2027-03-11' }, nobody);
    expect(moved).toMatchObject({
      record: { ...anItem({ meeting: '2027-03-11' }), state: 'open' },
      entries: [{ action: 'put-on-agenda', rule: 'PUB-2', data: { was: '2026-12-17', meeting: '2027-03-11' } }],
      effects: [{ kind: 'card' }],
    });
    expect(scheduleAgendaItem(anItem(), { was: '2026-12-10', meeting: '2027-03-11' }, nobody)).toBeNull();
    expect(scheduleAgendaItem(anItem(), { was: '2026-12-17', meeting: '2026-12-17' }, nobody)).toBeNull();
  });

  it('PUB-2: is made beside one that was moved away from the meeting and has kept its key', () => {
    const away = { ...anItem({ state: 'treated', meeting: '2026-11-19' }), id: 'agenda-rsi-2026-12-17-kiit' };
    const [item] = items(publish('red', 'green', { agendaItems: [away] }));
    expect(item).toMatchObject({
      id: `agenda-rsi-next-${statusId('kiit', MONTH)}`,
      record: { meeting: '2026-12-17' },
    });
  });

  it('PUB-2: the next meeting is the first on record, today’s included', () => {
    const next = (today: string) => nextMeeting(SETTINGS.meetings, 'rsi', today);
    expect([next('2026-09-30'), next('2026-10-01'), next('2027-03-11'), next('2027-03-12')]).toEqual([
      '2026-09-30',
      '2026-12-17',
      '2027-03-11',
      null,
    ]);
  });
});

describe('an item on the agenda', () => {
  const act = (item: AgendaItem, command: AgendaCommand, actor = WHO.secretariat, today = '2026-12-17') =>
    decideAgendaItem(item, command, { actor, today, now: `${today}T12:00:00Z` });
  const name = { type: 'name-accountable', person: 'somebody' } as const;
  const treat = { type: 'treat', decision: 'Ny plan godkendt.' } as const;

  it('PUB-2: the secretariat names who accounts, before and instead', () => {
    const named = accepted(act(anItem(), name));
    expect(named).toMatchObject({
      record: { accountable: 'somebody' },
      entries: [{ action: 'name-accountable' }],
      effects: [{ kind: 'card' }],
    });
    expect(accepted(act(named.record, name)).entries).toEqual([]);
    for (const actor of [WHO.manager, WHO.rsiMember, WHO.rsiChair, WHO.itDirector])
      expect(refusedFor(act(anItem(), name, actor))).toBe('not-your-part');
  });

  it('PUB-2: is treated by its meeting, with a decision that is kept', () => {
    for (const actor of [WHO.secretariat, WHO.rsiChair]) {
      const treated = accepted(act(anItem(), treat, actor));
      expect(treated).toMatchObject({
        record: { state: 'treated', decision: 'Ny plan godkendt.', treatedBy: actor.person },
        entries: [{ action: 'treat', reason: 'Ny plan godkendt.' }],
      });
      expect(refusedFor(act(treated.record, treat, actor))).toBe('wrong-state');
      expect(offeredInAgendaItem(treated.record, { actor, today: TODAY, now: '' })).toEqual([]);
    }
    expect(refusedFor(act(anItem(), treat, chairOfBody('SYS')))).toBe('not-your-part');
    expect(refusedFor(act(anItem(), treat, WHO.secretariat, '2026-12-16'))).toBe('meeting-not-held');
    expect(refusedFor(act(anItem({ meeting: undefined }), treat))).toBe('meeting-not-held');
    expect(refusedFor(act(anItem(), { type: 'treat', decision: ' ' }))).toBe('invalid');
  });

  it('PUB-2: shows the newest report, keeps why it is there, and does not hear of an older one', () => {
    const message = {
      type: 'status-published',
      actor: NOBODY,
      report: 'r',
      month: MONTH,
      overall: 'green',
      why: null,
    } as const;
    const heard = hearAgendaItem(anItem(), message);
    expect(heard).toMatchObject({ record: { state: 'open', month: MONTH, overall: 'green', why: 'red', report: 'r' } });
    for (const item of [anItem({ state: 'treated' }), anItem({ month: '2026-12' })])
      expect(hearAgendaItem(item, message)).toMatchObject({
        record: item,
        entries: [{ action: 'refused' }],
        effects: [],
      });
  });
});
