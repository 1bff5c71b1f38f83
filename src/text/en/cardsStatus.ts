// English words of the cards about projects: the published report, the item on an agenda, the reminders with their form.
import type {
  agendaCard as Agenda,
  reminderCard as Reminder,
  reportReply as Reply,
  statusCard as Status,
} from '../da/cardsStatus.ts';
import { units } from './units.ts';

export const statusCard: typeof Status = {
  about: (p) => `${p.title} · ${p.number} · status report for ${p.month}`,
  aboutCorrected: (p) => `${p.title} · ${p.number} · corrected status report for ${p.month}`,
  was: (p) => `${p.light} in ${p.month}`,
  first: 'First report',
  replaced: 'The report has been corrected. The corrected one is on a newer card and in Styringsrum.',
  replacedWord: 'Replaced',
  allAlike: (p) => `Deliverables, time, money and resources: ${p.light}.`,
  moved: (p) => `${p.light} before`,
  cause: (p) => `Cause: ${p.cause}`,
  regions: 'Lights by region',
  otherRegions: (p) => `${p.light}: ${p.regions}`,
  spent: 'Spent to date',
  of: (p) => `${p.spent} of ${p.budget}`,
  expectedEnd: 'Expected end',
  planned: (p) => `${p.expected}, planned ${p.planned}`,
  corrects: (p) => `It corrects the report published before. Corrected: ${p.fields}. Reason: “${p.reason}”`,
  onAgenda: (p) => `An item of its own at the meeting of ${p.body} on ${p.date}.`,
  onAgendaNext: (p) => `An item of its own at the next meeting of ${p.body}, whose day is not on record.`,
  publishedBy: (p) => `Published on ${p.date} by ${p.name}.`,
  open: 'Open the report',
  restricted:
    'The report can be read in Styringsrum by those who take part in the case behind the project. RSI-sekretariatet can answer questions about disqualification.',
  restrictedAbout: (p) => `Status report · ${p.number}`,
  summary: (p) => `${p.light}: ${p.title}, status report for ${p.month}`,
};

export const agendaCard: typeof Agenda = {
  kicker: (p) => `Agenda item in ${p.body} · status report for ${p.month}`,
  kickerAlone: (p) => `Agenda item in ${p.body}`,
  meeting: 'Meeting',
  nextMeeting: 'The next meeting, whose day is not on record',
  why: 'Why',
  whyEarlier: 'The overall status was red',
  accounts: 'Accounts for it',
  nobodyAccounts: 'To be named by the secretariat',
  nobodyInRegion: (p) => `To be named by the secretariat, for ${p.region}`,
  treated: 'Treated',
  decision: (p) => `Decision: “${p.decision}”`,
  open: 'Open the project',
  restricted:
    'The papers can be read in Styringsrum by those who take part in the case behind the project. RSI-sekretariatet can answer questions about disqualification.',
  summary: (p) => `New item for ${p.body}: ${p.title}. ${p.why}`,
  summaryNow: (p) => `Agenda item in ${p.body}: ${p.state}`,
};

export const reminderCard: typeof Reminder = {
  titleDone: 'All settled',
  titleOne: 'Remember this deadline',
  titleMany: (p) => `Remember these ${units.inWords(p)} deadlines`,
  titleBody: (p) => `Deadlines passed in ${p.body}`,
  report: (p) => `Status report for ${p.month}: ${p.title}`,
  round: (p) => `Written procedure: ${p.title}`,
  escalation: (p) => `Escalation: ${p.title}`,
  hidden: { 'status-report': 'A status report', round: 'A written procedure', escalation: 'An escalation' },
  hiddenText: 'The papers can be read in Styringsrum by those who take part in the case.',
  due: (p) => `By ${p.date}, ${units.workingDays(p)}`,
  dueAlone: (p) => `By ${p.date}`,
  today: 'By today',
  late: (p) => `The deadline was ${p.date}`,
  asked: (p) => `You are asked for the report. The deadline was ${p.date}`,
  last: (p) => `Last report, ${p.month}: ${p.light}.`,
  noLast: 'The project’s first report.',
  lastTrouble: (p) => `${p.parameter}, ${p.light}: “${p.text}”`,
  begun: 'There is a draft, which the fields here begin with. “All green” publishes without its yellow and red lights.',
  draftTrouble: (p) => `The draft, ${p.parameter}, ${p.light}: “${p.text}”`,
  draftTroubleBare: (p) => `The draft, ${p.parameter}: ${p.light}, without a text as yet`,
  overtaken: {
    pressed:
      'The report was not published: the draft has been written in since the card was shown. Nothing is lost. The card now shows the draft.',
    typed:
      'The report was not published: the draft has been written in since the card was shown. What you wrote on the card is still in its fields. The card now shows the draft.',
  },
  allGreen: 'All green',
  fill: 'Fill in the report',
  onCard: 'Write on the card',
  publish: 'Publish',
  textLabel: (p) => `${p.parameter}: what has happened, and what is being done?`,
  textHint: 'Required for yellow and red',
  causeLabel: (p) => `${p.parameter}: cause`,
  causeHint: 'If yellow or red',
  chooseLight: (p) => `Choose a light for ${p.parameter.toLowerCase()}.`,
  rest: 'Figures and lights by region stand as in the last report. Change them with “Fill in the report”.',
  published: (p) => `Published: ${p.light}`,
  told: (p) => `The card is in the channel of ${p.body}.`,
  item: (p) => `The project is an item at the meeting of ${p.body} on ${p.date}, ${p.accounts}.`,
  itemNext: (p) => `The project is an item at the next meeting of ${p.body}, ${p.accounts}.`,
  itemAccounts: (p) => `and ${p.name} accounts for it`,
  itemNobody: 'and the secretariat names who accounts for it',
  proposed: (p) =>
    `${p.number}: an escalation to ${p.to} is proposed. The chair of the steering group, the project owner or the secretariat decides on it.`,
  answered: 'The procedure is closed.',
  noLongerOpen: 'The deadline no longer applies.',
  openReport: 'Open the report',
  openCase: 'Open the case',
  more: (p) => `and ${p.count} more under My overview.`,
  overview: 'Open My overview',
  summaryOne: (p) => `${p.what}. ${p.due}`,
  summaryMany: (p) => `${units.inWords(p)} deadlines wait for you. First: ${p.first}`,
  summaryBody: (p) =>
    p.count === 1
      ? `Deadline passed in ${p.body}: ${p.first}`
      : `${p.count} deadlines passed in ${p.body}. First: ${p.first}`,
};

export const reportReply: typeof Reply = {
  notPublished: (p) => `The report was not published. ${p.why}`,
  field: (p) => `“${p.field}”: ${p.why}`,
  alreadyPublished: (p) =>
    `The report has already been published by ${p.name}: ${p.light}. Nothing was published now. To change it, open it and choose Correct.`,
  anotherPersons: 'The card was sent to another person. Nothing was registered.',
  dialogTitle: (p) => `Status report: ${p.title}`,
};
