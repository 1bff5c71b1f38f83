// From the morning's reminder in a person's own chat to the published report: pressed, written on the card, or in the dialog.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { escalationList } from '../../src/domain/escalation/escalation.list.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { projectList } from '../../src/domain/project/project.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { reminderList } from '../../src/domain/reminder/reminder.list.ts';
import { ok } from '../../src/domain/result.ts';
import { statusId, statusList } from '../../src/domain/status/status.list.ts';
import { TENANTS } from '../../src/sandbox/sample/people.ts';
import { actOnStatus } from '../../src/usecases/actOnStatus.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { sendReminders } from '../../src/usecases/morning.ts';
import { must } from '../sharepoint/bench.ts';
import { aProject, BOARD, MANAGER, OWNER, published, RSI } from './projects.ts';
import { cardOf, change, file, found, openStage, textsOf, writeByHand, type Stage } from './stage.ts';

let stage: Stage;
let chat: string;
const OCTOBER = statusId('kiit', '2026-10');
const MORNING = 'reminder-2026-11-02-person-pl-kiit';

const row = (id = OCTOBER) => stage.ports.store.get(statusList, id)?.record;
const about = (more: object = {}) => ({ report: OCTOBER, reminder: MORNING, ...more });
/** As on a card that was drawn before anybody began the report. */
const allGreen = (more: object = {}) => about({ action: 'all-green', version: 0, ...more });
const newest = () => stage.newest(chat);
const dialog = (person: string, data: object) =>
  stage.connector.task({
    channelId: chat,
    activityId: newest().activityId,
    person: stage.person(person),
    kind: 'fetch',
    data,
  });
/** The whole text of a card. */
const read = (card: unknown) => textsOf(card).join('\n').replaceAll('\u00A0', ' ');

/** A project that has reported until September, on the morning on which October's report is due. */
async function onTheFirstOfTheMonth(): Promise<void> {
  stage = await openStage();
  stage.at('2026-10-01T07:00:00.000Z');
  await aProject(stage);
  await published(stage, '2026-09');
  stage.at('2026-11-02T06:30:00.000Z');
  await sendReminders(stage.ports);
  chat = stage.connector.personalChat(stage.person(MANAGER));
}

