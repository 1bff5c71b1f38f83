// The options of every choice field in English.
import type { Words } from '../da.ts';
import { outcomes } from './labels.ts';
import { states } from './states.ts';

const bodyKinds = {
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
};
const lights = { green: 'Green', yellow: 'Yellow', red: 'Red', completed: 'Completed' };
const causes = {
  timePlan: 'Timetable',
  implementation: 'Implementation and change management',
  documentation: 'Project documentation and risk management',
  resources: 'Resources and skills',
  organisation: 'Project organisation and control',
  coordination: 'Coordination and dependencies',
  steeringGroup: 'Steering group',
  suppliers: 'Supplier management',
  stakeholders: 'Stakeholders and communication',
  businessCase: 'The business case',
  benefits: 'Benefits and success criteria',
  scope: 'Purpose and scope',
  solution: 'Market and technical solution',
  test: 'End users and test',
};
const escalationOutcomes = {
  granted: 'Granted',
  refused: 'Refused',
  noted: 'Noted',
  raised: 'Raised to the next level',
};

export const choices: Words['choices'] = {
  bodies: { kind: bodyKinds },
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
  statusReports: {
    state: { draft: 'Draft', published: 'Published', frozen: 'Frozen' },
    deliverables: lights,
    deliverablesCause: causes,
    time: lights,
    timeCause: causes,
    money: lights,
    moneyCause: causes,
    resources: lights,
    resourcesCause: causes,
    overall: lights,
  },
  agendaItems: {
    state: { open: 'Open', treated: 'Treated' },
    why: { red: 'The overall status is red', 'turned-yellow': 'Went from green to yellow' },
    overall: lights,
  },
  escalations: {
    state: {
      proposed: 'Proposed',
      dismissed: 'Not escalated',
      confirmed: 'Escalated',
      acknowledged: 'Acknowledged',
      closed: 'Closed',
    },
    fromKind: bodyKinds,
    toKind: bodyKinds,
    outcome: escalationOutcomes,
  },
  escalationAnswers: { fromKind: bodyKinds, outcome: escalationOutcomes },
};
