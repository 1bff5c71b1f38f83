// Fills an empty site with the sample, once: rows that people would keep by hand, then projects and cases, played through the product.
import { bodyList } from '../../domain/people/body.list.ts';
import { personList } from '../../domain/people/person.list.ts';
import { seatList } from '../../domain/people/seat.list.ts';
import { editionList } from '../../domain/edition/edition.list.ts';
import { settingList } from '../../domain/setting/setting.list.ts';
import { systemList } from '../../domain/system/system.list.ts';
import { isIsoDate, type IsoDate } from '../../domain/calendar/dates.ts';
import type { List } from '../../domain/list/list.ts';
import type { Product } from '../../server/product.ts';
import { addRows, type NewRow } from '../../sharepoint/addRows.ts';
import type { SandboxClock } from '../sandboxClock.ts';
import { bodyRows } from './bodies.ts';
import { playSample } from './cases.ts';
import { playPortfolio } from './projects.ts';
import { personListRows, seatRows } from './people.ts';
import { editionRows, settingRows } from './settings.ts';
import { systemRows } from './systems.ts';

export interface SampleOptions {
  readonly product: Product;
  readonly clock: SandboxClock;
  readonly site: string;
  /** Without cases and projects: people, bodies and systems only. */
  readonly withoutCases: boolean;
}

const LOADED = 'sample';
/** The day that everything in the sample is dated by: a load that was cut short goes on as of the same day. */
const BEGUN = 'sampleDay';

export async function loadSample({ product, clock, site, withoutCases }: SampleOptions): Promise<void> {
  const { client, store, ports } = product;
  await store.sync();
  if (store.get(settingList, LOADED)) return;
  const add = async <L extends List>(list: L, rows: readonly NewRow<L>[]) => {
    const added = await addRows(client, site, list, rows);
    if (!added.ok) throw new Error(`The sample could not be added: ${added.error.message}`);
  };
  const begun = store.get(settingList, BEGUN)?.record.value;
  const today = isDay(begun) ? begun : clock.today();
  await add(settingList, [{ id: BEGUN, record: { title: 'Eksempeldataenes dag', value: today } }]);
  await add(personList, personListRows());
  await add(bodyList, bodyRows());
  await add(systemList, systemRows());
  await add(seatList, seatRows(today));
  await add(editionList, editionRows());
  await add(settingList, settingRows(today));
  await store.sync();
  if (!withoutCases) {
    const stage = { ports, at: (instant: string) => clock.stage(instant), today };
    await playPortfolio(stage);
    await playSample(stage);
    clock.stage(null);
  }
  await add(settingList, [{ id: LOADED, record: { title: 'Eksempeldata er lagt ind', value: today } }]);
}

const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && isIsoDate(value);