describe('The morning’s reminder', () => {
  beforeAll(onTheFirstOfTheMonth);
  afterAll(() => stage.close());

  it('PUB-2: comes to the project manager’s own chat with the bot, once, and says what is due', async () => {
    await sendReminders(stage.ports);
    expect(stage.connector.messages(chat)).toHaveLength(1);
    expect(newest().summary).toBe('Statusrapport for oktober 2026: Klinisk Immunologi IT. Senest i dag');
    const text = read(cardOf(newest()));
    for (const line of ['Husk denne frist', 'Senest i dag', 'Sidste rapport, september: grøn.', 'Alt er grønt'])
      expect(text).toContain(line);
  });

  it('opens the report’s form as a dialog for the person it was sent to, and for nobody else', async () => {
    const data = about({ dialog: 'status', msteams: { type: 'task/fetch' } });
    const opened = await dialog(MANAGER, data);
    expect(opened).toMatchObject({
      status: 200,
      body: {
        task: {
          type: 'continue',
          value: {
            title: 'Statusrapport: Klinisk Immunologi IT',
            url: `${new URL(stage.serviceUrl).origin}/status/${OCTOBER}?dialog=1`,
          },
        },
      },
    });
    for (const [person, asked, words] of [
      [OWNER, data, 'Kortet er sendt til en anden person.'],
      [MANAGER, { ...data, report: 'status-nothing-2026-10-v1' }, 'findes ikke længere'],
      [MANAGER, { ...data, url: 'https://evil.test' }, 'ikke kan bruges'],
    ] as const) {
      expect((await dialog(person, asked)).body).toMatchObject({
        task: { type: 'message', value: expect.stringContaining(words) as string },
      });
    }
  });

  it('closes the dialog when the form hands something back', async () => {
    const place = { channelId: chat, activityId: newest().activityId, person: stage.person(MANAGER) };
    const { status, body } = await stage.connector.task({ ...place, kind: 'submit', data: { published: true } });
    expect(status).toBe(200);
    expect(body).toBeNull();
  });

  it.each([
    ['another light', { deliverables: 'red' }],
    ['another person', { person: 'pe-kiit' }],
    ['no reminder', { reminder: undefined }],
    ['nothing of what it was drawn from', { version: undefined }],
    ['a path for a report', { report: '../projects/kiit' }],
  ])('refuses a press that carries %s, and publishes nothing', async (_, more) => {
    expect(await stage.press(MANAGER, chat, allGreen(more))).toMatchObject({ statusCode: 400 });
    expect(row()).toBeUndefined();
  });

  it('refuses a press by somebody else than the person it was sent to', async () => {
    const reply = await stage.press(OWNER, chat, allGreen());
    expect(reply.value).toBe('Kortet er sendt til en anden person. Der er ikke registreret noget.');
    expect(row()).toBeUndefined();
  });

  it('publishes an all-green report with one press, sent twice or not, and shows what followed', async () => {
    const reply = await stage.press(MANAGER, chat, allGreen(), true);
    expect(reply).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    const text = read(reply.value);
    expect(text).toContain('Udgivet: grøn');
    expect(text).toContain('Kortet er lagt i kanalen for Styregruppen for Klinisk Immunologi IT.');
    expect(JSON.stringify(reply.value)).not.toContain('all-green');
    expect(row()).toMatchObject({ state: 'published', overall: 'green', publishedBy: MANAGER });
    expect(stage.ports.store.log(`statusReports/${OCTOBER}`).filter(({ action }) => action === 'publish')).toHaveLength(
      1,
    );
    expect(stage.newest(BOARD).summary).toBe('Grøn: Klinisk Immunologi IT, statusrapport for oktober 2026');
  });

  it('refreshes itself for the person, tells how it stands to nobody else, and its message is never edited', async () => {
    const { activityId, updatedAt } = newest();
    const account = stage.connector.account(stage.person(MANAGER));
    expect(cardOf(newest())).toMatchObject({ refresh: { userIds: [account] } });
    const again = await stage.connector.refresh({ channelId: chat, activityId, person: stage.person(MANAGER) });
    expect(read(again?.value)).toContain('Det er på plads');
    const other = await stage.connector.refresh({ channelId: chat, activityId, person: stage.person(OWNER) });
    expect(other?.value).toContain('sendt til en anden person');
    expect(updatedAt).toBeUndefined();
  });

  it('says that the report is published already, by whom and with which light, on a late press of another kind', async () => {
    const fields = { 'deliverables-0': 'green', 'time-0': 'green', 'money-0': 'green', 'resources-0': 'completed' };
    const reply = await stage.press(MANAGER, chat, about({ action: 'publish', version: 0, n: 0, ...fields }));
    expect(reply.value).toContain(
      'Rapporten er allerede udgivet af Projektleder, Klinisk Immunologi IT: grøn. Der er ikke udgivet noget nu.',
    );
    expect(row()).toMatchObject({ resources: 'green' });
  });
});

