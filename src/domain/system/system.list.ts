// A joint system (SYS-1, SYS-2) with its system-responsible region, or none settled yet (ORG-5).
import { choice, date, note, person, reference, region, regions, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

export const systemList = defineList({
  name: 'systems',
  title: 'Systemer',
  governed: false,
  fields: {
    name: text('Navn', { required: true }),
    purpose: note('Formål', { maxLength: 4_000 }),
    type: choice('Type', { regional: 'Fællesregional', public: 'Fællesoffentlig' }, { required: true }),
    status: choice('Status', { planned: 'Kommende', running: 'I drift', closed: 'Lukket' }),
    regions: regions('Deltagende regioner', { required: true }),
    /** The system-responsible region; empty while not settled (Pt. ikke afklaret). */
    sar: region('Systemansvarlig region'),
    fsa: person('FSA'),
    domain: text('Systemdomæne'),
    fsg: reference('Forretningsstyregruppe', 'bodies'),
    userGroup: reference('Brugergruppe', 'bodies'),
    supplier: text('Leverandør'),
    operatingAgreement: text('Driftsaftale (adresse)'),
    sla: text('SLA (adresse)'),
    contractEnds: date('Kontrakt udløber'),
    security: text('Sikkerhedsdokumentation (adresse)'),
    handbook: text('Driftshåndbog (adresse)'),
    dataAgreement: text('Databehandleraftale (adresse)'),
    distributionKey: text('Fordelingsnøgle'),
  },
});

export type System = RecordOf<typeof systemList>;
