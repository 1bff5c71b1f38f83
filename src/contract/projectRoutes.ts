// The routes of projects, status reports, escalations and agenda items.
import * as z from 'zod/mini';
import { agendaActionBodies, agendaItemView } from './agenda.ts';
import {
  createEscalationBody,
  escalationActionBodies,
  escalationRow,
  escalationsNewView,
  escalationsPageView,
  escalationView,
} from './escalation.ts';
import { createProjectBody, editProjectBody, portfolioView, projectActionBodies, projectView } from './project.ts';
import { actionRoutes, MONTH_PATTERN, PAGE_QUERY, partQuery, read, type Route } from './route.ts';
import { reportsPageView, statusActionBodies, statusRow, statusView, writeStatusBody } from './status.ts';

const projectSummaries: Record<keyof typeof projectActionBodies, string> = {
  'change-phase': 'Record that the project has gone on to another phase',
  participate: 'Say whether a region takes part, and why not',
  remind: 'Remind the project manager of the missing report',
};

const statusSummaries: Record<keyof typeof statusActionBodies, string> = {
  publish: 'Publish a report; what is sent along is written first',
  'publish-all-green': 'Publish a report with every light green',
  correct: 'Begin a correction of a published report',
};

const escalationSummaries: Record<keyof typeof escalationActionBodies, string> = {
  dismiss: 'Dismiss what the product proposed to escalate',
  confirm: 'Escalate to the next level of the line',
  acknowledge: 'Acknowledge an escalation that has been received',
  'open-round': 'Put the escalation to the receiving body in writing',
  close: 'Answer the escalation with a decision',
  raise: 'Raise the escalation to the next level of the line',
};

const agendaSummaries: Record<keyof typeof agendaActionBodies, string> = {
  'name-accountable': 'Name the person who accounts for the item',
  treat: 'Record what the meeting decided',
};

export const PROJECT_ROUTES: readonly Route[] = [
  read('portfolio', '/api/portfolio', 'The lights of all projects over twelve months', portfolioView, {
    month: {
      required: false,
      pattern: MONTH_PATTERN.source,
      description: 'The last month shown; the last that has ended when left out',
    },
  }),
  {
    ...read('portfolio.report', '/api/portfolio/report.pdf', 'The portfolio of a month as a paper', z.file(), {
      month: {
        required: false,
        pattern: MONTH_PATTERN.source,
        description: 'The month of the report; the last that has ended when left out',
      },
      ...Object.fromEntries(
        ['portfolio', 'region', 'phase'].map((name) => [
          name,
          { required: false, description: 'One or several keys, with commas between; all when left out' },
        ]),
      ),
    }),
    produces: 'application/pdf',
  },
  {
    id: 'projects.create',
    method: 'post',
    path: '/api/projects',
    summary: 'Enter a project that no change request led to',
    body: createProjectBody,
    answer: projectView,
    success: 201,
  },
  read('projects.read', '/api/projects/{id}', 'One project', projectView),
  {
    id: 'projects.edit',
    method: 'patch',
    path: '/api/projects/{id}',
    summary: 'Change what is written about a project',
    body: editProjectBody,
    answer: projectView,
    success: 200,
  },
  ...actionRoutes('project', '/api/projects', projectActionBodies, projectSummaries, projectView),
  read(
    'status.list',
    '/api/status',
    'Status reports that are owed, begun or published',
    z.array(statusRow),
    partQuery('id'),
  ),
  read(
    'status.page',
    '/api/status/page',
    'The list as a page shows it: what waits for the caller first, filtered, as far as asked',
    reportsPageView,
    {
      q: { required: false, description: 'What the project’s title contains' },
      month: { required: false, description: 'One or several months, `YYYY-MM`, with commas between' },
      light: { required: false, description: 'One or several overall lights, with commas between' },
      state: {
        required: false,
        description: 'One or several of `missing`, `due`, `draft` and `published`, with commas between',
      },
      ...PAGE_QUERY,
    },
  ),
  read('status.read', '/api/status/{id}', 'One status report, also one that is not begun', statusView),
  {
    id: 'status.write',
    method: 'patch',
    path: '/api/status/{id}',
    summary: 'Write a draft; version 0 begins it',
    body: writeStatusBody,
    answer: statusView,
    success: 200,
  },
  ...actionRoutes('status', '/api/status', statusActionBodies, statusSummaries, statusView),
  read('escalations.list', '/api/escalations', 'All escalations', z.array(escalationRow), partQuery('id')),
  read(
    'escalations.page',
    '/api/escalations/page',
    'The list as a page shows it: a view, filtered, as far as asked',
    escalationsPageView,
    {
      view: { required: false, description: '`open` (when left out), `mine` or `all`' },
      q: { required: false, description: 'What number or title contain' },
      ...PAGE_QUERY,
    },
  ),
  {
    id: 'escalations.create',
    method: 'post',
    path: '/api/escalations',
    summary: 'Begin an escalation: a frame that is challenged, or a critical breach of an SLA',
    body: createEscalationBody,
    answer: escalationView,
    success: 201,
  },
  read(
    'escalations.new',
    '/api/escalations/new',
    'What the caller may begin an escalation about, and to whom it goes',
    escalationsNewView,
  ),
  read('escalations.read', '/api/escalations/{id}', 'One escalation with its rounds', escalationView),
  ...actionRoutes('escalation', '/api/escalations', escalationActionBodies, escalationSummaries, escalationView),
  read('agenda.list', '/api/agenda', 'Items on the bodies’ agendas', z.array(agendaItemView), {
    body: { required: false, description: 'Id of the body; all when left out' },
    ...partQuery('id'),
  }),
  ...actionRoutes('agenda', '/api/agenda', agendaActionBodies, agendaSummaries, agendaItemView),
];