describe('The report written on the card', () => {
  beforeAll(onTheFirstOfTheMonth);
  afterAll(() => stage.close());
  const red = {
    action: 'publish',
    version: 0,
    n: 0,
    'deliverables-0': 'green',
    'time-0': 'red',
    'timeText-0': ' Leverandøren er *forsinket* to måneder. ',
    'timeCause-0': 'suppliers',
    'money-0': 'green',
    'moneyText-0': '',
    'moneyCause-0': '',
    'resources-0': 'yellow',
  };

  it('ST-2: names the field that lacks a text, and publishes nothing', async () => {
    const reply = await stage.press(MANAGER, chat, about(red));
    expect(reply.value).toMatch(/^Rapporten er ikke udgivet\. “Ressourcer: hvad er sket\?”: /);
    const empty = await stage.press(MANAGER, chat, about({ ...red, 'time-0': '' }));
    expect(empty.value).toMatch(/^Rapporten er ikke udgivet\. “Tid”: /);
    const long = await stage.press(MANAGER, chat, about({ ...red, 'timeText-0': 'a'.repeat(2_001) }));
    expect(long.value).toContain('højst 2000 tegn');
    expect(row()).toBeUndefined();
  });

  it.each([
    ['a light that is none', { 'time-0': 'blue' }],
    ['a cause that is none', { 'timeCause-0': 'weather' }],
    ['an input of another form', { 'time-1': 'green' }],
    ['a form that is none', { n: 12 }],
    ['a list for a text', { 'timeText-0': ['a'] }],
    ['a field that the card has not', { 'spent-0': '1' }],
  ])('refuses %s as no card of ours', async (_, more) => {
    expect(await stage.press(MANAGER, chat, about({ ...red, ...more }))).toMatchObject({ statusCode: 400 });
    expect(row()).toBeUndefined();
  });

  it('PUB-2, ESC-3: publishes red with its text and cause, and tells of the agenda and the proposed escalation', async () => {
    const texts = { 'resourcesText-0': 'To stillinger er ubesatte.' };
    const reply = await stage.press(MANAGER, chat, about({ ...red, ...texts }));
    const text = read(reply.value);
    expect(text).toContain('Udgivet: rød');
    expect(text).toContain(
      'Projektet er et punkt på RSI-kredsens møde torsdag 17. december, og It-direktør, Region Syddanmark redegør.',
    );
    expect(text).toMatch(
      /ESK-\d+: en eskalering til .* er foreslået\. Styregruppens formand, projektejeren eller sekretariatet/,
    );
    expect(row()).toMatchObject({
      overall: 'red',
      timeText: 'Leverandøren er *forsinket* to måneder.',
      timeCause: 'suppliers',
    });
    expect(stage.ports.store.all(agendaItemList)).toHaveLength(1);
    expect(stage.ports.store.all(escalationList)).toMatchObject([{ record: { state: 'proposed' } }]);
    const posted = read(cardOf(stage.newest(BOARD)));
    expect(posted).toContain(String.raw`“Leverandøren er \*forsinket\* to måneder.”`);
    expect(posted).toContain('Årsag: Leverandørstyring · før grøn');
    expect(read(cardOf(stage.newest(RSI)))).toContain('It-direktør, Region Syddanmark');
  });
});

