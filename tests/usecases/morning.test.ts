// What the calendar does by itself: reminders, proposed escalations, items that get their meeting. Each once.
import { describe, expect, it } from 'vitest';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import type { EscalationCommand } from '../../src/domain/escalation/escalation.decide.ts';
import { escalationList } from '../../src/domain/escalation/escalation.list.ts';
import { reminderList } from '../../src/domain/reminder/reminder.list.ts';
import { settingList } from '../../src/domain/setting/setting.list.ts';
import { monthsFrom } from '../../src/domain/status/month.rules.ts';
import { statusId } from '../../src/domain/status/status.list.ts';
import { actOnAgendaItem } from '../../src/usecases/actOnAgendaItem.ts';
import { actOnEscalation } from '../../src/usecases/actOnEscalation.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { isMorning, proposeEscalations, scheduleItems, sendReminders } from '../../src/usecases/morning.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { tasksFor } from '../../src/usecases/tasks.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { casesIn } from './cases.ts';
import { must, SITE } from '../sharepoint/bench.ts';
import { openHouse, type House } from './house.ts';
import { aProjectIn, besides, MANAGER, reported, reportedSince } from './projects.ts';

const NOTHING = { made: 0, left: 0 };
const TILL_SEPTEMBER = monthsFrom('2026-07', '2026-09');
const sentIn = ({ store }: Ports) =>
  store
    .all(reminderList)
    .map(
      ({ record }) =>
        `${record.day} ${record.person ?? record.body}: ${record.items.map((item) => `${item.month ?? item.id} ${item.stage}`).join(', ')}`,
    )
    .toSorted();
const proposedIn = ({ store }: Ports) =>
  store
    .all(escalationList)
    .map(({ id, record }) => `${id} ${record.state} ${record.triggers.map(({ kind }) => kind).join(',')}`);

/** A house on a day, with one project that has reported until September. */
async function waitingForOctober(start: string): Promise<House> {
  const house = await openHouse('2026-10-05T08:00:00Z');
  await aProjectIn(house, 'ppj');
  await reportedSince(house, 'ppj', TILL_SEPTEMBER);
  house.at(start);
  return house;
}

const days = (from: string, to: string): string[] => {
  const all: string[] = [];
  for (let at = Date.parse(`${from}T06:00:00Z`); at <= Date.parse(`${to}T06:00:00Z`); at += 86_400_000) {
    all.push(new Date(at).toISOString());
  }
  return all;
};

/** As the secretariat does it, in the list itself. */
async function setMeetings(
  { bench, ports }: House,
  meetings: readonly { body: string; date: string }[],
): Promise<void> {
  const listId = await bench.listId(settingList.title);
  const item = `${ports.store.get(settingList, 'meetings')?.number}`;
  const { eTag } = must(await bench.client.getItem(SITE, listId, item, ['Key']));
  must(await bench.client.patchFields(SITE, listId, item, { Value: JSON.stringify(meetings) }, eTag));
  await ports.store.sync();
}

