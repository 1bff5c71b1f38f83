// The channels of the sandbox's Teams: one per body that has one, and the systems team's general channel.
import { bodyRows, channelId, TEAMS } from './bodies.ts';
import { PROJECT_GROUPS, steeringGroupOf } from './projectGroups.ts';
import { SETTLED_SYSTEMS } from './systems.ts';

export interface SampleChannel {
  /** `19:…@thread.tacv2` */
  readonly id: string;
  /** The team's group id. */
  readonly teamId: string;
  readonly team: string;
  readonly name: string;
  /** The name of the body that meets there; empty for a general channel. */
  readonly body: string;
}

/** In the order in which Teams lists them. */
export function channelRows(): SampleChannel[] {
  return [
    bodyChannel('rsi', 'RSI-kredsen'),
    bodyChannel('rsi-sekretariatet', 'Sekretariat'),
    bodyChannel('it5', 'IT5'),
    {
      id: channelId('generelt'),
      teamId: TEAMS.systems.id,
      team: TEAMS.systems.name,
      name: 'Generelt',
      body: '',
    },
    bodyChannel('sys', 'SYS'),
    ...SETTLED_SYSTEMS.toSorted((a, b) => a.name.localeCompare(b.name, 'da')).map(({ id, name }) =>
      bodyChannel(`fsg-${id}`, name),
    ),
    ...PROJECT_GROUPS.toSorted((a, b) => a.name.localeCompare(b.name, 'da')).map(({ id, name }) =>
      bodyChannel(steeringGroupOf(id), name),
    ),
  ];
}

function bodyChannel(bodyId: string, name: string): SampleChannel {
  const record = bodyRows().find(({ id }) => id === bodyId)?.record;
  const team = Object.values(TEAMS).find(({ id }) => id === record?.teamId);
  if (!record?.channelId || !team) throw new Error(`The body ${bodyId} has no channel`);
  return { id: record.channelId, teamId: team.id, team: team.name, name, body: record.name };
}
