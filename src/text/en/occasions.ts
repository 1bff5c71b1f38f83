// What made the app propose an escalation, or a person begin it (ESC-3), in English.
import type { OccasionWords } from '../da/occasions.ts';

const times = (count: number) => ['', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count);

export const occasions: OccasionWords = {
  triggers: {
    'red-status': (p) => `The report for ${p.month} is red`,
    repeated: (p) =>
      `The light for ${p.parameter.toLowerCase()} has been yellow or red in ${times(p.count)} reports in a row`,
    tolerance: {
      money: 'Spending is above the project’s tolerance',
      time: 'The expected end is beyond the project’s tolerance',
      other: 'A tolerance is exceeded',
    },
    'missing-report': (p) => `The report for ${p.month} is missing. It was due ${p.due}`,
    'round-overdue': (p) => `The deadline ${p.due} for answers has passed`,
    disagreement: 'The regions disagree',
    frame: 'The project’s frame or assumptions are challenged',
    'sla-breach': 'A critical breach of the system’s SLA',
  },
  parameters: { deliverables: 'Deliverables', time: 'Time', money: 'Money', resources: 'Resources' },
  more: (p) => `${p.first} and ${p.count} more`,
};
