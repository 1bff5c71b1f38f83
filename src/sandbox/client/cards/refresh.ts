// A card may ask to be refreshed for named people when they see it (`refresh` in the card's schema).
import type { Person } from '../surfaces/surfaces.ts';

/** The data of the card's refresh action when it names this person, else undefined. */
export function refreshData(content: unknown, person: Person): unknown {
  const refresh = field(content, 'refresh');
  const action = field(refresh, 'action');
  const users = field(refresh, 'userIds');
  if (field(action, 'type') !== 'Action.Execute' || !Array.isArray(users)) return undefined;
  const names = [person.id, person.objectId, `8:orgid:${person.objectId}`, person.account];
  return users.some((user) => names.includes(String(user))) ? (field(action, 'data') ?? {}) : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
