// English words of “My overview”.
import type { Words } from '../da.ts';

export const overview: Words['overview'] = {
  title: 'My overview',
  byHand: 'Changed outside Styringsrum',
  byHandText: 'The rows were changed directly in SharePoint. Nobody can act on them until they are put back.',
  row: (p) => `Row in ${p.list}, key ${p.key}`,
  waiting: 'Waiting for you',
  filed: 'Submitted by you',
  allMine: 'All mine',
  deadlines: 'Next deadlines',
  decided: 'Recently decided',

  kind: {
    answer: {
      FSG: 'Vote in the business steering group',
      SYS: 'Vote in SYS',
      RSI: 'Vote in RSI-kredsen',
    },
    comment: 'Comment',
    decide: 'Decision',
    assess: 'Recommendation',
    conclude: 'Conclusion',
    'acknowledge-sum': 'The system’s sum for the year',
    'record-meeting': 'Decision at a meeting',
    'open-round': {
      FSG: 'Putting to the business steering group',
      SYS: 'Putting to SYS',
      RSI: 'Putting to RSI-kredsen',
    },
    draft: 'Draft',
    start: 'Approved',
    deliver: 'In progress',
  },
  ask: {
    answer: (p) => (p.region ? `You answer for ${p.region}` : 'You answer for your region'),
    comment: (p) => (p.region ? `${p.region} decides, and you can comment` : 'The region decides, and you can comment'),
    decide: (p) => (p.region ? `${p.region} decides` : 'Your region decides'),
    assess: () => 'You write the business steering group’s recommendation',
    conclude: () => 'Regions disagree or have not answered. You conclude or escalate',
    'acknowledge-sum': () => 'The system’s sum for the year is over the limit. You confirm that the group knows',
    'record-meeting': () => 'You record the meeting’s decision',
    'open-round': () => 'The case is ready to be put forward',
    draft: () => 'Not submitted yet',
    start: () => 'Can be started',
    deliver: () => 'Report delivery when it is in operation',
  },
  button: {
    answer: 'Answer',
    comment: 'Comment',
    decide: 'Decide',
    assess: 'Recommend',
    conclude: 'Conclude',
    'acknowledge-sum': 'Confirm',
    'record-meeting': 'Record',
    'open-round': 'Put forward',
    draft: 'Continue',
    start: 'Start',
    deliver: 'Delivered',
  },
  buttonFor: (p) => `${p.button}: ${p.title}`,
  workingDays: (p) => `${p.count} working ${p.count === 1 ? 'day' : 'days'}`,
  today: 'today',
  late: (p) => `${p.count} working ${p.count === 1 ? 'day' : 'days'} late`,
  noDue: 'No deadline',

  due: (p) => `Due ${p.date}`,
  meeting: (p) => `Meeting ${p.date}`,
  savedToday: (p) => `Saved today ${p.time}`,
  saved: (p) => `Saved ${p.date}`,
  approvedBy: (p) => `Approved by ${p.by}`,
  rejectedBy: (p) => `Rejected by ${p.by}`,

  deadline: {
    round: (p) => `Answer due: ${p.title}`,
    comment: (p) => `Comments due: ${p.title}`,
    meeting: (p) => (p.title === 'SYS' ? 'SYS meeting' : `Meeting of ${p.title}`),
    'region-change': (p) => `${p.title} takes over from ${p.where}`,
  },

  regionChange: 'Seats and cases go with it',

  empty: {
    title: 'Nothing is waiting for you',
    text: 'You are told in Teams when a vote, a comment or a decision is waiting.',
    next: (p) => `The next deadline is ${p.date}: ${p.what}.`,
    allChanges: 'See all change requests',
    filed:
      'You have not submitted anything yet. Your requests and drafts stand here with their next step and deadline.',
    deadlines: 'No deadlines yet. Deadlines and meetings of your groups stand here once they are set.',
    decided: 'Nothing has been decided yet. The latest decisions in your cases stand here.',
  },
};
