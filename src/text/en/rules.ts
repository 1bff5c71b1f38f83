// The rules in English: one sentence each with the document that says so, or that it is the secretariat's standard.
import { EDITION_2014, EDITION_CURRENT } from '../../domain/edition/editions.data.ts';
import type { Words } from '../da.ts';
import { formatFor } from '../format.ts';
import type { RuleWords } from '../rules.ts';
import { units } from './units.ts';

export const sources: Words['sources'] = {
  SYS: 'The governance model, edition in force',
  S14: 'The governance model, 2014',
  PM: 'The project model',
  both: 'The governance model',
  standard: 'Standard that the secretariat can change',
};

export const editionAssumed = 'The date on which it took effect is assumed.';

const document = (source: string, text: string): RuleWords => ({ text, source, kind: 'document' });
const standard = (text: string, counted?: RuleWords['counted']): RuleWords => ({
  text,
  source: sources.standard,
  kind: 'standard',
  ...(counted && { counted }),
});
const format = formatFor('en');
const days = (count: number, one: string, many: string) => `${units.inWords({ count })} ${count === 1 ? one : many}`;
const old = EDITION_2014.limits;
const now = EDITION_CURRENT.limits;
const band = ({ lower, upper }: typeof now) => `${format.kroner(lower)}–${format.amount(upper)}`;

const roadmap = document(
  sources.SYS,
  `Requests above ${format.kroner(EDITION_CURRENT.roadmap?.above ?? now.lower)} must be on the system’s roadmap.`,
);
const unsettled = standard('While no system-responsible region is settled, SYS decides small requests as well.');

