// What made the app propose an escalation, or a person begin it (ESC-3), in Danish.
const times = (count: number) => ['', 'én', 'to', 'tre', 'fire', 'fem', 'seks'][count] ?? String(count);

export const occasions = {
  triggers: {
    'red-status': (p: { month: string }) => `Rapporten for ${p.month} er rød`,
    repeated: (p: { parameter: string; count: number }) =>
      `Lyset for ${p.parameter.toLowerCase()} har været gult eller rødt i ${times(p.count)} rapporter i træk`,
    tolerance: {
      money: 'Forbruget er over projektets tolerance',
      time: 'Forventet slut er over projektets tolerance',
      other: 'En tolerance er overskredet',
    },
    'missing-report': (p: { month: string; due: string }) => `Rapporten for ${p.month} mangler. Fristen var ${p.due}`,
    'round-overdue': (p: { due: string }) => `Svarfristen ${p.due} er overskredet`,
    disagreement: 'Regionerne er uenige',
    frame: 'Projektets ramme eller forudsætninger er udfordret',
    'sla-breach': 'Kritisk brud på systemets SLA',
  },
  parameters: { deliverables: 'Leverancer', time: 'Tid', money: 'Penge', resources: 'Ressourcer' },
  more: (p: { first: string; count: number }) =>
    `${p.first}, og ${p.count === 1 ? 'én anledning' : `${p.count} anledninger`} mere`,
};

export type OccasionWords = typeof occasions;