describe('A draft written after the card was drawn', () => {
  beforeAll(onTheFirstOfTheMonth);
  afterAll(() => stage.close());
  const LATE = 'Testen er tre uger forsinket.';
  /** What the buttons of a card carry, by their action. */
  const carriedBy = (card: unknown, action: string): Record<string, unknown> | undefined =>
    typeof card !== 'object' || card === null
      ? undefined
      : Object.values(card).reduce<Record<string, unknown> | undefined>(
          (known, part) => known ?? carriedBy(part, action),
          Reflect.get(card, 'action') === action ? { ...card } : undefined,
        );
  const form = { 'deliverables-0': 'green', 'time-0': 'red', 'money-0': 'green', 'resources-0': 'green' };

  it('ST-2: stops “Alt er grønt” from before it, and is shown: nothing is published, and nothing is lost', async () => {
    expect(carriedBy(cardOf(newest()), 'all-green')).toMatchObject({ version: 0 });
    const call = { actor: actorOfPerson(stage.ports, MANAGER), key: 'draft', id: OCTOBER, version: null };
    must(
      await actOnStatus(stage.ports, call, { type: 'write', fields: { time: 'yellow', timeText: LATE, spent: 1_000 } }),
    );
    const reply = await stage.press(MANAGER, chat, allGreen(), true);
    expect(reply).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(read(reply.value)).toContain(
      'Rapporten er ikke udgivet: Der er skrevet i kladden, siden kortet blev vist. Intet er gået tabt.',
    );
    expect(read(reply.value)).toContain(`Kladden, tid, gul: “${LATE}”`);
    expect(row()).toMatchObject({ state: 'draft', time: 'yellow', timeText: LATE, spent: 1_000 });
    expect(carriedBy(reply.value, 'all-green')).toMatchObject({ version: 1 });
  });

  it('stops what was written on the card before it, too, and keeps what was typed in the fields', async () => {
    const typed = { ...form, 'timeText-0': 'Leverandøren er standset.' };
    const reply = await stage.press(MANAGER, chat, about({ action: 'publish', version: 0, n: 0, ...typed }));
    expect(read(reply.value)).toContain('Det, du skrev på kortet, står stadig i felterne.');
    expect(read(reply.value)).toContain(`Kladden, tid, gul: “${LATE}”`);
    expect(JSON.stringify(reply.value)).toContain('Leverandøren er standset.');
    expect(row()).toMatchObject({ state: 'draft', time: 'yellow', timeText: LATE });
    expect(carriedBy(reply.value, 'publish')).toMatchObject({ version: 1 });
  });

  it('is told to nobody who writes the report no longer', async () => {
    const { record, version } = found(stage.ports.store.get(projectList, 'kiit'));
    const action = { actionId: 'another-manager', fingerprint: `${version}`, actor: NOBODY };
    const managedBy = (manager: string) =>
      stage.ports.store.commit({ list: projectList, id: 'kiit' }, { ...action, actionId: manager }, () =>
        ok({ record: { ...record, manager }, entries: [{ action: 'edit' as const }], effects: [] }),
      );
    must(await managedBy('it-syddanmark'));
    const reply = await stage.press(MANAGER, chat, { action: 'refresh', record: `reminders/${MORNING}` });
    expect(JSON.stringify(reply.value)).not.toContain(LATE);
    must(await managedBy(MANAGER));
  });

  it('gives way to a press on the card that shows it', async () => {
    const reply = await stage.press(MANAGER, chat, allGreen({ version: 1 }));
    expect(read(reply.value)).toContain('Udgivet: grøn');
    expect(row()).toMatchObject({ state: 'published', overall: 'green', spent: 1_000 });
  });
});

describe('A reminder to a person', () => {
  beforeAll(onTheFirstOfTheMonth);
  afterAll(() => stage.close());
  afterEach(() => {
    stage.hindrance = async () => undefined;
  });

  it('who is not known, or whose seat has ended since, is told so on a press, and nothing is published', async () => {
    const stranger = { ...stage.person(MANAGER), objectId: '00000000-0000-4000-8000-00000000dead' };
    const { activityId } = newest();
    const unknown = await stage.connector.press({ channelId: chat, activityId, person: stranger, data: allGreen() });
    expect(unknown.value).toContain('Styringsrum kender ikke din konto');
    const seats = (to: string | null) => writeByHand(stage, seatList, `seat-${MANAGER}`, { To: to });
    await seats('2026-11-01T12:00:00Z');
    const ended = await stage.press(MANAGER, chat, allGreen());
    expect(ended.value).toContain('Du har ikke en plads');
    const opened = await dialog(MANAGER, about({ dialog: 'status' }));
    expect(opened.body).toMatchObject({ task: { value: expect.stringContaining('Du har ikke en plads') as string } });
    await seats(null);
    expect(row()).toBeUndefined();
  });

  it('that takes too long is answered “Modtages …”, and the report is published all the same', async () => {
    let release = (): void => undefined;
    stage.hindrance = () => new Promise((resolve) => (release = resolve));
    const reply = await stage.press(MANAGER, chat, allGreen());
    expect(reply.value).toMatch(/^Modtages … Det er endnu ingen kvittering/);
    release();
    await expect.poll(() => row()?.state).toBe('published');
  });

  it('tells nothing of what went wrong inside', async () => {
    await sendReminders(stage.ports);
    stage.hindrance = () => Promise.reject(new Error('secret in the stack'));
    const reply = await stage.press(MANAGER, chat, about({ action: 'publish', version: 0, n: 0, 'time-0': 'green' }));
    expect(reply.statusCode).toBe(500);
    expect(JSON.stringify(reply)).not.toContain('secret');
  });
});