describe('reminders of a report', () => {
  it('ST-7, PUB-2: come before, on and after the due day to the manager, and then once in the steering group’s channel', async () => {
    const house = await waitingForOctober('2026-10-28T06:00:00Z');
    for (const day of days('2026-10-28', '2026-11-13')) {
      house.at(day);
      await sendReminders(house.ports);
      await sendReminders(house.ports);
    }
    expect(sentIn(house.ports)).toEqual([
      `2026-10-29 ${MANAGER}: 2026-10 before`,
      `2026-11-02 ${MANAGER}: 2026-10 on`,
      `2026-11-03 ${MANAGER}: 2026-10 after`,
      '2026-11-05 fsg-e-journal: 2026-10 overdue',
    ]);
  });

  it('are one message per person and morning, however many reports are due, and none on a Saturday or an agreed day off', async () => {
    const house = await waitingForOctober('2026-11-03T06:00:00Z');
    await aProjectIn(house, 'kiit');
    await reportedSince(house, 'kiit', TILL_SEPTEMBER);
    expect(await sendReminders(house.ports)).toEqual({ made: 1, left: 0 });
    expect(sentIn(house.ports)).toEqual([`2026-11-03 ${MANAGER}: 2026-10 after, 2026-10 after`]);
    house.at('2026-11-07T06:00:00Z');
    expect(await sendReminders(house.ports)).toEqual(NOTHING);
    house.at('2026-12-24T06:00:00Z');
    expect(await sendReminders(house.ports)).toEqual(NOTHING);
  });

  it('come once from two instances at the same instant, and the next working morning where the service was down', async () => {
    const house = await waitingForOctober('2026-11-04T06:00:00Z');
    const other = await besides(house, 'other');
    const counts = await Promise.all([sendReminders(house.ports), sendReminders(other)]);
    expect(counts.reduce((sum, { made }) => sum + made, 0)).toBe(1);
    await house.ports.store.sync();
    expect(sentIn(house.ports)).toEqual([`2026-11-04 ${MANAGER}: 2026-10 after`]);
  });

  it('PUB-2: come once each, at the stage it has come to, where nothing ran for four days over the due day', async () => {
    const house = await waitingForOctober('2026-10-29T06:00:00Z');
    await sendReminders(house.ports);
    // Down from the 30th; the due day, Monday 2 November, and the day after pass.
    for (const day of days('2026-11-04', '2026-11-13')) {
      house.at(day);
      const other = await besides(house, `other-${day}`);
      await Promise.all([sendReminders(house.ports), sendReminders(other)]);
      await house.ports.store.sync();
    }
    expect(sentIn(house.ports)).toEqual([
      `2026-10-29 ${MANAGER}: 2026-10 before`,
      `2026-11-04 ${MANAGER}: 2026-10 after`,
      '2026-11-05 fsg-e-journal: 2026-10 overdue',
    ]);
  });

  it('PUB-7: keep the agreement days free, and count over them', async () => {
    const house = await openHouse('2026-12-01T08:00:00Z');
    await aProjectIn(house, 'ppj');
    await reportedSince(house, 'ppj', monthsFrom('2026-09', '2026-11'));
    for (const day of days('2026-12-22', '2027-01-08')) {
      house.at(day);
      await sendReminders(house.ports);
    }
    // December is due on Monday 4 January: two working days before is the 29th, because New Year's Eve is kept free.
    expect(sentIn(house.ports)).toEqual([
      `2026-12-29 ${MANAGER}: 2026-12 before`,
      `2027-01-04 ${MANAGER}: 2026-12 on`,
      `2027-01-05 ${MANAGER}: 2026-12 after`,
      '2027-01-07 fsg-e-journal: 2026-12 overdue',
    ]);
  });

  it('come to nobody who has no seat any more: then the channel alone is told', async () => {
    const house = await waitingForOctober('2026-11-05T06:00:00Z');
    await aProjectIn(house, 'kiit', { manager: 'left', start: '2026-10-01' });
    await sendReminders(house.ports);
    expect(sentIn(house.ports)).toEqual([
      `2026-11-05 ${MANAGER}: 2026-10 after`,
      '2026-11-05 fsg-e-journal: 2026-10 overdue, 2026-10 overdue',
    ]);
  });

  it('stop when the report is published', async () => {
    const house = await waitingForOctober('2026-10-29T06:00:00Z');
    await sendReminders(house.ports);
    await reported(house, 'ppj', '2026-10');
    for (const day of days('2026-10-30', '2026-11-13')) {
      house.at(day);
      await sendReminders(house.ports);
    }
    expect(sentIn(house.ports)).toEqual([`2026-10-29 ${MANAGER}: 2026-10 before`]);
  });
});

describe('the morning', () => {
  it('begins at seven on the clock in Copenhagen, in winter and in summer time', async () => {
    const house = await openHouse();
    const at = (instant: string) => {
      house.at(instant);
      return isMorning(house.ports);
    };
    expect(['2026-11-02T05:59:59Z', '2026-11-02T06:00:00Z'].map(at)).toEqual([false, true]);
    expect(['2026-08-03T04:59:59Z', '2026-08-03T05:00:00Z'].map(at)).toEqual([false, true]);
  });
});

