// A project proposal, made when RSI-kredsen approves the top route (CR-6). Phases and gates come with the projects.
import { choice, date, money, reference, region, regions, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

export const projectList = defineList({
  name: 'projects',
  title: 'Projekter',
  prefix: 'P',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    state: choice('Status', { proposal: 'Projektforslag' }, { required: true }),
    /** The change request that the proposal comes from. */
    change: reference('Ændringsønske', 'changes', { required: true, indexed: true }),
    system: reference('System', 'systems', { required: true }),
    responsible: region('Ansvarlig region'),
    regions: regions('Deltagende regioner'),
    budget: money('Budget'),
    decided: date('Besluttet'),
  },
});

export type Project = RecordOf<typeof projectList>;
