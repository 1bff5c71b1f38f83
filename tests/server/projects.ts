// A project on the product for tests, with people of the sample in its parts.
import { NOBODY } from '../../src/domain/record/decision.ts';
import { ok } from '../../src/domain/result.ts';
import { projectList, type Project } from '../../src/domain/project/project.list.ts';
import type { TestProduct } from './product.ts';

export const MANAGER = 'fsa-e-journal';
export const OWNER = 'sys-nordjylland';
export const CHAIR = 'fsg-e-journal-formand';
export const SECRETARY = 'rsi-sekretariatet';
export const RSI_CHAIR = 'rsi-formand';
export const RSI_MEMBER = 'rsi-syddanmark';
export const OUTSIDER = 'fsg-sundhedsjournal-formand';

/** Writes a project as the product does, so that its row is governed. Returns its id. */
export async function withProject(product: TestProduct, id: string, more: Partial<Project> = {}): Promise<string> {
  const record: Project = {
    title: `Projekt ${id}`,
    state: 'execution',
    start: '2025-01-01',
    manager: MANAGER,
    owner: OWNER,
    steeringGroup: 'fsg-e-journal',
    steeringRegion: 'nordjylland',
    ...more,
  };
  const action = { actionId: `test-${id}`, fingerprint: id, actor: NOBODY };
  const { store } = product.sandbox.product.ports;
  const done = await store.commit({ list: projectList, id }, action, () =>
    ok({ record, entries: [{ action: 'create' }], effects: [] }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return id;
}