describe('proposed escalations', () => {
  it('ESC-3: a report that is a week late is proposed once, from any number of instances', async () => {
    const house = await waitingForOctober('2026-11-08T06:00:00Z');
    expect(await proposeEscalations(house.ports)).toEqual(NOTHING);
    house.at('2026-11-09T06:00:00Z');
    const other = await besides(house, 'other');
    await Promise.all([proposeEscalations(house.ports), proposeEscalations(other)]);
    house.at('2026-11-20T06:00:00Z');
    await house.ports.store.sync();
    expect(await proposeEscalations(house.ports)).toEqual(NOTHING);
    expect(proposedIn(house.ports)).toEqual(['escalation-ppj-2026-10-missing proposed missing-report']);
  });

  it('ESC-3: a written procedure past its deadline is proposed once, and one that is due today is not', async () => {
    const house = await openHouse();
    const { round } = await casesIn(house).inSys();
    house.at(`${round.deadline}T21:00:00Z`);
    expect(await proposeEscalations(house.ports)).toEqual(NOTHING);
    house.at('2026-12-01T06:00:00Z');
    expect(await proposeEscalations(house.ports)).toEqual({ made: 1, left: 0 });
    expect(await proposeEscalations(house.ports)).toEqual(NOTHING);
    expect(proposedIn(house.ports)).toEqual([`escalation-${round.id}-round-overdue proposed round-overdue`]);
  });

  it('ESC-3: a proposal for a missing report ends by itself when the report is published, and the log says why', async () => {
    const house = await waitingForOctober('2026-11-09T06:00:00Z');
    const id = 'escalation-ppj-2026-10-missing';
    await proposeEscalations(house.ports);
    const chair = () => tasksFor(house.ports, actorOfPerson(house.ports, 'fsg-e-journal-formand'));
    expect(chair()).toMatchObject([
      {
        kind: 'confirm',
        record: `escalations/${id}`,
        triggers: [{ kind: 'missing-report', month: '2026-10', due: '2026-11-02' }],
      },
    ]);
    await reported(house, 'ppj', '2026-10');
    expect(house.ports.store.get(escalationList, id)?.record).toMatchObject({
      state: 'dismissed',
      dismissed: '2026-11-09T06:00:00Z',
      report: statusId('ppj', '2026-10'),
    });
    expect(
      house.ports.store.log(`escalations/${id}`).map(({ action, rule, data }) => ({ action, rule, data })),
    ).toEqual([
      expect.objectContaining({ action: 'propose' }),
      { action: 'lapse', rule: 'ESC-3', data: { month: '2026-10', report: statusId('ppj', '2026-10') } },
    ]);
    expect(chair()).toEqual([]);
    expect(await proposeEscalations(house.ports)).toEqual(NOTHING);
    expect(proposedIn(house.ports)).toEqual([`${id} dismissed missing-report`]);
    expect(verifyLog(house.ports).ok).toBe(true);
  });

  it('ESC-3: what a person has confirmed or dismissed before the report comes stays as it is', async () => {
    const house = await waitingForOctober('2026-11-09T06:00:00Z');
    await aProjectIn(house, 'kiit');
    await reportedSince(house, 'kiit', TILL_SEPTEMBER);
    await proposeEscalations(house.ports);
    const act = async (project: string, command: EscalationCommand) => {
      const call = { ...house.by('fsg-e-journal-formand'), id: `escalation-${project}-2026-10-missing`, version: null };
      must(await actOnEscalation(house.ports, call, command));
    };
    const words = { what: 'Rapporten.', why: 'Den mangler.', asked: 'Sørg for den.', by: '2026-12-17' };
    await act('ppj', { type: 'confirm', ...words });
    await act('kiit', { type: 'dismiss', reason: 'Den er på vej.' });
    for (const project of ['ppj', 'kiit']) await reported(house, project, '2026-10');
    await proposeEscalations(house.ports);
    expect(proposedIn(house.ports).toSorted()).toEqual([
      'escalation-kiit-2026-10-missing dismissed missing-report',
      'escalation-ppj-2026-10-missing confirmed missing-report',
    ]);
    for (const project of ['ppj', 'kiit'])
      expect(house.ports.store.log(`escalations/escalation-${project}-2026-10-missing`)).toHaveLength(2);
  });

  it('ESC-3: a proposal made by an instance that did not know of the report yet ends at the next run', async () => {
    const house = await waitingForOctober('2026-11-09T06:00:00Z');
    const other = await besides(house, 'other');
    await reported(house, 'ppj', '2026-10');
    await proposeEscalations(other);
    await house.ports.store.sync();
    expect(proposedIn(house.ports)).toEqual(['escalation-ppj-2026-10-missing proposed missing-report']);
    expect(await proposeEscalations(house.ports)).toEqual(NOTHING);
    expect(proposedIn(house.ports)).toEqual(['escalation-ppj-2026-10-missing dismissed missing-report']);
  });

  it('ESC-3: the same parameter yellow in three reports in a row is proposed with the third', async () => {
    const house = await openHouse('2026-10-05T08:00:00Z');
    await aProjectIn(house, 'kiit');
    await reported(house, 'kiit', '2026-08', 'yellow');
    await reported(house, 'kiit', '2026-09', 'yellow');
    expect(proposedIn(house.ports)).toEqual([]);
    await reported(house, 'kiit', '2026-10', 'yellow');
    expect(proposedIn(house.ports)).toEqual(['escalation-status-kiit-2026-10-v1 proposed repeated']);
  });
});

