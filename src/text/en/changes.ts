// English words of the list “Change requests”.
import type { Words } from '../da.ts';

export const changes: Words['changes'] = {
  title: 'Change requests',
  views: { open: 'Open', mine: 'My own', year: 'This year', all: 'All' },
  viewsLabel: 'Views',
  export: 'Export',
  exportHint: 'Export what is shown as a file for spreadsheets',
  exportName: 'change-requests',

  search: 'Search number, title and text',
  filters: { system: 'IT system', state: 'State', route: 'Route', region: 'Regions', amount: 'Amount' },
  filterActive: (p) => `${p.filter} – ${p.value}`,
  several: (p) => `${p.count} chosen`,
  clear: 'Clear filters',
  amounts: {
    '0': 'Under DKK 100,000',
    '100000': 'DKK 100,000–249,999',
    '250000': 'DKK 250,000–999,999',
    '1000000': 'DKK 1,000,000–2,000,000',
    '2000001': 'Over DKK 2,000,000',
  },

  table: 'Change requests',
  columns: {
    number: 'No.',
    title: 'Title',
    system: 'IT system',
    state: 'State',
    decides: 'Decided by',
    amount: 'Amount, DKK',
    next: 'Next step',
    due: 'Due',
    age: 'Age',
  },
  soon: 'Urgent',
  restricted: 'You are disqualified',
  untitledDraft: 'Draft without a title',

  shown: (p) => `${p.count} of ${p.of} change ${p.of === 1 ? 'request' : 'requests'}`,
  sum: 'Total',
  loading: 'Loading change requests …',
  noMatch: {
    title: 'No change requests match',
    text: 'Try another view, or clear the filters.',
  },
  empty: {
    title: 'There are no change requests yet',
    text: 'They stand here as soon as a system administrator has submitted the first. You are told in Teams when one of them waits for you.',
  },

  csv: {
    region: 'Wanted by region',
    yearly: 'Yearly running cost, DKK',
    submitted: 'Submitted on',
    decided: 'Decided on',
    decidedBy: 'Decision by',
  },
};
