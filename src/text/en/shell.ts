// English words of the frame of the tab.
import type { Words } from '../da.ts';

export const shell: Words['shell'] = {
  app: 'Styringsrum',
  pages: 'Pages',
  menu: 'Menu',
  closeMenu: 'Close the menu',
  skipToContent: 'Go to the content',
  overview: 'My overview',
  cases: 'Cases',
  changes: 'Change requests',
  portfolio: 'Portfolio',
  projects: 'Projects',
  escalations: 'Escalations',
  newChange: 'New change request',
  statusReports: 'Status reports',
  waitingCount: (p) => `${p.count} waiting for you`,
  sample: 'Sample data',
  breadcrumb: 'Breadcrumb',
  loading: 'Loading …',
  retry: 'Try again',
  technical: 'Technical details',
  backToOverview: 'To My overview',
  backToChanges: 'To change requests',
  noValue: 'None',

  signIn: {
    title: 'Sign in to Styringsrum',
    text: 'Styringsrum is open outside Teams. Sign in with your work account to continue.',
    button: 'Sign in',
    failed: 'Signing in did not succeed. Try again, or open Styringsrum in Teams.',
    declined: 'You were not signed in. Try again if you want to continue.',
    sandboxLink: 'Open in the sandbox’s Teams',
    signOut: 'Sign out',
    inHostFailed: 'Teams could not sign you in',
    inHostText:
      'Nothing has happened to your cases. Try again in a moment. If it goes on, your IT department can see whether Styringsrum is approved in Teams.',
  },
  signedOut: {
    title: 'You are signed out.',
    text: 'What you have written is still here. Sign in again to continue.',
    button: 'Sign in again',
    inWindow:
      'Sign in in the window that has opened. If you do not see it, press again. What you have written is still here.',
  },
  start: {
    failed: 'Styringsrum cannot start right now',
    text: 'The server does not answer. Your cases are unchanged. Try again in a moment.',
  },

  problem: {
    offline: {
      title: 'No connection',
      text: 'The server does not answer. Your cases are unchanged, and the page loads again by itself when the connection is back.',
    },
    unavailable: {
      title: 'SharePoint does not answer right now',
      text: 'Your cases are unchanged. The page tries again by itself in a moment.',
    },
    unexpected: {
      title: 'The page cannot be shown',
      text: 'Something went wrong on our side. Your cases are unchanged. Try again in a moment.',
    },
    forbidden: {
      title: 'You do not have access to this',
      text: 'Your seat does not give access. RSI-sekretariatet can tell you who has it.',
    },
    'not-found': {
      title: 'The page does not exist',
      text: 'It may have moved, or the address may be mistyped. Nothing has been deleted.',
    },
    'signed-out': {
      title: 'You are signed out',
      text: 'Sign in again to see the page. Nothing is lost. If it happens again, the account may lack access: then choose another.',
    },
    conflict: {
      title: 'That cannot be done right now',
      text: 'The case is at another place than when the page was opened. Load it again to see where it is.',
    },
    stale: {
      title: 'Someone else has changed the case',
      text: 'Load it again to see what has changed.',
    },
    invalid: {
      title: 'The address makes no sense',
      text: 'Nothing has changed. Go back and try again.',
    },
    'too-large': {
      title: 'It is too large to send',
      text: 'Nothing has changed. Shorten the text and try again.',
    },
  },
  staleData: (p) => `You see the facts as of ${p.time}. The page tries again by itself.`,
  crashed: {
    title: 'The page stopped',
    text: 'What is saved is safe. Load the page again to continue.',
    button: 'Load the page again',
  },

  noSeat: {
    title: 'You have no seat in Styringsrum',
    text: 'Styringsrum shows cases to those who have a seat in a body: a business steering group, SYS, RSI-kredsen or a secretariat. Your account is known, but it has no seat today.',
    visible: 'What you can see',
    visibleText: 'No cases. You can still read cards and decisions in the Teams channels that you are a member of.',
    help: 'Who can help',
    helpText: 'RSI-sekretariatet registers seats and mandates. Tell them which body and which region it concerns.',
    account: 'Your account',
  },

  config: {
    title: 'Show Styringsrum in the tab',
    text: 'Choose the page that the tab opens on. Everyone sees only what their seat gives access to.',
    page: 'Page',
    save: 'Choose “Save” at the bottom of the window to add the tab.',
    outside: 'This page is used when Styringsrum is added as a tab in Teams.',
  },

  decides: { SAR: 'The region', FSG: 'The business steering group', SYS: 'SYS', RSI: 'RSI-kredsen' },
  route: (p) => `Route: ${p.bodies}. ${p.at}`,
  routeAt: {
    none: 'Not begun.',
    done: 'Decided.',
    at: (p) => `Now with ${p.body}.`,
  },
  rule: { document: 'From a document', standard: 'Standard' },
};
