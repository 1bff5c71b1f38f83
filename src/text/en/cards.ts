// English words of the cards in the channels, of the replies to a press, and of what the bot writes in a chat.
import type { RoundBody } from '../../domain/round/round.list.ts';
import type { Words } from '../da.ts';
import { wholeName } from '../unbroken.ts';
import { escalationCard } from './cardsEscalation.ts';
import { agendaCard, reminderCard, reportReply, statusCard } from './cardsStatus.ts';
import { units } from './units.ts';

const regions = (count: number, did: string) => {
  if (count === 1) return `The region ${did}`;
  return count === 2 ? `Both regions ${did}` : `All ${units.inWords({ count })} regions ${did}`;
};

/** “the SYS meeting”, as it reads after “on the agenda of”. */
const meetingOf: Record<RoundBody, string> = {
  FSG: 'the meeting of the business steering group',
  SYS: 'the SYS meeting',
  RSI: 'the meeting of RSI-kredsen',
};

export const cards: Words['cards'] = {
  open: 'Open the case in Styringsrum',
  openShort: 'Open the case',
  quoted: (p) => `“${p.text}”`,
  round: {
    kicker: (p) => `Written procedure in ${p.body} · ${p.number} · ${wholeName(p.system)}`,
    oneOff: 'One-off cost',
    yearly: 'Yearly running cost',
    noYearly: 'Not stated',
    deadline: 'Deadline',
    workingDays: (p) => `${p.date} · ${units.workingDays(p)}`,
    lastDay: (p) => `${p.date} · today`,
    overdue: (p) => `${p.date} · passed`,
    recommendation: 'Recommendation.',
    question: 'Question.',
    route: 'Route.',
    toDecide: ({ by, body, amount, year }) =>
      year === null
        ? `${wholeName(by)} recommends that ${body} approves the request at ${amount}.`
        : `${wholeName(by)} recommends that ${body} approves the request and grants ${amount} from the joint pool for ${year}.`,
    toRecommend: ({ by, body, amount }) =>
      `${wholeName(by)} recommends that ${body} supports the request at ${amount} towards RSI-kredsen.`,
    askDecide: (p) => `Shall ${p.body} approve the request at ${p.amount}?`,
    askRecommend: (p) => `Shall ${p.body} recommend the request at ${p.amount} for approval?`,
    rank: (p) => `Priority ${p.rank} of ${p.of}.`,
    escalatedBy: (p) => `The case was escalated by ${p.body}.`,
    rule: (p) => `${p.text.replace(/\.$/, '')} (${p.source}).`,
    ballot: 'Answers from the regions',
    differs: 'The two former regions answered differently',
    meeting: (p) =>
      `The case is on the agenda of ${meetingOf[p.body]} on ${p.date}, because ${p.regions} ${p.count === 1 ? 'asks' : 'ask'} for a meeting.`,
    meetingNoDate: (p) =>
      `The case waits for ${meetingOf[p.body]}, because ${p.regions} ${p.count === 1 ? 'asks' : 'ask'} for a meeting.`,
    standing: {
      disagreement: 'The regions disagree. The chair concludes or escalates the case.',
      disagreementOnTop: 'The regions disagree. The chair concludes.',
      silence: 'The deadline has passed, and not all have answered. The chair concludes or escalates the case.',
      silenceOnTop: 'The deadline has passed, and not all have answered. The chair concludes.',
      acknowledge:
        'All have answered. The chair must take note of the year’s sum for the system before the case can be closed.',
    },
    sum: (p) => `${wholeName(p.system)} reaches ${p.sum} in ${p.year} with this case. That is over ${p.limit}.`,
    sumAcknowledged: 'The chair has taken note of it.',
    sumInCase: 'The year’s sum for the system is in the case.',
    split: (p) =>
      `Together with ${p.cases} within ${p.days} days it comes to ${p.sum}, and the limit is ${p.limit}. It does not stop the request.`,
    yourRegion: 'You answer for the region that you represent.',
    restricted:
      'The papers can be read in Styringsrum by those who take part in the case. RSI-sekretariatet can answer questions about disqualification.',
    send: 'Send answer',
    remark: 'Remark',
    rejectReason: 'Why does the region reject?',
    meetingReason: 'What should the meeting discuss?',
    remarkMissing: 'Write what the remark is.',
    rejectMissing: 'Write why the region rejects.',
    meetingMissing: 'Write what should be discussed.',
    summary: (p) => `${p.body} must answer ${p.number} by ${p.date}: ${p.title}`,
  },
  closed: {
    when: (p) => `${p.by} · ${p.date}`,
    granted: (p) => `${p.amount} granted from the joint pool for ${p.year}.`,
    approved: (p) => `The request at ${p.amount} is approved.`,
    sentOn: (p) => `SYS supports the request at ${p.amount} towards RSI-kredsen.`,
    groupFor: (p) => `The group supports the request at ${p.amount}. The chair recommends.`,
    rejected: (p) => `The request at ${p.amount} is rejected.`,
    groupAgainst: (p) => `The group does not support the request at ${p.amount}.`,
    escalated: (p) => `The chair has escalated the case to ${p.to}.`,
    lapsed: {
      withdraw: 'The procedure lapsed because the request was withdrawn.',
      postpone: 'The procedure lapsed because the request was postponed.',
      other: 'The procedure lapsed.',
    },
    allFor: (p) => `${regions(p.count, 'approved')}.`,
    allForWithRemarks: (p) => `${regions(p.count, 'approved')}, ${units.inWords({ count: p.remarks })} with a remark.`,
    allAgainst: (p) => `${regions(p.count, 'rejected')}.`,
    concluded: (p) => `The chair concluded: “${p.reason}”`,
    atMeeting: (p) => `Decided at a meeting: “${p.reason}”`,
    reason: (p) => `Reason: “${p.reason}”`,
    summary: (p) => `${p.number}: ${p.outcome}, ${p.by}`,
  },
  change: {
    kicker: (p) => `Change request · ${p.number} · ${wholeName(p.system)}`,
    commentBy: 'Open for comments until',
    wish: 'The request.',
    decidedBy: 'Decided by.',
    region: (p) => `${p.region} decides the request, and may do so before the deadline.`,
    comments: (p) => units.comments(p),
    noComments: 'No comments yet',
    earlier: (p) => `${units.comments(p)} more in the case`,
    commenter: (p) => `${p.who} · ${p.when}`,
    whoMay: 'The business steering group and the user group can comment.',
    comment: 'Comment',
    commentLabel: 'Your comment',
    commentMissing: 'Write a comment.',
    send: 'Send comment',
    withinBudget: (p) => `${p.amount} within the operating budget.`,
    notWithinBudget: (p) => `The request at ${p.amount} is rejected.`,
    moved: (p) => `The request is now decided by ${p.body}. It can no longer be commented on here.`,
    movedOn: 'The request has moved on and can no longer be commented on here.',
    summary: (p) => `${p.number} can be commented on until ${p.date}: ${p.title}`,
    summaryNow: (p) => `${p.number} · ${p.state}: ${p.title}`,
  },
  status: statusCard,
  agenda: agendaCard,
  reminder: reminderCard,
  escalation: escalationCard,
  report: reportReply,
  superseded: {
    title: 'A newer card has taken this one’s place',
    text: 'Answer on the new card in the channel, or open the case.',
    summary: 'A newer card has taken this one’s place',
  },
  reply: {
    registered: (p) => `Your answer for ${p.region} is registered: ${p.answer}.`,
    closedNow: (p) => `The procedure is closed: ${p.outcome}.`,
    commented: 'Your comment is registered and can be read by all in the channel.',
    notRegistered: (p) => `Your answer was not registered. ${p.why}`,
    notCommented: (p) => `Your comment was not registered. ${p.why}`,
    pending:
      'Being received … This is not yet an acknowledgement. The card shows the answer once it is registered. If it does not within a minute, press again; it counts only once.',
    unknownPerson:
      'Styringsrum does not know your account, so nothing was registered. RSI-sekretariatet can register you with a seat.',
    badData:
      'The card sent something that cannot be used. Nothing was registered. Open the case in Styringsrum and answer there.',
    textMissing: 'Write a text, so that the others can see why. Nothing was registered.',
    textTooLong: (p) => `The text is too long. Write at most ${p.limit} characters. Nothing was registered.`,
    notFound: 'The case is no longer in Styringsrum. Nothing was registered.',
    unavailable: 'SharePoint does not answer right now. Wait a moment and press again; it counts only once.',
    changed: 'The case was changed at the same moment. Press again.',
    failed:
      'Something went wrong on our side. Open the case in Styringsrum to see whether it was registered before you press again.',
  },
  chat: {
    commands: { overview: 'overview', cases: 'cases', help: 'help' },
    help: {
      personal:
        'Write **overview** to see what waits for you. Answer cases in your channel or under the tab My overview.',
      channel:
        'Write **cases** to see the cases that are open in this channel. Answer on their cards here in the channel.',
    },
    greeting: {
      team: 'Styringsrum is ready in this team. Cases to be treated arrive as cards in the group’s channel. Write **help** to Styringsrum to see what you can do.',
      personal: 'Welcome to Styringsrum. Write **overview** to see what waits for you.',
    },
    waiting: (p) => `**Waiting for you: ${units.cases(p)}**`,
    nothingWaits: 'Nothing waits for you right now.',
    openCases: (p) => `**Open in ${p.body}: ${units.cases(p)}**`,
    noOpenCases: (p) => `There are no open cases in ${p.body} right now.`,
    noBody:
      'This channel belongs to no body in Styringsrum, so there are no cases here. RSI-sekretariatet can correct it.',
    more: (p) => `and ${units.cases(p)} more in Styringsrum`,
    answer: (p) => `answer in ${p.body} by ${p.date}`,
    acknowledge: (p) => `take note of the year’s sum in ${p.body}`,
    conclude: (p) => `close the procedure in ${p.body}`,
    recordMeeting: (p) => `record the meeting’s decision in ${p.body}`,
    submit: 'the draft has not been submitted',
    decide: 'decide the request for the region',
    assess: 'record the group’s assessment',
    openRound: (p) => `open the procedure in ${p.body}`,
    round: (p) => `deadline ${p.date}, ${p.answered} have answered`,
    comment: (p) => `can be commented on until ${p.date}`,
  },
};
