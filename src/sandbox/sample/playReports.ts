// Plays the status reports of a sample project: published by its manager, and corrected by a new version.
import { addMonths } from '../../domain/calendar/dates.ts';
import { participatingRegions } from '../../domain/project/project.rules.ts';
import { regionOn } from '../../domain/region/regions.ts';
import { lastDayOf } from '../../domain/status/month.rules.ts';
import {
  PARAMETERS,
  statusId,
  statusList,
  type RegionLight,
  type StatusFormField,
} from '../../domain/status/status.list.ts';
import { actOnStatus } from '../../usecases/actOnStatus.ts';
import { accepted, callOf, plannedEnd, rowOf } from './playPhases.ts';
import type { Staged } from './playProjects.ts';
import type { SampleReport, Told } from './projects/script.ts';

/** A press by the project manager: begun and published in one. */
export async function publishReport(staged: Staged, report: SampleReport): Promise<void> {
  const id = statusId(staged.sample.id, staged.month(report.monthsAgo));
  await publish(staged, id, fieldsOf(staged, report, report.monthsAgo));
}

/** The manager says why the report must be corrected, and publishes the new version. */
export async function correctReport(staged: Staged, { monthsAgo, correction }: SampleReport): Promise<void> {
  if (!correction) return;
  const { ports } = staged.stage;
  const month = staged.month(monthsAgo);
  const [first, second] = [statusId(staged.sample.id, month), statusId(staged.sample.id, month, 2)];
  if (!ports.store.get(statusList, second)) {
    const call = { ...callOf(staged, `correct-${month}`, managerIn(staged)), id: first, version: null };
    accepted(await actOnStatus(ports, call, { type: 'correct', reason: correction.reason }));
  }
  await publish(staged, second, fieldsOf(staged, correction.told, monthsAgo));
}

async function publish(staged: Staged, id: string, fields: ReturnType<typeof fieldsOf>): Promise<void> {
  const { ports } = staged.stage;
  const stored = ports.store.get(statusList, id);
  if (stored && stored.record.state !== 'draft') return;
  const call = { ...callOf(staged, `publish-${id}`, managerIn(staged)), id, version: null };
  accepted(await actOnStatus(ports, call, { type: 'publish', fields }));
}

/** A report begins with what the last one said, so everything that is not told is emptied. */
function fieldsOf(staged: Staged, told: Told, monthsAgo: number): Partial<Record<StatusFormField, unknown>> {
  const lights = PARAMETERS.map((parameter) => {
    const trouble = told.troubles?.[parameter];
    return {
      [parameter]: trouble?.light ?? (told.completed ? 'completed' : 'green'),
      [`${parameter}Text`]: trouble?.text ?? null,
      [`${parameter}Cause`]: trouble?.cause ?? null,
    };
  });
  return {
    ...Object.assign({}, ...lights),
    regionLights: told.regions ? regionLights(staged, told.regions, monthsAgo) : null,
    spent: told.spent ?? null,
    expectedEnd: expectedEnd(staged, told),
  };
}

/** Where regions report, every region that takes part does (ST-4). */
function regionLights(staged: Staged, regions: NonNullable<Told['regions']>, monthsAgo: number): RegionLight[] {
  const day = lastDayOf(staged.month(monthsAgo));
  const own = Object.entries(regions).map(([id, said]) => ({
    region: regionOn(id as RegionLight['region'], day),
    ...said,
  }));
  return participatingRegions(rowOf(staged).record, day).map(
    (region) => own.find((said) => said.region === region) ?? { region, light: 'green' },
  );
}

function expectedEnd(staged: Staged, { completed, monthsLate }: Told): string | null {
  if (staged.sample.plannedEnd === undefined || completed) return null;
  return addMonths(plannedEnd(staged), monthsLate ?? 0);
}

function managerIn({ sample }: Staged): string {
  if (sample.facts.manager === undefined) throw new Error(`${sample.id} has no manager`);
  return sample.facts.manager;
}
