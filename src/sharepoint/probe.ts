// At start: proves that this SharePoint keeps the two promises on which every commit stands. Else the product must not run.
import { settingList } from '../domain/setting/setting.list.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { encodeNew, type GraphFields } from './codec.ts';
import { KEY, selectOf, TITLE } from './columns.ts';
import type { GraphClient } from './graphClient.ts';
import type { GraphFailure } from './graphTransport.ts';
import { createSite } from './site.ts';

export type ProbeFailure =
  /** A save with an old eTag went through: one of two votes at the same moment would be lost. */
  | { readonly kind: 'if-match-ignored' }
  /** Two rows may have one key: what should happen once could happen twice. */
  | { readonly kind: 'duplicate-key-accepted' }
  /** SharePoint did not answer, or refused for another reason: nothing is proved. */
  | { readonly kind: 'not-proved'; readonly failure: GraphFailure };

/** Uses a row of its own in the list of settings, with the key `probe`. `now` is an instant, and says when it was done. */
export async function probe(client: GraphClient, siteId: string, now: string): Promise<Result<null, ProbeFailure>> {
  const site = createSite(client, siteId);
  const list = await site.listId(settingList);
  if (!list.ok) return notProved(list.error);
  const row = encodeNew(settingList, PROBE, { title: NAME, value: now, explanation: EXPLANATION });
  if (!row.ok) throw new Error('The row of the probe is none');

  for (let tries = 1; ; tries += 1) {
    const item = await ownRow(client, siteId, list.value, row.value);
    if (!item.ok) return notProved(item.error);
    const duplicate = await refusesDuplicate(client, siteId, list.value);
    if (!duplicate.ok) return duplicate;
    const stale = await refusesStale(client, siteId, list.value, item.value, now);
    if (stale.ok || stale.error.kind !== 'other-instance') return stale as Result<null, ProbeFailure>;
    if (tries === TRIES) return notProved(stale.error.failure);
  }
}

const PROBE = 'probe';
const NAME = 'Opstartsprøve';
const TRIES = 5;
const EXPLANATION = 'Skrives ved hver start for at prøve, at samtidige ændringer afvises. Kan slettes.';
const COLUMNS = selectOf(settingList);
const REFUSED_AS_STALE = [409, 412];
const VALUE = 'Value';

interface OwnRow {
  readonly id: string;
  readonly eTag: string;
}

async function ownRow(
  client: GraphClient,
  site: string,
  list: string,
  fields: GraphFields,
): Promise<Result<OwnRow, GraphFailure>> {
  const find = () => client.listItems(site, list, COLUMNS, `fields/${KEY} eq '${PROBE}'`);
  const found = await find();
  if (!found.ok) return found;
  if (found.value[0]) return ok(found.value[0]);
  const made = await client.postItem(site, list, fields);
  if (made.ok) return made;
  const again = await find();
  return again.ok && again.value[0] ? ok(again.value[0]) : err(made.error);
}

/** Posts columns that are surely there, so that nothing but the key can be refused. */
async function refusesDuplicate(client: GraphClient, site: string, list: string): Promise<Result<null, ProbeFailure>> {
  const second = await client.postItem(site, list, { [KEY]: PROBE, [TITLE]: NAME });
  if (second.ok) return err({ kind: 'duplicate-key-accepted' });
  // The code with which a duplicate is refused is not documented; what has to do with rights or load is no answer to it.
  const answers = second.error.outcome === 'known' && ![0, 401, 403, 404].includes(second.error.status);
  return answers ? ok(null) : notProved(second.error);
}

/** It wrote to the row between our reading and our saving. */
interface OtherInstance {
  readonly kind: 'other-instance';
  readonly failure: GraphFailure;
}

async function refusesStale(
  client: GraphClient,
  site: string,
  list: string,
  { id, eTag }: OwnRow,
  now: string,
): Promise<Result<null, ProbeFailure | OtherInstance>> {
  const first = await client.patchFields(site, list, id, { [VALUE]: JSON.stringify(now) }, eTag);
  if (!first.ok) {
    const { status } = first.error;
    return REFUSED_AS_STALE.includes(status)
      ? err({ kind: 'other-instance', failure: first.error })
      : notProved(first.error);
  }
  const second = await client.patchFields(site, list, id, { [VALUE]: JSON.stringify(`${now}, igen`) }, eTag);
  if (second.ok) return err({ kind: 'if-match-ignored' });
  return REFUSED_AS_STALE.includes(second.error.status) ? ok(null) : notProved(second.error);
}

const notProved = (failure: GraphFailure): Result<never, ProbeFailure> => err({ kind: 'not-proved', failure });
