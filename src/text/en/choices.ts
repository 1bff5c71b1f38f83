// The options of every choice field in English.
import type { Words } from '../da.ts';
import { outcomes, states } from './labels.ts';

export const choices: Words['choices'] = {
  bodies: {
    kind: {
      RSI: 'RSI-kredsen',
      IT5: 'IT5',
      SYS: 'SYS',
      secretariat: 'Secretariat',
      FSG: 'Business steering group',
      userGroup: 'User group',
      projectSteeringGroup: 'Project steering group',
      architecture: 'Architecture council',
      council: 'Regionernes It-råd',
      board: 'The board of Danske Regioner',
      directors: 'Regionsdirektørkredsen',
    },
  },
  seats: { role: { chair: 'chair', member: 'member', fsa: 'FSA', secretary: 'secretary' } },
  systems: {
    type: { regional: 'Joint regional', public: 'Joint public' },
    status: { planned: 'Coming', running: 'In operation', closed: 'Closed' },
  },
  changes: {
    state: states,
    kind: {
      legal: 'Legal requirement',
      functional: 'Functional wish',
      technical: 'Technical upkeep',
      security: 'Security',
      other: 'Other',
    },
    priority: { high: 'High', medium: 'Medium', low: 'Low' },
    postponedFrom: states,
  },
  rounds: {
    body: { FSG: 'Business steering group', SYS: 'SYS', RSI: 'RSI-kredsen' },
    state: { open: 'Open', closed: 'Closed' },
    outcome: outcomes,
    outcomeBy: {
      agreement: 'Agreement',
      conclusion: 'The chair’s conclusion',
      escalation: 'Escalation',
      meeting: 'Meeting',
      lapse: 'Lapse',
    },
  },
  projects: {
    state: {
      proposal: 'Project proposal',
      idea: 'Idea',
      analysis: 'Analysis',
      procurement: 'Procurement',
      execution: 'Execution',
      realisation: 'Realisation',
      closed: 'Closed',
    },
    portfolio: { RSI: 'RSI', SYS: 'SYS', none: 'None' },
  },
};