describe('an agenda item', () => {
  const rsi = (...dates: string[]) => dates.map((date) => ({ body: 'rsi', date }));
  const meetingsIn = ({ store }: Ports) => store.all(agendaItemList).map(({ record }) => record.meeting ?? null);

  /** A project that is red, on the agenda of 19 November. */
  async function onAgenda(): Promise<House> {
    const house = await openHouse('2026-10-05T08:00:00Z');
    house.channel({ wants: () => true });
    await aProjectIn(house, 'ppj', { state: 'execution' });
    await setMeetings(house, rsi('2026-11-19', '2026-12-17'));
    await reported(house, 'ppj', '2026-09', 'red');
    expect(meetingsIn(house.ports)).toEqual(['2026-11-19']);
    return house;
  }

  it('PUB-2: whose meeting is moved goes with it, once from two instances, and its card and the report’s say so', async () => {
    const house = await onAgenda();
    await setMeetings(house, rsi('2026-11-20', '2026-12-17'));
    const other = await besides(house, 'other');
    const before = house.cards.length;
    await Promise.all([scheduleItems(house.ports), scheduleItems(other)]);
    await scheduleItems(house.ports);
    await house.ports.store.sync();
    expect(meetingsIn(house.ports)).toEqual(['2026-11-20']);
    const [item] = house.ports.store.all(agendaItemList);
    const log = house.ports.store.log(`agendaItems/${item?.id}`);
    expect(log.map(({ action, data }) => [action, data])).toMatchObject([
      ['put-on-agenda', { meeting: '2026-11-19' }],
      ['put-on-agenda', { was: '2026-11-19', meeting: '2026-11-20' }],
    ]);
    expect(house.cards.slice(before)).toEqual(
      expect.arrayContaining([`update agendaItems/${item?.id}`, 'update statusReports/status-ppj-2026-09-v1']),
    );
  });

  it('PUB-2: whose meeting is cancelled goes to the next on record, and back when that is cancelled too', async () => {
    const house = await onAgenda();
    await setMeetings(house, []);
    await scheduleItems(house.ports);
    expect(meetingsIn(house.ports)).toEqual(['2026-11-19']);
    for (const day of ['2026-12-17', '2026-11-19', '2026-12-17']) {
      await setMeetings(house, rsi(day));
      await scheduleItems(house.ports);
      expect(meetingsIn(house.ports)).toEqual([day]);
    }
  });

  it('PUB-2: that its meeting did not come to goes to the next, after five working days in which that could be recorded', async () => {
    const house = await onAgenda();
    for (const [day, meeting] of [
      ['2026-11-20', '2026-11-19'],
      ['2026-11-26', '2026-11-19'],
      ['2026-11-27', '2026-12-17'],
      ['2026-12-24', '2026-12-17'],
      ['2027-01-20', '2026-12-17'],
    ] as const) {
      house.at(`${day}T08:00:00Z`);
      await scheduleItems(house.ports);
      expect([day, ...meetingsIn(house.ports)]).toEqual([day, meeting]);
    }
  });

  it('PUB-2: is still to be recorded, and moves nowhere, where a later report has made another for the next meeting', async () => {
    const house = await onAgenda();
    house.at('2026-11-20T08:00:00Z');
    await reported(house, 'ppj', '2026-10', 'red');
    house.at('2026-12-01T08:00:00Z');
    await scheduleItems(house.ports);
    expect(meetingsIn(house.ports)).toEqual(['2026-11-19', '2026-12-17']);
  });

  it('PUB-2: that waits for a meeting gets its day when it is on record', async () => {
    const house = await openHouse('2026-10-05T08:00:00Z');
    await aProjectIn(house, 'ppj', { state: 'execution' });
    const { store } = house.ports;
    await setMeetings(house, []);
    await reported(house, 'ppj', '2026-09', 'red');
    const meetings = () => store.all(agendaItemList).map(({ record }) => record.meeting ?? null);
    expect(meetings()).toEqual([null]);
    await scheduleItems(house.ports);
    expect(meetings()).toEqual([null]);
    await setMeetings(house, [{ body: 'rsi', date: '2026-10-06' }]);
    await scheduleItems(house.ports);
    await scheduleItems(house.ports);
    expect(meetings()).toEqual(['2026-10-06']);
  });

  it('PUB-2: never gets the meeting that has treated the project already', async () => {
    const house = await openHouse('2026-10-05T08:00:00Z');
    await aProjectIn(house, 'ppj', { state: 'execution' });
    const { store } = house.ports;
    await setMeetings(house, [{ body: 'rsi', date: '2026-10-05' }]);
    await reported(house, 'ppj', '2026-08', 'red');
    const [item] = store.all(agendaItemList);
    const secretary = casesIn(house).secretary;
    const treat = { type: 'treat', decision: 'Planen er godkendt.' } as const;
    must(await actOnAgendaItem(house.ports, { ...house.by(secretary), id: item?.id ?? '', version: null }, treat));
    await reported(house, 'ppj', '2026-09', 'red');
    await scheduleItems(house.ports);
    const meetings = () => store.all(agendaItemList).map(({ record }) => record.meeting ?? null);
    expect(meetings()).toEqual(['2026-10-05', null]);
    await setMeetings(house, [
      { body: 'rsi', date: '2026-10-05' },
      { body: 'rsi', date: '2026-11-19' },
    ]);
    await scheduleItems(house.ports);
    expect(meetings()).toEqual(['2026-10-05', '2026-11-19']);
  });
});
