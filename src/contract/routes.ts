// The routes of the HTTP API as data: the server mounts them, OpenAPI describes them.
import * as z from 'zod/mini';
import { changeView } from './change.ts';
import { changeActionBodies, createChangeBody, editChangeBody } from './changeBodies.ts';
import { routeView } from './changeRoute.ts';
import { changeListRow, changesPageView } from './changeRow.ts';
import { logEntryView, verifyView } from './log.ts';
import { overviewView } from './overview.ts';
import { bodyView, meView } from './people.ts';
import { anyRoundView, roundActionBodies, roundView } from './round.ts';
import { PROJECT_ROUTES } from './projectRoutes.ts';
import { actionRoutes, AMOUNT_PATTERN, PAGE_QUERY, partQuery, read, type Route } from './route.ts';
import { systemView } from './system.ts';

const changeSummaries: Record<keyof typeof changeActionBodies, string> = {
  submit: 'Submit a draft',
  comment: 'Comment on a small change while the region has it',
  decide: 'Decide a small change for the system-responsible region',
  assess: 'Record what the business steering group came to',
  'open-round': 'Put the case to a body in writing',
  withdraw: 'Withdraw the request before it is decided',
  postpone: 'Postpone the case',
  start: 'Start the work on an approved change',
  deliver: 'Report an approved change as delivered',
  disqualify: 'Record that a person is disqualified in the case',
};

const roundSummaries: Record<keyof typeof roundActionBodies, string> = {
  approve: 'Answer: approve',
  'approve-with-remark': 'Answer: approve with a remark',
  reject: 'Answer: reject, with a reason',
  'ask-for-meeting': 'Answer: ask for treatment at a meeting',
  'acknowledge-sum': 'The chair acknowledges that the system passes its yearly sum',
  conclude: 'The chair concludes on disagreement or silence',
  escalate: 'The chair escalates one level up the line',
  'record-meeting': 'The chair records what the meeting decided',
};

export const ROUTES: readonly Route[] = [
  read('me', '/api/me', 'Who I am, and the seats I have today', meView),
  read('overview', '/api/overview', 'What waits for me', overviewView),
  read('changes.list', '/api/changes', 'All change requests that I may see', z.array(changeListRow), partQuery('id')),
  read(
    'changes.page',
    '/api/changes/page',
    'The list as a page shows it: a view, filtered, sorted, as far as asked',
    changesPageView,
    {
      view: { required: false, description: '`open` (when left out), `mine`, `year` or `all`' },
      q: { required: false, description: 'Words that number, title, system, requester or decider contain' },
      ...Object.fromEntries(
        ['system', 'state', 'route', 'region', 'amount'].map((name) => [
          name,
          { required: false, description: 'One or several values, with commas between' },
        ]),
      ),
      sort: { required: false, description: 'A column; `number`, newest first, when left out' },
      order: { required: false, description: '`desc` turns the column round' },
      ...PAGE_QUERY,
    },
  ),
  {
    id: 'changes.create',
    method: 'post',
    path: '/api/changes',
    summary: 'File a draft',
    body: createChangeBody,
    answer: changeView,
    success: 201,
  },
  read('changes.route', '/api/changes/route', 'The route of an amount', routeView, {
    oneOffCost: { required: true, pattern: AMOUNT_PATTERN.source, description: 'Total one-off cost in whole kroner' },
    system: { required: false, description: 'Id of the system' },
    submitted: { required: false, description: 'Day of submission, YYYY-MM-DD; today when left out' },
  }),
  read('changes.read', '/api/changes/{id}', 'One change request', changeView),
  {
    id: 'changes.edit',
    method: 'patch',
    path: '/api/changes/{id}',
    summary: 'Change what was filed',
    body: editChangeBody,
    answer: changeView,
    success: 200,
  },
  ...actionRoutes('change', '/api/changes', changeActionBodies, changeSummaries, changeView),
  read('systems', '/api/systems', 'The joint systems', z.array(systemView)),
  read('bodies', '/api/bodies', 'The bodies and their members', z.array(bodyView)),
  read('rounds.list', '/api/rounds', 'The decision rounds of a change request', z.array(roundView), {
    change: { required: true, description: 'Id of the change request' },
    ...partQuery('id'),
  }),
  read('rounds.read', '/api/rounds/{id}', 'One decision round', anyRoundView),
  ...actionRoutes('round', '/api/rounds', roundActionBodies, roundSummaries, anyRoundView),
  ...PROJECT_ROUTES,
  read('log.read', '/api/log', 'The log of a record, oldest entry first', z.array(logEntryView), {
    record: { required: true, description: 'Id of a change request, or `<list>/<id>`' },
    ...partQuery('number'),
  }),
  read('log.verify', '/api/log/verify', 'Check the chains of the log', verifyView),
];
