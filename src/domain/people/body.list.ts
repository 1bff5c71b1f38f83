// The bodies of the governance model (ORG-1), each with the channel where its cards are posted.
import { choice, date, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

export const BODY_KINDS = {
  RSI: 'RSI-kredsen',
  IT5: 'IT5',
  SYS: 'SYS',
  secretariat: 'Sekretariat',
  FSG: 'Forretningsstyregruppe',
  userGroup: 'Brugergruppe',
  projectSteeringGroup: 'Projektstyregruppe',
  architecture: 'Arkitekturråd',
  council: 'Regionernes It-råd',
  board: 'Danske Regioners bestyrelse',
  directors: 'Regionsdirektørkredsen',
} as const;
export type BodyKind = keyof typeof BODY_KINDS;

export const bodyList = defineList({
  name: 'bodies',
  title: 'Organer',
  governed: false,
  fields: {
    name: text('Navn', { required: true }),
    kind: choice('Slags', BODY_KINDS, { required: true, indexed: true }),
    from: date('Fra'),
    to: date('Til'),
    teamId: text('Team'),
    channelId: text('Kanal'),
  },
});

export type Body = RecordOf<typeof bodyList>;
