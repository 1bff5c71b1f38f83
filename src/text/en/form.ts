// English words of the form of a change request.
import type { Words } from '../da.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const fields = (count: number) => (count === 1 ? 'field' : 'fields');

export const form: Words['form'] = {
  newTitle: 'New change request',
  editTitle: (p) => `Edit ${p.number}`,
  optional: 'optional',
  placeholders: {
    wantedBy: 'dd-mm-yyyy',
    attachments: 'One address per line',
    affectedSystems: 'For example laboratory system, radiology',
    businessCase: {
      purpose: 'What is to be achieved, and for whom?',
      deliverables: 'What will be delivered?',
      timetable: 'From approval to operation, with main steps',
      economy: 'What is the amount for, and who pays the running cost?',
    },
  },
  shortNames: { oneOffCost: 'One-off cost', description: 'What is to change', consequence: 'Consequence' },
  charactersOver: (p) => `${p.count} characters too many`,
  charactersLeft: (p) => `${p.count} characters left`,
  yes: 'Yes',
  no: 'No',
  none: 'Not chosen',
  chooseDate: 'Choose in a calendar',
  kroner: 'kr.',
  mySystems: 'Your systems',
  otherSystems: 'Other systems',
  openList: 'Show the list',
  noSystem: 'No system fits',
  locked: 'The field is locked, because the case has been put to a body.',
  restored: (p) => `What you wrote at ${p.time} is back.`,

  amountHint: {
    small: (p) => `Below ${p.limit} the region decides`,
    smallUnsettled: (p) => `Below ${p.limit} SYS decides while no region is settled as responsible`,
    middle: (p) => `From ${p.limit} SYS decides`,
    top: (p) => `Above ${p.limit} RSI-kredsen decides`,
  },

  businessCase: {
    title: 'Business case light',
    count: (p) => `${p.filled} of ${p.of}`,
    waivable: 'The business steering group can exempt it, with a reason',
    due: 'Must be filled in when the case is put to SYS',
    notAsked: 'The route does not ask for it',
    more: 'More for the business case',
  },
  more: {
    title: 'More details',
    filled: (p) => (p.count === 0 ? 'All are optional' : `${p.count} filled in`),
  },

  summary: (p) =>
    `${capital(p.count <= 10 ? (NUMBERS[p.count] ?? '') : String(p.count))} ${fields(p.count)} must be corrected.`,
  restIsSaved: 'The rest is saved.',
  restIsHere: 'The rest is on this computer.',

  kept: {
    nothing: 'Nothing written yet',
    saving: 'Saving …',
    saved: (p) => `Draft saved ${p.time}`,
    savedCase: (p) => `Saved ${p.time}`,
    unfinished: 'Saved as a draft once there is a system and a title',
    byHand: (p) => `Draft saved on this computer ${p.time}`,
    offline: 'Not saved: no connection. What you have written is on this computer.',
    unavailable: 'Not saved: SharePoint does not answer right now. What you have written is on this computer.',
    signedOut: 'Not saved: you are signed out. What you have written is on this computer.',
    refused: 'Not saved. What you have written is on this computer.',
    stale: 'Not saved: someone else has changed the same fields.',
    choose: 'Choose what is to hold',
    notFiled: 'Not submitted',
    notFiledKept: (p) => `draft saved ${p.time}`,
  },

  submit: 'Submit',
  submitting: 'Submitting …',
  saveChanges: 'Save changes',
  savingChanges: 'Saving …',
  retry: 'Try again',
  saveAndClose: 'Save and close',
  deleteDraft: 'Delete draft',

  deleting: {
    question: 'Delete the draft?',
    text: 'The draft is withdrawn and cannot be taken up again.',
    textHere: 'What you have written here is deleted. The case itself is unchanged.',
    confirm: 'Delete the draft',
    cancel: 'Keep it',
    reason: 'The draft was deleted by the person who wrote it.',
    failed: 'The draft has not been deleted.',
  },

  failed: {
    submitTitle: 'The request has not been submitted yet.',
    saveTitle: 'The changes have not been saved yet.',
    closeTitle: 'The draft has not been saved yet.',
    offline: 'There is no connection.',
    unavailable: 'SharePoint does not answer right now.',
    unexpected: 'Something went wrong on our side.',
    signedOut: 'You are signed out. Sign in again, then try again.',
    keptDraft: (p) => `Everything you have written is saved in your draft at ${p.time}.`,
    keptHere: 'Everything you have written is on this computer.',
    retrySubmit: (p) => `We try again in ${p.seconds} seconds, and the request cannot be sent twice.`,
    retrySave: (p) => `We try again in ${p.seconds} seconds.`,
    retryNow: 'Try again now',
    technical: 'Technical details',
    forbidden: 'You have no right to change the case.',
    conflict: 'The case is somewhere else now than when you opened it.',
  },

  stale: {
    title: 'The request has changed since you opened it',
    who: (p) => `${p.by} changed ${NUMBERS[p.fields] ?? String(p.fields)} ${fields(p.fields)} ${p.when}.`,
    someone: 'Someone else',
    today: (p) => `today at ${p.time}`,
    earlier: (p) => `on ${p.date} at ${p.time}`,
    recently: 'a moment ago',
    choose: 'Choose what is to hold. The rest of what you have written is unchanged.',
    field: 'Field',
    theirs: 'In the case now',
    mine: 'Your version',
    empty: 'Empty',
    sameRoute: (p) => `${p.theirs} and ${p.mine} follow the same route. ${p.decides} decides.`,
    otherRoute: (p) => `${p.theirs} is decided by ${p.theirsDecides}, ${p.mine} by ${p.mineDecides}.`,
    keep: 'Keep as a draft',
    save: 'Save the choices',
  },

  notEditable: {
    title: 'You cannot edit this case',
    roundOpen: 'The case is being treated right now. The question must not move while the regions answer.',
    decided: 'The case is decided or withdrawn. A new judgement needs a new case that refers to this one.',
    notYours: 'Only the person who filed the request, and the system’s joint regional administrator, can edit it.',
    disqualified: 'You are disqualified in this case and can take no part in it.',
    visible: 'You can still see the case.',
    visibleRestricted: 'You can still see the title, system and status of the case.',
    help: 'RSI-sekretariatet can help if this is a mistake.',
    openCase: 'Open the case',
    kept: 'What you have written is on this computer.',
  },

  route: {
    title: 'The route',
    titleFor: (p) => `The route for ${p.amount}`,
    waiting: 'Waiting for an amount',
    waitingText: 'The route is shown when the one-off cost is in whole kroner.',
    loading: 'Finding the route …',
    failed: 'The route cannot be shown right now',
    failedText: 'What you write is still kept. The route comes when the connection is there.',
    decides: (p) => `${p.body} decides`,
    earliest: (p) =>
      `Can be decided on ${p.date} if ${
        p.bodies === 1
          ? 'the group answers'
          : p.bodies === 2
            ? 'both groups answer'
            : `all ${NUMBERS[p.bodies] ?? p.bodies} groups answer`
      } in writing.`,
    earliestSmall: (p) =>
      `Can be decided once the request is submitted. The business steering group can comment until ${p.date}.`,
    by: (p) => `by ${p.date}`,
    bands: {
      region: 'The region',
      below: (p) => `below ${p.limit}`,
      between: (p) => `${p.lower}–${p.upper}`,
      above: (p) => `above ${p.limit}`,
      drawing: (p) => `${p.amount} lies in the band that ${p.body} decides: ${p.range}.`,
    },
    does: {
      SAR: (p) => `Decides within the operating budget. Open to comments until ${p.date}`,
      FSG: (p) => (p.region === null ? 'Assesses and recommends' : `Assesses and recommends through ${p.region}`),
      sysPool: 'Prioritises from the joint pool.',
      sysDecides: 'Prioritises and decides.',
      sysUnsettled: 'Decides, because no region is settled as responsible.',
      sysRecommends: 'Recommends to RSI-kredsen.',
      rsi: 'Approves as a project in RSI’s portfolio.',
    },
    nextMeeting: (p) => `Next meeting ${p.date}`,
    requires: 'The route requires',
    requiresNothing: 'The route requires no papers.',
    filled: 'Filled in',
    missing: 'Missing',
    firstOver: (p) => `Only above ${p.limit}`,
    beforeDecision: 'Before the decision',
    flags: {
      title: 'More requests for the same system',
      split: (p) => `it comes to ${p.sum}, which is above ${p.limit}`,
      splitReaches: (p) => `it comes to ${p.sum}, and the limit is ${p.limit}`,
      with: 'With',
      recent: (p) => `from the last ${p.days} days`,
      yearly: (p) =>
        `${p.granted} is granted to the system or reserved for it in ${p.year}. With this request it comes to ${p.withThis}, which is above ${p.limit}, and the chair of SYS confirms that before the decision.`,
      informs: (p) => `${p.body} will see it. It does not stop the request.`,
    },
    moreRules: 'More rules for the route',
  },
};
