// An item on a body's agenda. A project has at most one per meeting (PUB-2).
import { choice, date, instant, note, person, reference, region, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';
import { LIGHTS } from '../status/status.list.ts';

/** Why the project is an item of its own (PUB-2). */
const AGENDA_WHYS = { red: 'Samlet status er rød', 'turned-yellow': 'Gået fra grøn til gul' } as const;
export type AgendaWhy = keyof typeof AGENDA_WHYS;

export const agendaItemList = defineList({
  name: 'agendaItems',
  title: 'Dagsordenspunkter',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    body: reference('Organ', 'bodies', { required: true, indexed: true }),
    /** The day of the meeting; empty while the next one is not on record. */
    meeting: date('Møde', { indexed: true }),
    state: choice('Status', { open: 'Åbent', treated: 'Behandlet' }, { required: true, indexed: true }),
    why: choice('Hvorfor', AGENDA_WHYS),
    project: reference('Projekt', 'projects', { indexed: true }),
    /** The newest report about it, its month and its light. */
    report: reference('Statusrapport', 'statusReports'),
    month: text('Måned', { maxLength: 7 }),
    overall: choice('Samlet status', LIGHTS),
    /** The region that answers for the steering group, and its IT director; empty until the secretariat names who accounts. */
    accountableRegion: region('Region, der redegør'),
    accountable: person('Redegør'),
    decision: note('Beslutning', { maxLength: 4_000 }),
    treated: instant('Behandlet'),
    treatedBy: person('Registreret af'),
  },
});

export type AgendaItem = RecordOf<typeof agendaItemList>;

/** One item per project and meeting; before the meeting's day is known, per project and report. */
export const agendaItemId = (body: string, meeting: string | null, project: string, report: string): string =>
  meeting === null ? `agenda-${body}-next-${report}` : `agenda-${body}-${meeting}-${project}`;
