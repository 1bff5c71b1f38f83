// What a run leaves behind: the lists as Graph has them, the cards as the channels show them, and what people were told.
import type { List, RecordOf } from '../../src/domain/list/list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { logList, type LogEntry } from '../../src/domain/log/log.list.ts';
import type { Answer } from '../../src/domain/round/round.list.ts';
import { selectOf } from '../../src/sharepoint/columns.ts';
import type { GraphClient } from '../../src/sharepoint/graphClient.ts';
import { readItem } from '../../src/sharepoint/row.ts';
import type { Sealer, Stored } from '../../src/usecases/ports.ts';
import { SITE } from './ground.ts';

/** What somebody was told about something they did. */
export interface Witness {
  /** `rounds/<id>` or `changes/<id>`. */
  readonly record: string;
  readonly person: string;
  /** `answer`, or the name of the action in the API. */
  readonly action: string;
  readonly answer?: Answer;
  /** Unique to this press; missing where the answer takes no text. */
  readonly text?: string;
  /** The action's id in the log; missing for presses on cards. */
  readonly actionId?: string;
  /** `unknown`: nobody was told anything for certain. */
  told: 'done' | 'refused' | 'unknown';
}

export interface Lists {
  rows<L extends List>(list: L): readonly (Omit<Stored<L>, 'record'> & { readonly record: RecordOf<L> })[];
  readonly unreadable: readonly string[];
}

/** Reads every list by plain queries. */
export async function readLists(client: GraphClient): Promise<Lists> {
  const tables = new Map<string, Stored[]>();
  const unreadable: string[] = [];
  for (const list of LISTS) {
    const items = await client.listItems(SITE, list.title, selectOf(list));
    if (!items.ok) throw new Error(`The list ${list.title} could not be read: ${items.error.message}`);
    const rows = items.value.flatMap((item) => {
      const read = readItem(list, item);
      if (!read.ok) unreadable.push(`${list.name}/${item.id}: ${JSON.stringify(read.error.fields)}`);
      return read.ok ? [read.value.row] : [];
    });
    tables.set(list.name, rows);
  }
  return { rows: (list) => (tables.get(list.name) ?? []) as never, unreadable };
}

/** A card as it stands in a channel. */
export interface StandingCard {
  readonly activityId: string;
  /** `<list>/<id>`; undefined for a card that is no record's. */
  readonly correlation: string | undefined;
  readonly superseded: boolean;
  readonly content: string;
}

export interface Found {
  readonly lists: Lists;
  readonly cards: readonly StandingCard[];
  readonly sealer: Sealer;
  readonly witnesses: readonly Witness[];
  /** The card that the record asks for now, as JSON; null where it has none. */
  readonly drawn: (list: string, id: string) => string | null;
}

/** The log of a record, oldest first. */
export const entriesOf = ({ lists }: Pick<Found, 'lists'>, record: string): LogEntry[] =>
  lists
    .rows(logList)
    .map(({ record: entry }) => entry)
    .filter((entry) => entry.record === record)
    .toSorted((a, b) => a.number - b.number);
