// The bodies of the governance model (ORG-1), with the team and channel of those that have one.
import type { Body, bodyList } from '../../domain/people/body.list.ts';
import type { NewRow } from '../../sharepoint/addRows.ts';
import { PROJECT_GROUPS, steeringGroupOf } from './projectGroups.ts';
import { SETTLED_SYSTEMS } from './systems.ts';

/** The teams in which the bodies have their channels: their group ids, and their names as people see them. */
export const TEAMS = {
  rsi: { id: '7ea30000-0000-4000-8000-000000000001', name: 'RSI' },
  systems: { id: '7ea30000-0000-4000-8000-000000000002', name: 'Systemforvaltning' },
  projects: { id: '7ea30000-0000-4000-8000-000000000003', name: 'Projekter' },
} as const;

const BODIES: readonly NewRow<typeof bodyList>[] = [
  body('rsi', 'RSI', 'RSI-kredsen', 'rsi'),
  body('rsi-sekretariatet', 'secretariat', 'RSI-sekretariatet', 'rsi'),
  body('sys', 'SYS', 'SYS', 'systems'),
  ...SETTLED_SYSTEMS.map(({ id, name }) => body(`fsg-${id}`, 'FSG', `Forretningsstyregruppen for ${name}`, 'systems')),
  ...SETTLED_SYSTEMS.filter(({ userGroup }) => userGroup).map(({ id, name }) =>
    body(`bg-${id}`, 'userGroup', `Brugergruppen for ${name}`),
  ),
  body('it5', 'IT5', 'IT5', 'rsi'),
  body('rita', 'architecture', 'RITA'),
  body('it-raadet', 'council', 'Regionernes It-råd'),
  body('regionsdirektoerkredsen', 'directors', 'Regionsdirektørkredsen'),
  body('danske-regioners-bestyrelse', 'board', 'Danske Regioners bestyrelse'),
  ...PROJECT_GROUPS.map(({ id, name }) =>
    body(steeringGroupOf(id), 'projectSteeringGroup', `Styregruppen for ${name}`, 'projects'),
  ),
];

export const bodyRows = (): NewRow<typeof bodyList>[] => [...BODIES];

/** The name of a body; a key that is none is a bug. */
export function bodyName(id: string): string {
  const found = BODIES.find((row) => row.id === id);
  if (!found) throw new Error(`The sample has no body ${id}`);
  return found.record.name;
}

/** The id that Teams gives a channel. */
export function channelId(key: string): string {
  return `19:${key}@thread.tacv2`;
}

function body(id: string, kind: Body['kind'], name: string, team?: keyof typeof TEAMS): NewRow<typeof bodyList> {
  return {
    id,
    record: { name, kind, ...(team && { teamId: TEAMS[team].id, channelId: channelId(id) }) },
  };
}