describe('DEC-8: A project from a case in which somebody is disqualified', () => {
  beforeAll(async () => {
    stage = await openStage();
    const hidden = await file(stage, { title: 'Hemmelig sag' });
    await change(stage, 'rsi-sekretariatet', hidden, { type: 'disqualify', person: OWNER, reason: 'Bierhverv.' });
    stage.at('2026-11-30T07:00:00.000Z');
    await aProject(stage, 'kiit', { change: hidden, start: '2026-11-01', title: 'Hemmeligt projekt' });
    await published(stage, '2026-11', { time: 'red', timeText: 'Noget hemmeligt.' });
    stage.at('2027-01-04T07:00:00.000Z');
    await sendReminders(stage.ports);
    chat = stage.connector.personalChat(stage.person(MANAGER));
  });
  afterAll(() => stage.close());

  it('tells its channel, RSI-kredsen and refreshes that there is a report and an item, and nothing of what they say', async () => {
    for (const channel of [BOARD, RSI]) {
      const [first] = stage.connector.messages(channel);
      const text = `${read(cardOf(found(first)))} ${first?.summary}`;
      expect(text).toMatch(/Udgivet|Åbent/);
      for (const hidden of ['hemmelig', 'Hemmelig', 'Rød', 'rød', 'november', 'Syddanmark'])
        expect(text).not.toContain(hidden);
    }
    const report = `statusReports/${statusId('kiit', '2026-11')}`;
    const refused = await stage.press(OWNER, BOARD, { action: 'refresh', record: report });
    expect(refused.value).toContain('Du er inhabil i denne sag');
  });

  it('reminds the manager, who is not disqualified, by name, and the channel without one', async () => {
    expect(read(cardOf(newest()))).toContain('Hemmeligt projekt');
    stage.at('2027-01-11T07:00:00.000Z');
    await sendReminders(stage.ports);
    const overdue = `${read(cardOf(stage.newest(BOARD)))} ${stage.newest(BOARD).summary}`;
    expect(overdue).toContain('Overskredne frister i Styregruppen for Klinisk Immunologi IT');
    expect(overdue).toContain('En statusrapport');
    expect(overdue).not.toMatch(/Hemmelig|december/);
  });
});

describe('A reminder that cannot be delivered', () => {
  it('to a person without the app is told to the service’s log, and not tried again', async () => {
    stage = await openStage({}, { isInstalled: ({ objectId }) => objectId !== stage.person(MANAGER).objectId });
    stage.at('2026-10-01T07:00:00.000Z');
    await aProject(stage);
    await published(stage, '2026-09');
    stage.at('2026-11-02T06:30:00.000Z');
    await sendReminders(stage.ports);
    const reminder = found(stage.ports.store.get(reminderList, MORNING));
    expect(stage.logged.join('\n')).toContain(`The person’s chat for reminders/${MORNING} was not opened`);
    expect(stage.ports.store.open(reminderList, reminder)).toEqual([]);
    expect(stage.connector.messages(stage.connector.personalChat(stage.person(MANAGER)))).toEqual([]);
    stage.close();
  });

  it('goes to the account at home of a guest, who cannot have the app in the tenant of the teams', async () => {
    const guests: string[] = [];
    stage = await openStage({}, { isInstalled: ({ tenantId, objectId }) => isAtHome(tenantId, objectId, guests) });
    const manager = 'it-syddanmark';
    stage.at('2026-10-01T07:00:00.000Z');
    await aProject(stage, 'kiit', { manager });
    stage.at('2026-11-02T06:30:00.000Z');
    await sendReminders(stage.ports);
    expect(guests).toHaveLength(1);
    const atHome = stage.connector.messages(stage.connector.personalChat(stage.person(manager)));
    expect(atHome).toMatchObject([{ summary: expect.stringContaining('Klinisk Immunologi IT') as string }]);
    stage.close();
  });
});

/** The sample's guests have object ids of their own in the tenant of the teams. */
function isAtHome(tenantId: string, objectId: string, guests: string[]): boolean {
  const isGuest = tenantId === TENANTS.host && objectId.split('-')[3]?.startsWith('9') === true;
  if (isGuest) guests.push(objectId);
  return !isGuest;
}
