// Why something was refused, and what the person can do, in English: one or two sentences per reason.
import type { Words } from '../da.ts';
import { formatFor } from '../format.ts';
import { numberOf, wordOf } from '../textParameters.ts';
import { outcomes } from './labels.ts';
import { states } from './states.ts';

const kroner = (amount: number) => formatFor('en').kroner(amount);

export const reasons: Words['reasons'] = {
  'no-seat': () =>
    'You have no seat that gives access to this. If that is a mistake, RSI-sekretariatet can correct it.',
  'seat-ended': () =>
    'What you asked for is registered and stands. Your seat has ended since, so you can no longer see it.',
  'not-your-part': () => 'Your role in the case does not allow this. The course of the case shows who is to act.',
  disqualified: () =>
    'You are disqualified in this case and cannot take part in it. Your region can appoint someone else with a mandate, and RSI-sekretariatet can answer questions about disqualification.',
  'chair-disqualified': () =>
    'You are disqualified in this case and cannot chair it. RSI-sekretariatet can help the group with who chairs it instead.',
  'no-mandate': () =>
    'You have no mandate on record that covers this case, so your answer cannot count. Ask your region to have the mandate registered with RSI-sekretariatet.',
  'seat-without-region': () => 'Your seat does not answer for a region. You can follow the case, but not answer in it.',
  'several-regions': () =>
    'You hold seats for several regions in the group, and it is unclear which one you answer for. Ask RSI-sekretariatet to correct your seats.',
  'not-your-region': () =>
    'Your region is not among those that answer in this case. If that is a mistake, RSI-sekretariatet can correct it.',
  'predecessor-answered': () =>
    'One of the regions that yours took over from has already answered, and that answer stands. Write to the chair if the case should be discussed again.',
  'wrong-state': (p) => {
    const state = wordOf(p, 'state', states);
    const why = state
      ? `That cannot be done while the state of the case is “${state}”.`
      : 'The case has come to another step.';
    return `${why} Reload the page to see what can be done now.`;
  },
  'wrong-route': () => 'With that amount, the case is decided elsewhere. The route in the case shows who decides it.',
  'region-decides': () =>
    'The system-responsible region decides the case, so no group is to treat it. It is open for comments until it is decided.',
  'sys-decides': () =>
    'No system-responsible region is settled, so SYS decides the case. RSI-sekretariatet puts it to SYS.',
  'no-steering-group': () =>
    'No business steering group is on record for the system. Ask RSI-sekretariatet to register it.',
  'round-open': () => 'The case is being treated right now. Try again when the treatment is closed.',
  'round-closed': (p) => {
    const outcome = wordOf(p, 'outcome', outcomes);
    const why = outcome ? `The treatment is closed with the outcome “${outcome}”.` : 'The treatment is closed.';
    return `${why} Another decision takes a new case that refers to this one.`;
  },
  'question-changed': () =>
    'The question is not the one you opened. Reload the case, read the question again, and then answer.',
  'no-round-open': () => 'The case is not being treated right now. You can answer when the treatment opens.',
  'wrong-body': () => 'The case is not with that group. The route in the case shows who has it now.',
  'round-disagrees-with-assessment': () =>
    'The recommendation does not fit what the group answered. Correct the recommendation, or put the case to the group again.',
  'business-case-missing': (p) => {
    const [filled, of] = [numberOf(p, 'filled'), numberOf(p, 'of')];
    const count = filled !== undefined && of !== undefined ? `: ${filled} of ${of} parts are filled in` : '';
    return `The business case light is not finished${count}. Fill in the rest before the case is put to SYS.`;
  },
  'business-case-required': () =>
    'The case must have a business case light, and the group cannot waive that. Fill it in before the case is put to SYS.',
  'charter-missing': () =>
    'The charter or the full business case is missing. Put the address of both in the case before it goes to RSI-kredsen.',
  'pool-missing': () =>
    'This year’s joint pool has not been set up, so no money can be reserved for the case. Ask RSI-sekretariatet to set it up.',
  'pool-insufficient': (p) => {
    const [free, amount] = [numberOf(p, 'free'), numberOf(p, 'amount')];
    const why =
      free !== undefined && amount !== undefined
        ? `${kroner(free)} is left in this year’s joint pool, and the case needs ${kroner(amount)}.`
        : 'There is not enough money left in this year’s joint pool.';
    return `${why} The case can be postponed, or SYS can raise the frame with RSI-kredsen.`;
  },
  'sum-not-passed': () =>
    'The system’s grants this year are not over the limit, so there is nothing to acknowledge. The treatment goes on as usual.',
  'sum-acknowledged': () => 'The year’s sum has already been acknowledged. You need do no more.',
  'sum-unacknowledged': () =>
    'With this case the year’s sum for the system passes the limit. The chair must acknowledge the sum before the case can be approved.',
  'not-yet': () =>
    'The chair can close the treatment only when the regions disagree, or when the deadline is past. Until then the regions can answer.',
  'meeting-asked': () =>
    'A region asks for a meeting, so the case cannot be closed in writing. Record the decision when the meeting has been held.',
  'no-meeting-asked': () =>
    'No region asks for a meeting, so there is no meeting decision to record. The case is closed in writing.',
  'nobody-above': () =>
    'RSI-kredsen is the highest level, so the case cannot be escalated further. The chair can close the treatment.',
  'frozen-fields': () =>
    'One or more of the fields are locked because the case has been put to a body or decided. Undo the changes in them, and save again.',
  'missing-at-submission': () =>
    'The request lacks information and cannot be submitted yet. Fill in the fields that are marked.',
  'report-too-early': () => 'The month has not begun, so it cannot be reported on yet.',
  'report-not-owed': () =>
    'The project does not report for that month. Reports are due from the procurement phase, and possible from the analysis phase.',
  'report-replaced': () => 'A later report for the month stands. Correct that one instead.',
  'nothing-corrected': () =>
    'The correction says the same as the report. Change what is to be changed before you publish it.',
  'no-receiving-body': () => 'No body is on record that can receive the case. The RSI secretariat can add it.',
  'not-up-the-line': () => 'An escalation goes one step up the line. Choose the body directly above.',
  'meeting-not-held': () => 'The meeting has not been held yet. Record the decision when it has.',
  'decides-at-meetings': () =>
    'The level that has received the escalation treats it at its meetings. Record the decision here when it has been made.',
  'project-frame': () =>
    'The project’s frame, people and steering group are recorded by the secretariat. Undo the changes in those fields, and save again.',
  'nothing-missing': () => 'No report is missing from the project.',
  'manager-unknown': () => 'The project has no joint project manager to remind. Record the project manager first.',
  'reminded-today': () => 'The project manager has already had a message today. At most one message is sent a day.',
  'action-reused': () => 'The same action has already been received with other content. Reload the page and try again.',
  'row-tampered': () =>
    'The case was changed outside Styringsrum and is locked until that has been looked into. RSI-sekretariatet can help.',
  'unknown-person': () =>
    'The person is not registered in Styringsrum. Ask RSI-sekretariatet to register the person with a seat.',
};
