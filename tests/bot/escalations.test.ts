// An escalation from the red report to the answer, through Microsoft's SDK, the sandbox's connector and the real store.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { escalationList } from '../../src/domain/escalation/escalation.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { statusId } from '../../src/domain/status/status.list.ts';
import { actOnAgendaItem } from '../../src/usecases/actOnAgendaItem.ts';
import { actOnStatus } from '../../src/usecases/actOnStatus.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { sendReminders } from '../../src/usecases/morning.ts';
import { must } from '../sharepoint/bench.ts';
import { aProject, BOARD, corrected, escalation, MANAGER, OWNER, published, RSI } from './projects.ts';
import { answerAs, cardOf, found, openStage, textsOf, type Stage } from './stage.ts';

let stage: Stage;
let id: string;
const read = (channel: string) =>
  textsOf(cardOf(stage.newest(channel)))
    .join('\n')
    .replaceAll('\u00A0', ' ');
const row = () => found(stage.ports.store.get(escalationList, id)).record;
const acknowledge = (person: string, more: object = {}) =>
  stage.press(person, RSI, { action: 'acknowledge', escalation: id, ...more });

beforeAll(async () => {
  stage = await openStage();
  stage.at('2026-10-01T07:00:00.000Z');
  await aProject(stage);
  await published(stage, '2026-09');
  stage.at('2026-11-02T07:00:00.000Z');
  await published(stage, '2026-10', { time: 'red', timeText: 'Udbuddet må gå om.' });
  id = found(stage.ports.store.all(escalationList)[0]).id;
});
afterAll(() => stage.close());

describe('A red report', () => {
  it('PUB-2: is told in the steering group’s channel and on RSI-kredsen’s agenda, with who accounts', () => {
    expect(read(BOARD)).toContain('“Udbuddet må gå om.”');
    expect(read(BOARD)).toContain('Eget punkt på RSI-kredsens møde torsdag 17. december 2026.');
    expect(stage.newest(RSI).summary).toBe('Nyt punkt til RSI-kredsen: Klinisk Immunologi IT. Samlet status er rød');
    expect(read(RSI)).toContain('It-direktør, Region Syddanmark');
  });

  it('ESC-3: proposes an escalation, which has no card before a person confirms it', async () => {
    expect(row().state).toBe('proposed');
    expect(stage.bot.channel.wants({ list: 'escalations', id })).toBe(false);
    const refresh = await stage.press(OWNER, BOARD, { action: 'refresh', record: `escalations/${id}` });
    expect(refresh.value).toContain('findes ikke længere');
    expect((await acknowledge('rsi-sjaelland')).value).toMatch(/^Der er ikke kvitteret\. /);
  });

  it('DEC-5: is replaced on its own card when it is corrected, and frozen when the next month is published', async () => {
    const { activityId } = stage.newest(BOARD);
    const draft = await corrected(stage, statusId('kiit', '2026-10'), 'Tallet var forkert.');
    expect(stage.bot.channel.wants({ list: 'statusReports', id: draft })).toBe(false);
    const call = { actor: actorOfPerson(stage.ports, MANAGER), key: 'c', id: draft, version: null };
    must(await actOnStatus(stage.ports, call, { type: 'publish', fields: { spent: 12_000 } }));
    const posts = stage.connector.messages(BOARD);
    const old = found(posts.find((post) => post.activityId === activityId));
    expect(textsOf(cardOf(old)).join('\n')).toContain('Erstattet');
    expect(read(BOARD)).toContain('Rettet: Forbrug til dato. Begrundelse: “Tallet var forkert.”');
    expect(stage.newest(BOARD).activityId).not.toBe(activityId);
  });

  it('PUB-2: has its agenda card redrawn when the meeting has treated it', async () => {
    const item = found(stage.ports.store.all(agendaItemList)[0]);
    stage.at('2026-12-17T12:00:00.000Z');
    const call = {
      actor: actorOfPerson(stage.ports, 'rsi-sekretariatet'),
      key: 't',
      id: item.id,
      version: item.version,
    };
    must(await actOnAgendaItem(stage.ports, call, { type: 'treat', decision: 'Ny plan i marts.' }));
    expect(read(RSI)).toContain('Beslutning: “Ny plan i marts.”');
    expect(stage.connector.messages(RSI)).toHaveLength(1);
  });
});

