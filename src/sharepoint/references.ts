// Which governed rows a row speaks of: a row that others speak of, and that has neither row nor log, has been deleted with its log.
import { changeList } from '../domain/change/change.list.ts';
import { roundId } from '../domain/change/change.round.ts';
import { escalationList } from '../domain/escalation/escalation.list.ts';
import { escalationRoundId } from '../domain/escalation/escalation.round.ts';
import type { List } from '../domain/list/list.ts';
import { LISTS } from '../domain/lists.ts';
import { poolList, type Pool } from '../domain/pool/pool.list.ts';
import { roundList } from '../domain/round/round.list.ts';
import type { Stored } from '../usecases/ports.ts';

/** `<list>/<id>` of each. What a commit creates as an effect may not be there yet. */
export function referencesOf(list: List, row: Stored): string[] {
  const values: Readonly<Record<string, unknown>> = row.record;
  const named = fieldsOf(list).flatMap(({ key, to }) =>
    typeof values[key] === 'string' ? [`${to}/${values[key]}`] : [],
  );
  return [...named, ...roundsOf(list, row), ...postsOf(list, row)];
}

const GOVERNED = new Set(LISTS.filter(({ governed }) => governed).map(({ name }) => name));

interface Reference {
  readonly key: string;
  readonly to: string;
}
const fields = new WeakMap<List, readonly Reference[]>();

function fieldsOf(list: List): readonly Reference[] {
  const known = fields.get(list);
  if (known) return known;
  const found = Object.entries(list.fields).flatMap(([key, field]) =>
    field.kind === 'reference' && GOVERNED.has(field.to) ? [{ key, to: field.to }] : [],
  );
  fields.set(list, found);
  return found;
}

/** Cases and escalations count their rounds, whose keys are made of that number. */
function roundsOf(list: List, { id, record }: Stored): string[] {
  const keyOf = list.name === changeList.name ? roundId : list.name === escalationList.name ? escalationRoundId : null;
  const { rounds = 0 } = record as { readonly rounds?: number };
  return keyOf ? Array.from({ length: rounds }, (_, index) => `${roundList.name}/${keyOf(id, index + 1)}`) : [];
}

/** The pool's money is reserved for cases. */
const postsOf = (list: List, { record }: Stored): string[] =>
  list.name === poolList.name ? (record as Pool).posts.map(({ change }) => `${changeList.name}/${change}`) : [];
