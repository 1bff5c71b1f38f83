// The register of patients who decline resuscitation: turned yellow last month, and no region answers for it [ITR, table 1].
import { managerOf, ownerOf, steeringGroupOf } from '../projectGroups.ts';
import { green, yellow, type SampleProject } from './script.ts';

const ID = 'fravalg';

/** Months and texts of the reports, and the planned dates, are made for the sample. */
export const FRAVALG: SampleProject = {
  id: ID,
  facts: {
    title: 'Digital løsning til fravalg af genoplivningsforsøg',
    portfolio: 'RSI',
    purpose:
      'Borgeres fravalg af genoplivning ved hjertestop skal registreres ét sted, i et centralt register, og kunne ses i fagsystemerne overalt i sundhedsvæsenet.',
    responsibleParty: 'Sundhedsdatastyrelsen',
    steeringGroup: steeringGroupOf(ID),
    manager: managerOf(ID),
    owner: ownerOf(ID),
    activities: 'Risikovurdering i januar 2023, i samarbejde med Statens It-råd. Risikoprofil C (normal).',
    situation:
      'It-rådene anbefalede at se på styregruppens sammensætning, overblikket over leverancer, aktiviteterne i tidsplanen og aftalerne mellem parterne. Regionerne er i gang, men noget om teknik og økonomi skal først afklares.',
  },
  phases: [
    ['analysis', 34],
    ['procurement', 27],
    ['execution', 17],
  ],
  plannedEnd: 10,
  nextGate: 10,
  reports: [
    {
      monthsAgo: 12,
      troubles: { money: yellow('businessCase', 'Fordelingen af udgifter mellem stat og regioner er ikke aftalt.') },
    },
    {
      monthsAgo: 11,
      troubles: { money: yellow('businessCase', 'Aftalen om udgifterne er sendt til godkendelse hos parterne.') },
    },
    {
      monthsAgo: 10,
      troubles: {
        deliverables: yellow(
          'coordination',
          'Snitfladen til registret er ændret, og to regioner må lave deres arbejde om.',
        ),
      },
    },
    {
      monthsAgo: 9,
      troubles: {
        deliverables: yellow('coordination', 'Den nye snitflade er beskrevet. Regionerne er ved at prøve den af.'),
      },
    },
    {
      monthsAgo: 8,
      troubles: { time: yellow('timePlan', 'Afprøvningen i regionerne slutter tre uger senere end planlagt.') },
    },
    ...green(7, 6, 5, 4, 3, 2),
    {
      monthsAgo: 1,
      troubles: {
        resources: yellow(
          'stakeholders',
          'Kommunernes deltagelse i afprøvningen er ikke på plads. Planen kan stadig holde.',
        ),
      },
    },
  ],
  steps: [],
};
