// What the bot answers when people write to it: what waits for me, which cases are open here, what I can write.
import { changeList, type ChangeState } from '../domain/change/change.list.ts';
import { offered } from '../domain/change/change.actions.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { judged } from '../domain/round/round.facts.ts';
import { ANSWER_KEYS, roundList, type ChangeRound, type RoundBody } from '../domain/round/round.list.ts';
import { formatFor } from '../text/format.ts';
import { wordsFor, type Language, type Words } from '../text/words.ts';
import { asSeen, closedCases, isClosed, isRecordClosed } from '../usecases/closed.ts';
import { changeFacts, changeNumber, isAboutChange, roundFacts, systemOf, type StoredRound } from '../usecases/facts.ts';
import { isCaseLocked } from '../usecases/flagged.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import type { Ports } from '../usecases/ports.ts';
import { roundView } from '../usecases/roundView.ts';
import { ANYBODY } from './ballotFace.ts';
import { link } from './cardParts.ts';
import { groupIsTold, groupOf } from './changeFace.ts';
import { receivedLines, taskLines, type Tools } from './chatTasks.ts';
import { escapeText } from './escapeText.ts';
import { actorOfSender, type Sender } from './identity.ts';
import { caseLink, type TabPlace } from './links.ts';

export interface Said {
  readonly text: string;
  readonly sender: Sender;
  /** Where it was written; null in a personal chat. A group chat is a channel of no body. */
  readonly channelId: string | null;
}

/** Markdown. In the language of the command; what is no command is answered with help, in Danish. */
export function chatReply(ports: Ports, tab: TabPlace, said: Said): string {
  const { command, language } = commandIn(said.text);
  const words = wordsFor(language);
  const place = said.channelId === null ? 'personal' : 'channel';
  const tools: Tools = { ports, words, format: formatFor(language), tab };
  if (command === 'help' || (command === 'overview') !== (place === 'personal')) return words.cards.chat.help[place];
  const actor = actorOfSender(ports, said.sender);
  if (!actor) return words.cards.reply.unknownPerson;
  if (actor.seats.length === 0) return words.reasons['no-seat']({});
  return said.channelId === null ? waiting(tools, actor) : openIn(tools, said.channelId);
}

type Command = keyof Words['cards']['chat']['commands'];

