// The people of the year: they write their reports, and look after what the product proposes, through the API.
import { addDays, type IsoDate } from '../../src/domain/calendar/dates.ts';
import type { AgendaItemView } from '../../src/contract/agenda.ts';
import type { EscalationRow, EscalationView } from '../../src/contract/escalation.ts';
import type { PortfolioView, ProjectView } from '../../src/contract/project.ts';
import type { StatusView } from '../../src/contract/status.ts';
import { statusId } from '../../src/domain/status/status.list.ts';
import { REGIONS } from './cast.ts';
import type { Answer, Instance } from './instance.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';
import type { Service } from './year.ts';
import type { Mark } from './yearCheck.ts';
import type { Act } from './yearPlan.ts';

export interface Office {
  /** What stands in the portfolio in the morning, before anybody does anything. */
  marks(day: IsoDate): Promise<Mark[]>;
  /** A day's work: what was planned for it, and what waits. */
  work(day: IsoDate, acts: readonly Act[]): Promise<void>;
  readonly counts: Record<string, number>;
  readonly problems: string[];
}

const SECRETARY = 'rsi-sekretariatet';
const REFUSED_FOR_GOOD = [400, 403, 404, 409];

/** `killed`: how likely an instance is killed while somebody acts. */
export function createOffice(world: World, service: Service, random: Random, killed: number): Office {
  const counts: Record<string, number> = { done: 0, refused: 0, races: 0, killed: 0 };
  const problems: string[] = [];
  let keys = 0;

  const count = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const send = async (to: () => Instance, person: string, method: string, path: string, body?: object) => {
    const key = `year-${(keys += 1)}`;
    world.clock.forward(20_000);
    for (;;) {
      const instance = to();
      const answer = await Promise.race([instance.call(person, method, path, body, key), instance.died]);
      if (answer !== 'died') return told(`${person} ${method} ${path}`, answer);
      // Nobody was told anything: the caller comes back with the same key.
      count('killed');
      await service.replaceDead();
      world.clock.forward(61_000);
    }
  };
  const told = (what: string, { status, body }: Answer): Answer => {
    count(status < 300 ? 'done' : 'refused');
    if (status >= 300 && !REFUSED_FOR_GOOD.includes(status)) problems.push(`${what}: ${status}`);
    if (status === 400) problems.push(`${what}: ${JSON.stringify(body)}`);
    return { status, body };
  };
  const read = async <T>(to: () => Instance, path: string): Promise<T | null> => {
    const { status, body } = await send(to, SECRETARY, 'GET', path);
    return status === 200 ? (body as T) : null;
  };
  const post = (project: string, person: string, path: string, body: object): Promise<Answer> =>
    send(() => service.forProject(project), person, 'POST', path, body);
  const anyone = (): Instance => service.forProject('y0');

  const report = async ({ project, month, ...act }: Extract<Act, { readonly month: string }>): Promise<void> => {
    const at = (): Instance => service.forProject(project);
    const id = statusId(project, month);
    const view = await read<StatusView>(at, `/api/status/${id}`);
    const owner = await ownerOf(project);
    if (!view || owner === null) return;
    const { version } = view;
    const person = random.pick([view.manager?.id ?? owner, owner, SECRETARY]);
    switch (act.is) {
      case 'draft':
        await send(at, person, 'PATCH', `/api/status/${id}`, { ...act.form, version });
        return;
      case 'publish':
        await post(project, person, `/api/status/${id}/publish`, { ...act.form, version });
        return;
      case 'all-green':
        await post(project, person, `/api/status/${id}/publish-all-green`, { version });
        return;
      case 'publish-both': {
        const [first, last] = [service.running.at(0), service.running.at(-1)];
        const both = await Promise.all(
          [first, last].map((instance, index) =>
            send(
              () => (instance?.dead() ? anyone() : (instance ?? anyone())),
              [owner, SECRETARY][index] ?? owner,
              'POST',
              `/api/status/${id}/publish`,
              {
                ...act.form,
                version,
              },
            ),
          ),
        );
        const winners = both.filter(({ status }) => status === 200).length;
        count('races');
        // Nobody: both read the page on an instance that had not heard of today's draft, and were told that it is stale.
        const isStale = both.every(({ body }) => (body as { type?: string }).type === '/problems/stale');
        if (view.state === 'draft' && winners !== 1 && !isStale) problems.push(`${id}: ${winners} of two published it`);
        return;
      }
      case 'correct': {
        if (view.state === 'draft') return;
        const begun = await post(project, person, `/api/status/${id}/correct`, {
          version,
          reason: 'Tallet var forkert.',
        });
        if (begun.status !== 200) return;
        const draft = begun.body as StatusView;
        await post(project, person, `/api/status/${draft.id}/publish`, { ...act.form, version: draft.version });
        count('corrected');
        return;
      }
    }
  };
  const ownerOf = async (project: string): Promise<string | null> => {
    const view = await read<ProjectView>(() => service.forProject(project), `/api/projects/${project}`);
    return view?.owner?.id ?? null;
  };
  const act = async (day: IsoDate, asked: Act): Promise<void> => {
    if ('month' in asked) return report(asked);
    const { project } = asked;
    const view = await read<ProjectView>(() => service.forProject(project), `/api/projects/${project}`);
    if (!view) return;
    const { version } = view;
    if (asked.is === 'pause') {
      const body = { version, pausedFrom: day, pausedTo: asked.to };
      await send(() => service.forProject(project), SECRETARY, 'PATCH', `/api/projects/${project}`, body);
    } else {
      const body = { version, phase: asked.phase, from: day, reason: 'Faseovergangen er godkendt.' };
      await post(project, SECRETARY, `/api/projects/${project}/change-phase`, body);
    }
  };

  const escalation = async (day: IsoDate, row: EscalationRow): Promise<void> => {
    const project = row.project?.id ?? 'y0';
    const path = `/api/escalations/${row.id}`;
    const { version } = row;
    switch (row.state) {
      case 'proposed':
        if (random.chance(0.25))
          await post(project, SECRETARY, `${path}/dismiss`, { version, reason: 'Der er rettet op.' });
        else
          await post(project, SECRETARY, `${path}/confirm`, {
            version,
            what: 'Projektets ramme.',
            why: 'Lyset er rødt.',
            asked: 'Tag stilling til tidsplanen.',
            by: addDays(day, random.between(3, 25)),
            ...(random.chance(0.2) && { to: 'IT5' }),
          });
        return;
      case 'confirmed': {
        const person = row.to.kind === 'IT5' ? 'it-nordjylland' : `rsi-${random.pick(REGIONS)}`;
        await post(project, person, `${path}/acknowledge`, { version });
        return;
      }
      case 'acknowledged':
        return acknowledged(project, path);
      default:
        return;
    }
  };
  const acknowledged = async (project: string, path: string): Promise<void> => {
    const view = await read<EscalationView>(() => service.forProject(project), path);
    if (!view) return;
    const round = view.rounds.find(({ state }) => state === 'open');
    if (round) {
      for (const region of REGIONS.filter(() => random.chance(0.4)))
        await post(project, `rsi-${region}`, `/api/rounds/${round.id}/approve`, { question: round.question });
    } else if (view.to.kind === 'RSI' && random.chance(0.6)) {
      await post(project, SECRETARY, `${path}/open-round`, { version: view.version });
    } else {
      const outcome = random.pick(['granted', 'refused', 'noted'] as const);
      await post(project, SECRETARY, `${path}/close`, {
        version: view.version,
        outcome,
        decision: 'Godkendt på mødet.',
      });
    }
  };
  const agendaItem = async (day: IsoDate, item: AgendaItemView): Promise<void> => {
    const project = item.project ?? 'y0';
    const { version } = item;
    if (item.accountable === null && random.chance(0.5)) {
      await post(project, SECRETARY, `/api/agenda/${item.id}/name-accountable`, { version, person: 'it-syddanmark' });
    } else if (item.meeting !== null && item.meeting <= day && random.chance(0.7)) {
      await post(project, SECRETARY, `/api/agenda/${item.id}/treat`, { version, decision: 'Taget til efterretning.' });
    }
  };

  return {
    counts,
    problems,
    marks: async (day) => {
      const view = await read<PortfolioView>(anyone, `/api/portfolio?month=${day.slice(0, 7)}`);
      if (!view) return [];
      return view.rows.flatMap(({ id, cells }) =>
        cells.map(({ month, is, overall }) => ({ day, project: id, month, is, overall })),
      );
    },
    work: async (day, acts) => {
      world.clock.to(`${day}T08:00:00Z`);
      for (const asked of acts) {
        if (random.chance(killed)) random.pick(service.running).killSoon(random.between(1, 15), random.chance(0.5));
        await act(day, asked);
      }
      const rows = (await read<EscalationRow[]>(anyone, '/api/escalations')) ?? [];
      for (const row of rows.filter(() => random.chance(0.35))) await escalation(day, row);
      const items = (await read<AgendaItemView[]>(anyone, '/api/agenda?body=rsi')) ?? [];
      for (const item of items.filter(({ state }) => state === 'open')) await agendaItem(day, item);
      if (!random.chance(0.2)) return;
      const portfolio = await read<PortfolioView>(anyone, '/api/portfolio');
      const late = portfolio?.attention.find(({ remind }) => remind);
      const view =
        late && (await read<ProjectView>(() => service.forProject(late.project), `/api/projects/${late.project}`));
      if (view) await post(view.id, SECRETARY, `/api/projects/${view.id}/remind`, { version: view.version });
    },
  };
}
