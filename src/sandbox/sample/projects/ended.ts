// The projects that had ended when the It-råd told of them [ITR, table 1]. The source tells the month; the day is its last one.
import type { Project } from '../../../domain/project/project.list.ts';
import type { SampleProject } from './script.ts';

export const ENDED_PROJECTS: readonly SampleProject[] = [
  ended('diagnostik', '2023-08-31', {
    title: 'Fællesregionalt program for det diagnostiske område',
    responsibleParty: 'Danske Regioner',
    purpose:
      'Regionerne skulle gennem flere år modernisere diagnostikken skridt for skridt og i takt, til gavn for patienter og personale.',
    activities: 'Sparringsmøde med It-rådet i april 2023.',
    situation:
      'It-rådet rådede til at begynde med et eller to initiativer. Det har regionerne gjort efter lukningen: først et laboratoriesystem til patologi. Om flere følger, er ved at blive afklaret.',
  }),
  ended('luna', '2023-03-31', {
    title: 'LUNA',
    responsible: 'midtjylland',
    purpose:
      'En fælles løsning, så regionerne kan administrere praksisområdet efter lov og overenskomst, forlade det gamle sygesikringssystem Notus og sikre en stabil drift, mens lægerne passer deres patienter.',
    activities:
      'Risikovurdering hos It-rådet i april 2020. Risikoprofil A (meget høj). Sparringsmøder i januar og oktober 2022.',
    situation:
      'Regionernes del blev tre måneder forsinket. De strategiske mål blev nået inden for budgettet, risikobufferen medregnet.',
  }),
  ended('fut', '2023-03-31', {
    title: 'Fælles Udvikling af Telemedicin (FUT)',
    responsible: 'midtjylland',
    responsibleParty: 'Region Midtjylland og Københavns Kommune',
    purpose:
      'Den nationale infrastruktur for telemedicin skulle udvides med et generisk modul til klinisk administration, til KOL og andre sygdomme som sår og hjerteinsufficiens, og med løsninger til medarbejdere og borgere ved KOL og hjerteinsufficiens.',
    activities:
      'Risikovurdering i september 2021, i samarbejde med Københavns Kommunes It-projektråd. Risikoprofil A (meget høj).',
    situation: 'Projektet leverede en første brugbar løsning (MVP) til aftalt tid og inden for budgettet.',
  }),
  ended('smr2', '2023-03-31', {
    title: 'Sygehusmedicinregisteret 2 (SMR2)',
    responsible: 'midtjylland',
    responsibleParty: 'Region Midtjylland og Sundhedsdatastyrelsen',
    purpose:
      'Bedre adgang til registerets data, også sammen med andre registre, så forbruget af medicin på sygehusene kan følges nationalt, regionalt og på tværs, og ledelsen får bedre viden.',
    activities: 'Risikovurdering hos It-rådet i marts 2021. Risikoprofil A (meget høj).',
    situation: 'Leverancerne kom inden for budgettet og tre måneder forsinket.',
  }),
  ended('patologi', '2021-09-30', {
    title: 'Det fællesregionale patologisystem',
    responsible: 'syddanmark',
    purpose:
      'En ny it-platform for patologi som del af en samlet plan: digital og molekylær patologi, fælles brug af ressourcer og lettere vurdering på afstand.',
    activities: 'Risikovurdering hos It-rådet i januar 2021. Risikoprofil A (meget høj).',
    situation:
      'RSI-kredsen lukkede projektet før anskaffelsen, fordi en fælles handleplan for hele det diagnostiske område gik i gang. Den førte til et nyt projekt om LIMS på patologiområdet i januar 2024.',
  }),
  ended('labrek', '2023-01-31', {
    title: 'Fælles udbud af laboratorierekvisitionssystem (LABREK)',
    responsible: 'nordjylland',
    purpose:
      'Et tidssvarende system, som klinikere kan bestille laboratorieprøver i: klinisk biokemi, klinisk immunologi, klinisk mikrobiologi og patologi.',
    activities: 'Risikovurdering hos It-rådet i august 2020. Risikoprofil B (høj).',
    situation:
      'En anden måde at købe ind på gjorde, at projektet blev færdigt tre år før den første plan og 60 mio. kr. under budgettet.',
  }),
];

type Told = Pick<Project, 'title' | 'responsible' | 'responsibleParty' | 'purpose' | 'activities' | 'situation'>;

function ended(id: string, on: string, told: Told): SampleProject {
  return { id, facts: { ...told, portfolio: 'RSI' }, phases: [['closed', on]], reports: [], steps: [] };
}