describe('An escalation that is confirmed', () => {
  beforeAll(async () => {
    stage.at('2026-12-18T08:00:00.000Z');
    const texts = { what: 'Udbuddet må gå om.', why: 'Rammen holder ikke.', asked: 'Flyt slutdatoen.' };
    await escalation(stage, OWNER, id, { type: 'confirm', ...texts, by: '2027-01-15' });
  });

  it('ESC-4: comes as a card to the receiver’s channel, which any of its members acknowledges, once', async () => {
    expect(read(RSI)).toContain('Anmodning.** Flyt slutdatoen.');
    const outside = await acknowledge('sys-sjaelland');
    expect(outside.value).toMatch(/^Der er ikke kvitteret\. Din rolle/);
    expect(row().state).toBe('confirmed');
    const reply = await stage.press('rsi-sjaelland', RSI, { action: 'acknowledge', escalation: id }, true);
    expect(reply.value).toBe('Du har kvitteret på vegne af RSI-kredsen. Afsenderen kan se det i Styringsrum.');
    expect(row()).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'rsi-sjaelland' });
    expect(read(RSI)).toContain('Modtaget fredag 18. december af ');
    expect(cardOf(stage.newest(RSI)).actions).toBeUndefined();
    const late = await acknowledge('rsi-nordjylland');
    expect(late.value).toMatch(/ har allerede kvitteret\. Der er ikke registreret noget nu\.$/);
  });

  it.each([
    ['another person', { person: 'rsi-nordjylland' }],
    ['no escalation', { escalation: 7 }],
  ])('refuses a press that carries %s', async (_, more) => {
    expect(await acknowledge('rsi-nordjylland', more)).toMatchObject({ statusCode: 400 });
  });

  it('is answered at a press about one that is not there', async () => {
    expect((await acknowledge('rsi-nordjylland', { escalation: 'nothing' })).value).toContain('findes ikke længere');
  });

  it('stands in the personal overview of who decides, and among what is open in the channel', async () => {
    const chair = stage.person('rsi-formand');
    await stage.connector.say(chair, 'overblik');
    expect(stage.newest(stage.connector.personalChat(chair)).text).toContain('afgør eskaleringen i RSI-kredsen');
    await stage.connector.say(stage.person(MANAGER), 'overblik');
    const mine = stage.newest(stage.connector.personalChat(stage.person(MANAGER))).text;
    expect(mine).toContain('statusrapporten for november mangler, fristen var tirsdag 1. december');
  });

  it('DEC-1, ESC-4: is put to the regions on a card with the answers of every round, and they decide', async () => {
    await escalation(stage, 'rsi-formand', id, { type: 'open-round', deadline: '2027-01-08' });
    const round = found(row().openRound);
    expect(read(RSI)).toContain('Svar fra regionerne');
    const { questionHash } = found(stage.ports.store.get(roundList, round)).record;
    const data = { action: 'answer', round, question: questionHash, answer: 'approve-with-remark' };
    const reply = await stage.press('rsi-sjaelland', RSI, { ...data, 'text-approve-with-remark': 'Til 1. maj.' });
    expect(reply.value).toMatch(/^Dit svar for .+ er registreret: Godkendt med bemærkning\.$/);
    expect(read(RSI)).toContain('“Til 1. maj.”');
    const regions = ['hovedstaden', 'syddanmark', 'midtjylland', 'nordjylland'];
    for (const region of regions) await answerAs(stage, `rsi-${region}`, round, 'approve');
    expect(row()).toMatchObject({ state: 'closed', outcome: 'granted' });
    expect(read(RSI)).toContain('Det, der blev bedt om, er imødekommet.');
    expect(cardOf(stage.newest(RSI)).actions).toBeUndefined();
    expect((await acknowledge('rsi-nordjylland')).value).toContain('Eskaleringen er afsluttet.');
  });

  it('ESC-4: the answer comes back to the sender’s channel, and the escalation’s own card tells it', () => {
    expect(stage.newest(BOARD).summary).toMatch(/^Svar på ESK-\d+ fra RSI-kredsen: Imødekommet$/);
    const own = stage.connector.messages(RSI).map((post) => textsOf(cardOf(post)).join('\n'));
    expect(own.filter((text) => text.includes('Imødekommet'))).toHaveLength(1);
  });
});

describe('What is overdue', () => {
  it('is told in the steering group’s channel, without buttons, and by itself to the manager', async () => {
    stage.at('2027-01-06T07:00:00.000Z');
    const before = stage.connector.messages(BOARD).length;
    await sendReminders(stage.ports);
    await sendReminders(stage.ports);
    expect(stage.connector.messages(BOARD)).toHaveLength(before + 1);
    expect(stage.newest(BOARD).summary).toMatch(/^(Overskredet frist|\d overskredne frister) i Styregruppen for /);
    expect(JSON.stringify(cardOf(stage.newest(BOARD)))).not.toContain('all-green');
    const chat = stage.connector.personalChat(stage.person(MANAGER));
    expect(read(chat)).toContain('Alt er grønt');
  });
});