export const rules: Words['rules'] = {
  'route.small.2014': document(
    sources.S14,
    `Requests below ${format.kroner(old.lower)} are decided by the system-responsible region together with the business steering group and the user group, within the operating budget.`,
  ),
  'route.small.2014.steering-group': document(
    sources.PM,
    `The business steering group prioritises requests below ${format.kroner(old.lower)}.`,
  ),
  'route.middle.2014': document(
    sources.S14,
    `Requests of ${band(old)}, both amounts included, are motivated by the system-responsible region together with the business steering group and prioritised by SYS.`,
  ),
  'required.business-case-light.2014': document(
    sources.S14,
    'The request is justified in a business case light with purpose, deliverables, timetable and economy.',
  ),
  'route.top.2014': document(
    sources.PM,
    `Requests above ${format.kroner(old.upper)} are prioritised as projects by RSI-kredsen.`,
  ),
  'required.charter-and-business-case.2014': document(
    sources.S14,
    `Requests above ${format.kroner(old.upper)} must have a charter and a business case of their own.`,
  ),
  'route.small.current': document(
    sources.SYS,
    `Requests below ${format.kroner(now.lower)} are at the disposal of the system-responsible region within the operating budget.`,
  ),
  'route.middle.current': document(
    sources.SYS,
    `Requests of ${band(now)}, both amounts included, are recommended by the business steering group and prioritised by SYS.`,
  ),
  'required.professional-reason.current': document(sources.SYS, 'The request must have a professional reason.'),
  'required.business-case-light.current': document(
    sources.SYS,
    'Where relevant, the request is documented in a business case light.',
  ),
  'standard.business-case-light-waiver': standard(
    'The business steering group can waive the business case light and say why.',
  ),
  'route.top.current': document(
    sources.SYS,
    `Requests above ${format.kroner(now.upper)} are projects. SYS recommends, and RSI-kredsen approves.`,
  ),
  'standard.professional-reason-top': standard(
    'The request must have a professional reason, also when it goes to RSI-kredsen.',
  ),
  'required.roadmap.current': roadmap,
  'standard.small-unsettled': unsettled,
  'standard.comment-days': standard(
    'The business steering group and the user group can comment. The region can decide before the deadline.',
    (p) =>
      `The business steering group and the user group can comment for ${days(p.days, 'working day', 'working days')}. The region can decide sooner.`,
  ),
  'standard.round-days': standard(
    'A written procedure has a fixed deadline in each group.',
    (p) => `A written procedure takes ${days(p.days, 'working day', 'working days')} in each group.`,
  ),
  'ORG-2': document(
    sources.both,
    'Cases are escalated from the user group to the business steering group, on to SYS, and from there to RSI-kredsen.',
  ),
  'ORG-3': document(
    sources.both,
    'SYS has one head of system management from each region, and its chair is appointed separately.',
  ),
  'ORG-4': document(
    sources.both,
    'The business steering group has at least one representative of each participating region, appointed by the region.',
  ),
  'ORG-5': document(sources.both, 'Each system has one system-responsible region.'),
  'ORG-10': standard('An answer counts only when the member’s mandate is on record.'),
  'ORG-11': standard('Anyone disqualified in a case can neither answer in it nor edit it.'),
  'SYS-7': roadmap,
  'CR-1': document(
    sources.both,
    'The user group motivates requests, and the system administrator collects them from users and suppliers.',
  ),
  'CR-2': standard('The fields of a request follow public templates.'),
  'CR-3': document(sources.both, 'The one-off cost settles who decides the request.'),
  'CR-4': document(
    sources.both,
    'A business case light briefly describes purpose, deliverables, timetable and economy.',
  ),
  'CR-5': document(
    sources.SYS,
    'The business steering group recommends through the system-responsible region, and SYS prioritises.',
  ),
  'CR-6': document(sources.both, 'The largest requests are projects in RSI-kredsen’s portfolio.'),
  'CR-7': standard('The pool is kept year by year, and no more can be granted than is left.'),
  'CR-8': standard(
    'When a system’s grants in a year pass the limit, the members are told, and the chair acknowledges it.',
  ),
  'CR-9': document(sources.both, 'The money must not be spread lopsidedly over the systems.'),
  'CR-10': standard(
    'Requests for the same system are shown together when they pass a limit together. It does not stop the request.',
    (p) =>
      `Requests for the same system within ${days(p.days, 'day', 'days')} are shown together when they pass a limit together. It does not stop the request.`,
  ),
  'CR-11': document(
    sources.both,
    'The system-responsible region disposes over small requests in cooperation with the business steering group and the user group.',
  ),
  'CR-12': standard('The case goes step by step from draft to delivery, and each step has a date and a reason.'),
  'CR-14': unsettled,
  'CR-15': standard('Splitting and the year’s sum are told in one message.'),
  'DEC-1': document(sources.both, 'SYS can treat cases in writing between meetings.'),
  'DEC-2': standard('Each region has one answer.'),
  'DEC-3': standard('The chair seeks agreement, can cut through, and escalates fundamental disagreement.'),
  'DEC-4': document(
    sources.PM,
    'Every region takes part as a rule. One that does not explains why, and can join later.',
  ),
  'DEC-5': standard('A decision stands. A new one takes a new case that refers to the old.'),
  'DEC-7': standard('An answer can be changed until the treatment is closed. The history keeps both.'),
  'DEC-8': standard('Anyone disqualified sees only the title, system and state of the case.'),
  'DEC-9': standard('The card is shared. The reply to a press says which region has answered.'),
  'GATE-1': document(sources.PM, 'The project steering group decides the gate before it is put to RSI-kredsen or IT5.'),
  'GATE-4': document(
    sources.PM,
    'A change beyond the frame that RSI-kredsen has set must be put to RSI-kredsen or IT5.',
  ),
  'ST-7': standard('A report that is not there is shown as missing, and never as green.'),
  'PUB-1': document(
    'Act no. 699 of 20 June 2025, section 126',
    'Region Østdanmark takes over from Region Hovedstaden and Region Sjælland on 1 January 2027.',
  ),
  'PUB-4': document(
    'The Public Administration Act, sections 3–6',
    'Anyone disqualified may neither decide in the case nor otherwise take part in it.',
  ),
  'PUB-5': document(
    'The Access to Public Administration Files Act, sections 13 and 15',
    'Essential information and the grounds of a decision must be noted and put on record.',
  ),
  'PUB-7': standard('Deadlines count working days, without public holidays and agreed days off.'),
  'PUB-10': standard('The tolerances follow the state’s project model unless the project has its own.'),
  'answer.ask-for-meeting': document(sources.SYS, 'Members can always ask for a meeting.'),
  'standard.ask-for-meeting': standard('Members can always ask for a meeting.'),
  'standard.written': standard('The group can treat cases in writing between meetings.'),
  'pool.frame': document(sources.SYS, 'RSI-kredsen sets the economic frame, and SYS disposes within it.'),
};
