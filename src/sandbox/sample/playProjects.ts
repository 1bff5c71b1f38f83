// Plays scripted projects through the use cases, in the order of time: phases, reports, escalations, and RSI-kredsen's meetings.
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { addWorkingDays, AGREEMENT_DAYS, firstWorkingDayOfMonth } from '../../domain/calendar/workingDays.ts';
import { addToMonth, dueDate, monthOfDay } from '../../domain/status/month.rules.ts';
import { recover } from '../../usecases/carryOn.ts';
import { settingsNow } from '../../usecases/facts.ts';
import { beginProject, changePhase, planGate } from './playPhases.ts';
import { correctReport, publishReport } from './playReports.ts';
import { takeStep, treatItems } from './playSteps.ts';
import type { Stage } from './play.ts';
import type { ProjectStep, SampleProject, SampleReport } from './projects/script.ts';

/** A project on the stage, with the dates that the script leaves open. */
export interface Staged {
  readonly stage: Stage;
  readonly sample: SampleProject;
  /** Its phases with their first days, oldest first. */
  readonly phases: readonly { readonly phase: SampleProject['phases'][number][0]; readonly from: IsoDate }[];
  /** The month so many months before the sample's. */
  readonly month: (monthsAgo: number) => string;
}

interface Scene {
  readonly instant: string;
  readonly what: string;
  readonly play: () => Promise<void>;
}

/**
 * Plays the projects: first each one's beginning, in the order of their numbers, then everything else in the order of time; what
 * happens at the same instant is played at the same time. May be called again: what was played before is left alone. Throws when
 * a step is refused: then script and rules disagree. Leaves the clock at the last step.
 */
export async function playProjects(stage: Stage, projects: readonly SampleProject[]): Promise<void> {
  await recover(stage.ports);
  const staged = projects.map((sample) => stagedOn(stage, sample));
  for (const project of staged) {
    stage.at(`${beginning(project)}T08:00:00Z`);
    await played(`${project.sample.id} begins`, beginProject(project, beginning(project)));
  }
  const scenes = [...staged.flatMap(scenesOf), ...meetings(staged)].toSorted((a, b) => compare(a.instant, b.instant));
  for (const [instant, together] of Map.groupBy(scenes, (scene) => scene.instant)) {
    stage.at(notAfter(stage, instant));
    await Promise.all(together.map((scene) => played(scene.what, scene.play())));
  }
}

/** What makes nothing new comes at the same time; a report with troubles has a minute of its own, so that numbers and cards come in order. */
function scenesOf(project: Staged, index: number): Scene[] {
  const { sample, month, phases } = project;
  const { id, reports, steps } = sample;
  const onDay = (day: IsoDate, time: string) => `${day}T${time}:00Z`;
  const minute = String(10 + index).padStart(2, '0');
  const changes = phases
    .filter(({ from }) => from > beginning(project))
    .map(({ phase, from }) => ({
      instant: onDay(from, '08:00'),
      what: `${id} is in ${phase}`,
      play: () => changePhase(project, phase, from),
    }));
  const gate = changes.at(-1);
  const reported = (report: SampleReport, daysAfter: number, time: string) =>
    onDay(afterDue(month(report.monthsAgo), daysAfter), time);
  return [
    ...changes,
    ...(gate
      ? [{ instant: gate.instant.replace('T08', 'T09'), what: `${id} plans its gate`, play: () => planGate(project) }]
      : []),
    ...reports.flatMap((report) => [
      {
        instant: reported(report, 0, report.troubles ? `07:${minute}` : '07:00'),
        what: `${id} reports for ${report.monthsAgo}`,
        play: () => publishReport(project, report),
      },
      ...(report.correction
        ? [
            {
              instant: reported(report, report.correction.daysAfter, `10:${minute}`),
              what: `${id} corrects ${report.monthsAgo}`,
              play: () => correctReport(project, report),
            },
          ]
        : []),
    ]),
    ...steps.flatMap((step, at) => {
      const instant = momentOf(project, step);
      // Nobody is reminded of a report before it is missing.
      const isEarly = 'project' in step && step.project.type === 'remind' && instant > project.stage.today;
      return isEarly ? [] : [{ instant, what: `${id}, step ${at}`, play: () => takeStep(project, step, at) }];
    }),
  ];
}

/** RSI-kredsen's meetings of the year, at which the projects' items were treated. */
function meetings(projects: readonly Staged[]): Scene[] {
  const [first] = projects;
  if (!first) return [];
  const { ports, today } = first.stage;
  return settingsNow(ports.store)
    .meetings.filter(({ body, date }) => body === 'rsi' && date < today)
    .flatMap(({ date }) =>
      projects.map((project) => ({
        instant: `${date}T13:00:00Z`,
        what: `${project.sample.id} at the meeting of ${date}`,
        play: () => treatItems(project, date),
      })),
    );
}

function stagedOn(stage: Stage, sample: SampleProject): Staged {
  const month = (monthsAgo: number) => addToMonth(monthOfDay(stage.today), -monthsAgo);
  const phases = sample.phases.map(([phase, since]) => ({
    phase,
    from: typeof since === 'string' ? since : firstWorkingDayOfMonth(`${month(since)}-01`, CALENDAR),
  }));
  return { stage, sample, month, phases };
}

/** Nothing is older than the first month of the portfolio: what began before is told as it stood then. */
function beginning({ phases, month }: Staged): IsoDate {
  const first = firstWorkingDayOfMonth(`${month(13)}-01`, CALENDAR);
  const [begun] = phases;
  return begun && begun.from > first ? begun.from : first;
}

function momentOf({ month, stage }: Staged, { at }: ProjectStep): string {
  if ('monthsAgo' in at) return `${afterDue(month(at.monthsAgo), at.daysAfter)}T${at.time}:00Z`;
  const [daysAgo, time] = at;
  return `${addWorkingDays(stage.today, -daysAgo, CALENDAR)}T${time}:00Z`;
}

/** Early in a month some of this has yet to come: it is told as of the working day before. */
const notAfter = ({ today }: Stage, instant: string): string =>
  instant < today ? instant : `${addWorkingDays(today, -1, CALENDAR)}T15:00:00Z`;

const afterDue = (month: string, days: number): IsoDate => addWorkingDays(dueDate(month, CALENDAR), days, CALENDAR);

const CALENDAR = { agreementDays: AGREEMENT_DAYS };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function played(what: string, playing: Promise<unknown>): Promise<void> {
  try {
    await playing;
  } catch (error) {
    throw new Error(`Sample: ${what}`, { cause: error });
  }
}
