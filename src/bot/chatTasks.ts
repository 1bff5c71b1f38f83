// What the bot says in a chat of reports, escalations and agenda items: what waits for a person, and what a body has received.
import { escalationList } from '../domain/escalation/escalation.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import type { Format } from '../text/format.ts';
import { occasionText } from '../text/occasion.ts';
import type { Words } from '../text/words.ts';
import { isRecordClosed } from '../usecases/closed.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import type { Ports } from '../usecases/ports.ts';
import { escalationNumber } from '../usecases/statusFacts.ts';
import { OPEN_ESCALATIONS } from '../usecases/statusIndexes.ts';
import { tasksFor } from '../usecases/tasks.ts';
import { link } from './cardParts.ts';
import { escapeText } from './escapeText.ts';
import { pageLink, type TabPlace } from './links.ts';

/** What every answer in a chat is written with. */
export interface Tools {
  readonly ports: Ports;
  readonly words: Words;
  readonly format: Format;
  readonly tab: TabPlace;
}

type Task = ReturnType<typeof tasksFor>[number];

/** By their day; each links to where it is done. */
export const taskLines = (tools: Tools, actor: Actor): string[] =>
  tasksFor(tools.ports, actor).map((task) => {
    const name = link(escapeText(task.title), pageLink(tools.tab, pathOf(task)));
    return `${name} · ${asked(tools, task)}`;
  });

function asked({ ports, words, format }: Tools, { kind, where, month, due, triggers }: Task): string {
  const texts = words.cards.escalation.chat;
  const body = escapeText(where);
  const date = due === null ? '' : format.longDate(due);
  switch (kind) {
    case 'report': {
      const told = { month: month === null ? '' : format.month(`${month}-01`), date };
      return due !== null && due < ports.clock.today() ? texts.reportLate(told) : texts.report(told);
    }
    case 'confirm':
      return texts.confirm({ occasion: occasionText(triggers, words.occasions, format) });
    case 'answer':
      return texts.answer({ body, date });
    default:
      return texts[kind]({ body });
  }
}

function pathOf({ record }: Task): string {
  const [list, id] = record.split('/');
  return list === 'statusReports' ? `/status/${id}` : `/${list}/${id}`;
}

/** The escalations that a channel's body has received and not answered; of what is closed to anybody only number and state (DEC-8). */
export function receivedLines({ ports, words, format, tab }: Tools, channelId: string): string[] {
  const { store } = ports;
  return [...(store.by(OPEN_ESCALATIONS).get('open')?.values() ?? [])].flatMap((row) => {
    const { to, confirmed, state, by, title } = row.record;
    const isHere = to !== undefined && store.get(bodyList, to)?.record.channelId === channelId;
    if (!isHere || confirmed === undefined) return [];
    const number = escalationNumber(row);
    const isClosed = isRecordClosed(ports, `${escalationList.name}/${row.id}`, ANY_READER);
    const told = words.choices.escalations.state[state];
    const name = link(isClosed ? number : `${number} ${escapeText(title)}`, pageLink(tab, `/escalations/${row.id}`));
    if (isClosed || by === undefined) return [`${name} · ${told.toLowerCase()}`];
    const said = words.cards.escalation.chat.received({ state: told, date: format.longDate(by) });
    return [`${name} · ${said}`];
  });
}
