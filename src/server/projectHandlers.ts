// What answers the routes of projects, status reports, escalations and agenda items.
import { agendaActionBodies } from '../contract/agenda.ts';
import { createEscalationBody, escalationActionBodies } from '../contract/escalation.ts';
import { queryOf as escalationsQueryOf } from '../contract/escalationsQuery.ts';
import { createProjectBody, editProjectBody, projectActionBodies } from '../contract/project.ts';
import { queryOf as reportsQueryOf } from '../contract/reportsQuery.ts';
import type { RouteId } from '../contract/route.ts';
import { statusActionBodies, writeStatusBody } from '../contract/status.ts';
import type { AgendaCommand } from '../domain/agenda/agendaItem.decide.ts';
import type { EscalationCommand } from '../domain/escalation/escalation.decide.ts';
import type { ProjectCommand } from '../domain/project/project.decide.ts';
import { actOnAgendaItem } from '../usecases/actOnAgendaItem.ts';
import { actOnEscalation } from '../usecases/actOnEscalation.ts';
import { actOnProject } from '../usecases/actOnProject.ts';
import { actOnStatus, type StatusAsked } from '../usecases/actOnStatus.ts';
import { readAgenda } from '../usecases/agendaView.ts';
import { beginEscalation, readBeginnings } from '../usecases/beginEscalation.ts';
import { createProject } from '../usecases/createProject.ts';
import { readEscalation, readEscalations, readEscalationsPage } from '../usecases/escalationView.ts';
import { readPortfolio } from '../usecases/portfolioView.ts';
import { readProject } from '../usecases/projectView.ts';
import { readReports, readReportsPage } from '../usecases/statusRows.ts';
import { readReport } from '../usecases/statusView.ts';
import type { Handler } from './asked.ts';
import { byId, limitOf, PAGE_ROWS, part } from './parts.ts';
import { portfolioReport } from './portfolioReport.ts';
import { validate } from './validate.ts';

export const PROJECT_READERS: Partial<Record<RouteId, Handler>> = {
  portfolio: async ({ ports, actor, query }) => readPortfolio(ports, actor, query['month']),
  'portfolio.report': portfolioReport,
  'projects.read': async ({ ports, actor, id }) => readProject(ports, actor, id),
  'projects.create': async (asked) => {
    const form = validate(createProjectBody, asked.body);
    return form.ok ? createProject(asked.ports, asked, form.value) : form;
  },
  'projects.edit': async (asked) => {
    const form = validate(editProjectBody, asked.body);
    if (!form.ok) return form;
    const { version, ...fields } = form.value;
    return actOnProject(asked.ports, { ...asked, version }, { type: 'edit', fields });
  },
  'status.list': async ({ ports, actor, query }) => part(query, byId, () => readReports(ports, actor)),
  'status.page': async ({ ports, actor, query }) => {
    const limit = limitOf(query, PAGE_ROWS);
    return limit.ok ? readReportsPage(ports, actor, reportsQueryOf(new URLSearchParams(query)), limit.value) : limit;
  },
  'status.read': async ({ ports, actor, id }) => readReport(ports, actor, id),
  'status.write': async (asked) => {
    const form = validate(writeStatusBody, asked.body);
    if (!form.ok) return form;
    const { version, ...fields } = form.value;
    return actOnStatus(asked.ports, { ...asked, version }, { type: 'write', fields });
  },
  'escalations.list': async ({ ports, actor, query }) => part(query, byId, () => readEscalations(ports, actor)),
  'escalations.page': async ({ ports, actor, query }) => {
    const limit = limitOf(query, PAGE_ROWS);
    return limit.ok
      ? readEscalationsPage(ports, actor, escalationsQueryOf(new URLSearchParams(query)), limit.value)
      : limit;
  },
  'escalations.create': async (asked) => {
    const form = validate(createEscalationBody, asked.body);
    return form.ok ? beginEscalation(asked.ports, asked, form.value) : form;
  },
  'escalations.new': async ({ ports, actor }) => readBeginnings(ports, actor),
  'escalations.read': async ({ ports, actor, id }) => readEscalation(ports, actor, id),
  'agenda.list': async ({ ports, actor, query }) =>
    part(query, byId, () => readAgenda(ports, actor, query['body'] ?? null)),
};

export function projectAction(name: keyof typeof projectActionBodies): Handler {
  return async (asked) => {
    const body = validate(projectActionBodies[name], asked.body);
    if (!body.ok) return body;
    const { version, ...rest } = body.value;
    return actOnProject(asked.ports, { ...asked, version }, { type: name, ...rest } as ProjectCommand);
  };
}

export function statusAction(name: keyof typeof statusActionBodies): Handler {
  return async (asked) => {
    const body = validate(statusActionBodies[name], asked.body);
    if (!body.ok) return body;
    const { version, ...rest } = body.value;
    const command = name === 'publish' ? { type: name, fields: rest } : { type: name, ...rest };
    return actOnStatus(asked.ports, { ...asked, version }, command as StatusAsked);
  };
}

export function escalationAction(name: keyof typeof escalationActionBodies): Handler {
  return async (asked) => {
    const body = validate(escalationActionBodies[name], asked.body);
    if (!body.ok) return body;
    const { version, ...rest } = body.value;
    const command = name === 'open-round' ? { type: name, deadline: null, ...rest } : { type: name, ...rest };
    return actOnEscalation(asked.ports, { ...asked, version }, command as EscalationCommand);
  };
}

export function agendaAction(name: keyof typeof agendaActionBodies): Handler {
  return async (asked) => {
    const body = validate(agendaActionBodies[name], asked.body);
    if (!body.ok) return body;
    const { version, ...rest } = body.value;
    return actOnAgendaItem(asked.ports, { ...asked, version }, { type: name, ...rest } as AgendaCommand);
  };
}