/** The first word that is a command; a mention of the bot before it is left out. */
function commandIn(text: string): { readonly command: Command; readonly language: Language } {
  const typed = text
    .replaceAll(/<at>.*?<\/at>/gi, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  for (const language of ['da', 'en'] as const) {
    const { commands } = wordsFor(language).cards.chat;
    for (const command of ['overview', 'cases', 'help'] as const) {
      if (typed[0] === commands[command]) return { command, language };
    }
  }
  return { command: 'help', language: 'da' };
}

/** What waits for the person: answers, the chair's steps, and what the route asks of them. */
function waiting(tools: Tools, actor: Actor): string {
  const { words } = tools;
  const lines = [...roundLines(tools, actor), ...changeLines(tools, actor), ...taskLines(tools, actor)];
  if (lines.length === 0) return words.cards.chat.nothingWaits;
  return listed(tools, words.cards.chat.waiting({ count: lines.length }), lines);
}

function roundLines(tools: Tools, actor: Actor): string[] {
  const { ports, words, format } = tools;
  const texts = words.cards.chat;
  return openRounds(ports).flatMap((row) => {
    if (isRecordClosed(ports, `${roundList.name}/${row.id}`, actor.person)) return [];
    const view = roundView(ports, row, actor);
    const body = words.bodiesInText[view.body];
    const can = new Set(view.actions);
    const asks = [
      ...(ANSWER_KEYS.some((answer) => can.has(answer)) && view.me.answer === null
        ? [texts.answer({ body, date: format.longDate(view.deadline) })]
        : []),
      ...(can.has('acknowledge-sum') ? [texts.acknowledge({ body })] : []),
      ...(can.has('conclude') ? [texts.conclude({ body })] : []),
      ...(can.has('record-meeting') ? [texts.recordMeeting({ body })] : []),
    ];
    const about = { id: view.change, number: view.changeNumber, title: view.asked.title };
    return asks.map((what) => line(tools, about, what));
  });
}

function changeLines(tools: Tools, actor: Actor): string[] {
  const { ports, words } = tools;
  const texts = words.cards.chat;
  return ports.store.all(changeList).flatMap((row) => {
    if (row.record.state === 'draft' && row.record.requester !== actor.person) return [];
    if (isCaseLocked(ports, row)) return [];
    const can = offered(row.record, asSeen(ports, changeFacts(ports, row, actor))).filter(
      ({ blocked }) => blocked === null,
    );
    const asks = can.flatMap(({ action, body }) => {
      if (action === 'submit' || action === 'decide' || action === 'assess') return [texts[action]];
      return action === 'open-round' && body ? [texts.openRound({ body: words.bodiesInText[body] })] : [];
    });
    const about = { id: row.id, number: changeNumber(row), title: row.record.title };
    return [...new Set(asks)].map((what) => line(tools, about, what));
  });
}

/** Open cases of the channel's body, with deadline and how many have answered; last those in which somebody is disqualified. */
function openIn(tools: Tools, channelId: string): string {
  const { ports, words, format } = tools;
  const texts = words.cards.chat;
  const bodies = ports.store.all(bodyList).filter(({ record }) => record.channelId === channelId);
  if (bodies.length === 0) return texts.noBody;
  const ids = new Set(bodies.map(({ id }) => id));
  const body = escapeText(format.list(bodies.map(({ record }) => record.name)));
  const rounds = openRounds(ports)
    .filter(({ id, record }) => ids.has(record.bodyId) && !isRecordClosed(ports, `${roundList.name}/${id}`, ANY_READER))
    .map((row) => {
      const { lines } = judged(row.record, roundFacts(ports, row, ANYBODY));
      const answered = words.units.outOf({ count: lines.filter(({ given }) => given).length, of: lines.length });
      const { change, question, deadline } = row.record;
      const about = { id: change, number: question.number, title: question.title, system: question.systemName };
      return line(tools, about, texts.round({ date: format.longDate(deadline), answered }));
    });
  const told = ports.store
    .all(changeList)
    .filter((row) => row.record.state === 'submitted' && groupIsTold(ports, row))
    .filter((row) => groupOf(ports, row)?.channelId === channelId && !isClosed(row.record, ANY_READER))
    .map((row) => {
      const { title, system, commentBy } = row.record;
      const about = { id: row.id, number: changeNumber(row), title, system: systemOf(ports.store, system).name };
      return line(tools, about, commentBy === undefined ? '' : texts.comment({ date: format.longDate(commentBy) }));
    });
  const lines = [...rounds, ...told, ...receivedLines(tools, channelId), ...closedIn(tools, channelId)];
  return lines.length === 0
    ? texts.noOpenCases({ body })
    : listed(tools, texts.openCases({ body, count: lines.length }), lines);
}

/** DEC-8: of a closed case title, system and state, and by these alone whether it is listed here. */
function closedIn(tools: Tools, channelId: string): string[] {
  const { ports, words } = tools;
  return closedCases(ports.store, ANY_READER)
    .toSorted((a, b) => a.number - b.number)
    .flatMap((row) => {
      const { title, system, state } = row.record;
      const body = BODY_IN_STATE[state];
      if (!body || changeFacts(ports, row, ANYBODY).bodies[body]?.channelId !== channelId) return [];
      const about = { id: row.id, number: changeNumber(row), title, system: systemOf(ports.store, system).name };
      return [line(tools, about, words.states[state])];
    });
}

const BODY_IN_STATE: Partial<Record<ChangeState, RoundBody>> = {
  submitted: 'FSG',
  assessing: 'FSG',
  sys: 'SYS',
  rsi: 'RSI',
};

const openRounds = (ports: Ports): readonly StoredRound<ChangeRound>[] =>
  ports.store
    .all(roundList)
    .filter(isAboutChange)
    .filter(({ record }) => record.state === 'open')
    .toSorted((a, b) => (a.record.deadline < b.record.deadline ? -1 : 1));

interface About {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly system?: string;
}

function line({ tab }: Tools, { id, number, title, system }: About, what: string): string {
  const name = link(`${number} ${escapeText(title)}`, caseLink(tab, id));
  return [name, ...(system === undefined ? [] : [escapeText(system)]), what].filter(Boolean).join(' · ');
}

const MOST = 15;

function listed({ words }: Tools, title: string, lines: readonly string[]): string {
  const more = lines.length - MOST;
  const rest = more > 0 ? [words.cards.chat.more({ count: more })] : [];
  return [title, ...lines.slice(0, MOST).map((each) => `- ${each}`), ...rest].join('\n');
}
