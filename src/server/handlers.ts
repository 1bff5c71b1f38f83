// What answers each route: from a checked request to a use case.
import { AMOUNT_PATTERN, type RouteId } from '../contract/route.ts';
import { queryOf } from '../contract/changesQuery.ts';
import { changeActionBodies, createChangeBody, editChangeBody } from '../contract/changeBodies.ts';
import { roundActionBodies } from '../contract/round.ts';
import { agendaActionBodies } from '../contract/agenda.ts';
import type { escalationActionBodies } from '../contract/escalation.ts';
import type { projectActionBodies } from '../contract/project.ts';
import { statusActionBodies } from '../contract/status.ts';
import { isIsoDate } from '../domain/calendar/dates.ts';
import type { ChangeCommand } from '../domain/change/change.decide.ts';
import { isStorableDate } from '../domain/list/validator.ts';
import { systemList } from '../domain/system/system.list.ts';
import { forbidden, invalid, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { RoundCommand } from '../domain/round/round.decide.ts';
import { ANSWER_KEYS } from '../domain/round/round.list.ts';
import { ruleWords } from '../text/rules.ts';
import { actOnChange } from '../usecases/actOnChange.ts';
import { actOnRound } from '../usecases/actOnRound.ts';
import { createChange } from '../usecases/createChange.ts';
import { readChangesPage } from '../usecases/changesPage.ts';
import { isLogClosed } from '../usecases/closed.ts';
import { settingsNow } from '../usecases/facts.ts';
import { readOverview } from '../usecases/overview.ts';
import { readBodies, readChange, readChanges, readMe, readRound, readRounds, readSystems } from '../usecases/read.ts';
import { readLog } from '../usecases/readLog.ts';
import { askRoute, type RuleWords } from '../usecases/routeView.ts';
import { verifyLog } from '../usecases/verifyLog.ts';
import type { Asked, Handler } from './asked.ts';
import { byId, byNumber, limitOf, PAGE_ROWS, part, partBy } from './parts.ts';
import { agendaAction, escalationAction, projectAction, PROJECT_READERS, statusAction } from './projectHandlers.ts';
import { validate } from './validate.ts';

export function handlerOf(id: RouteId): Handler {
  const [family, name = ''] = id.split('.');
  if (family === 'change') return changeAction(name as keyof typeof changeActionBodies);
  if (family === 'round') return roundAction(name as keyof typeof roundActionBodies);
  if (family === 'project') return projectAction(name as keyof typeof projectActionBodies);
  if (family === 'status' && name in statusActionBodies) return statusAction(name as keyof typeof statusActionBodies);
  if (family === 'escalation') return escalationAction(name as keyof typeof escalationActionBodies);
  if (family === 'agenda' && name in agendaActionBodies) return agendaAction(name as keyof typeof agendaActionBodies);
  const handler = READERS[id];
  if (!handler) throw new Error(`No handler for ${id}`);
  return handler;
}

const rulesOf = ({ words, ports }: Asked): RuleWords => {
  const settings = settingsNow(ports.store);
  return (key) => ruleWords(words, key, settings)?.text ?? '';
};

const READERS: Partial<Record<RouteId, Handler>> = {
  ...PROJECT_READERS,
  me: async ({ ports, actor, sample }) => ok(readMe(ports, actor, sample)),
  overview: async ({ ports, actor }) => readOverview(ports, actor),
  'changes.list': async ({ ports, actor, query }) => partBy(query, (cut) => readChanges(ports, actor, cut)),
  'changes.page': async ({ ports, actor, words, query }) => {
    const limit = limitOf(query, PAGE_ROWS);
    if (!limit.ok) return limit;
    return readChangesPage(ports, actor, {
      query: queryOf(new URLSearchParams(query)),
      limit: limit.value,
      nextOf: ({ next }) => words.next[next.key](next),
    });
  },
  'changes.read': async (asked) => readChange(asked.ports, asked.actor, asked.id, rulesOf(asked)),
  'changes.route': route,
  'changes.create': async (asked) => {
    const form = validate(createChangeBody, asked.body);
    return form.ok ? createChange(asked.ports, asked, form.value, rulesOf(asked)) : form;
  },
  'changes.edit': async (asked) => {
    const form = validate(editChangeBody, asked.body);
    if (!form.ok) return form;
    const { version, businessCase, ...fields } = form.value;
    const command: ChangeCommand = { type: 'edit', fields, businessCase: businessCase && { ...businessCase } };
    return actOnChange(asked.ports, { ...asked, version }, command, rulesOf(asked));
  },
  systems: async ({ ports, actor }) => readSystems(ports, actor),
  bodies: async ({ ports, actor }) => readBodies(ports, actor),
  'rounds.list': async ({ ports, actor, query }) =>
    query['change']
      ? part(query, byId, () => readRounds(ports, actor, query['change'] ?? ''))
      : err(invalid({ field: 'change', code: 'required' })),
  'rounds.read': async ({ ports, actor, id }) => readRound(ports, actor, id),
  'log.read': async ({ ports, actor, query }) =>
    query['record']
      ? part(query, byNumber, () => readLog(ports, actor, query['record'] ?? ''))
      : err(invalid({ field: 'record', code: 'required' })),
  'log.verify': async ({ ports, actor }) =>
    actor.seats.length === 0
      ? err(forbidden('no-seat'))
      : ok(verifyLog(ports, (record) => !isLogClosed(ports, record, actor.person))),
};

async function route(asked: Asked): Promise<Result<unknown, Refusal>> {
  const { oneOffCost, system, submitted } = asked.query;
  if (oneOffCost === undefined || oneOffCost === '') return err(invalid({ field: 'oneOffCost', code: 'required' }));
  if (!AMOUNT_PATTERN.test(oneOffCost)) return err(invalid({ field: 'oneOffCost', code: 'not-whole-kroner' }));
  if (submitted !== undefined && !isIsoDate(submitted)) return err(invalid({ field: 'submitted', code: 'not-a-date' }));
  if (submitted !== undefined && !isStorableDate(submitted)) {
    return err(invalid({ field: 'submitted', code: 'out-of-range' }));
  }
  if (system !== undefined && !asked.ports.store.get(systemList, system)) {
    return err(invalid({ field: 'system', code: 'unknown-reference' }));
  }
  if (asked.actor.seats.length === 0) return err(forbidden('no-seat'));
  return ok(askRoute(asked.ports, { oneOffCost: Number(oneOffCost), system, submitted }, rulesOf(asked)));
}

function changeAction(name: keyof typeof changeActionBodies): Handler {
  return async (asked) => {
    const body = validate(changeActionBodies[name], asked.body);
    if (!body.ok) return body;
    const { version, ...rest } = body.value;
    return actOnChange(asked.ports, { ...asked, version }, changeCommand(name, rest), rulesOf(asked));
  };
}

/** The body of an action without its version, as a command; the schema has checked that they fit. */
function changeCommand(name: keyof typeof changeActionBodies, rest: Readonly<Record<string, unknown>>): ChangeCommand {
  if (name === 'assess') return { type: name, assessment: rest } as unknown as ChangeCommand;
  if (name === 'open-round') return { type: name, deadline: null, ...rest } as unknown as ChangeCommand;
  return { type: name, ...rest } as unknown as ChangeCommand;
}

function roundAction(name: keyof typeof roundActionBodies): Handler {
  return async (asked) => {
    const body = validate(roundActionBodies[name], asked.body);
    if (!body.ok) return body;
    const { version = null, ...rest } = { version: undefined, ...body.value };
    const answer = ANSWER_KEYS.find((key) => key === name);
    const command = (answer ? { type: 'answer', answer, ...rest } : { type: name, ...rest }) as RoundCommand;
    return actOnRound(asked.ports, { ...asked, version }, command);
  };
}
