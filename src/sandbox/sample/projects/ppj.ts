// The tender for the joint pre-hospital record: red last month, with an item of its own and a proposed escalation [ITR, table 1].
import { managerOf, ownerOf, steeringGroupOf } from '../projectGroups.ts';
import { green, red, yellow, type SampleProject } from './script.ts';

const ID = 'ppj';

/** Months and texts of the reports, and the planned dates, are made for the sample. */
export const PPJ: SampleProject = {
  id: ID,
  facts: {
    title: 'Fællesregional præhospital patientjournal (PPJ)',
    portfolio: 'RSI',
    purpose:
      'Den præhospitale patientjournal skal i udbud, fordi aftalen om service og vedligeholdelse af den nuværende løsning udløber snart.',
    responsible: 'midtjylland',
    steeringRegion: 'midtjylland',
    steeringGroup: steeringGroupOf(ID),
    manager: managerOf(ID),
    owner: ownerOf(ID),
    activities: 'Sparringsmøde med It-rådet i april 2022. Risikovurdering i november 2022. Risikoprofil A (meget høj).',
    situation:
      'Risikovurderingen fik projektet til at overveje udbudsformen igen, og projektet holdt pause imens. Et udbud gennem SKI viste sig ikke at være muligt, og projektet er genoptaget med et EU-udbud.',
  },
  phases: [
    ['idea', 30],
    ['analysis', 25],
    ['procurement', 16],
  ],
  plannedEnd: 16,
  nextGate: 3,
  reports: [
    ...green(12, 11, 10, 9),
    {
      monthsAgo: 8,
      troubles: {
        resources: yellow(
          'resources',
          'Juristen er også bundet af et andet udbud. Kravmaterialet er to uger længere undervejs.',
        ),
      },
    },
    {
      monthsAgo: 7,
      troubles: {
        time: yellow(
          'timePlan',
          'Regionernes høring af kravene tager længere, end der var afsat. Bufferen dækker det.',
        ),
      },
    },
    {
      monthsAgo: 6,
      troubles: {
        time: yellow('timePlan', 'Høringen er slut. Rettelserne skrives ind, og der er en uge tilbage af bufferen.'),
      },
    },
    ...green(5, 4, 3),
    {
      monthsAgo: 2,
      troubles: {
        time: yellow('solution', 'Tilbudsgiverne har mange spørgsmål. Fristen for tilbud er flyttet tre uger.'),
      },
      monthsLate: 1,
    },
    {
      monthsAgo: 1,
      troubles: {
        time: red(
          'solution',
          'Kun ét tilbud opfylder mindstekravene, så udbuddet må gå om. Kontrakten bliver fire måneder forsinket.',
        ),
        money: yellow('suppliers', 'Den nuværende aftale må forlænges imens. Prisen for det er ikke kendt endnu.'),
      },
      monthsLate: 4,
    },
  ],
  steps: [],
};
