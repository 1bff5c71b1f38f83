// What the card of a small change shows: the wish, who decides it, until when it can be commented on, what was said (CR-11).
import type { IsoDate } from '../domain/calendar/dates.ts';
import { workingDaysBetween } from '../domain/calendar/workingDays.ts';
import { routeOf } from '../domain/change/change.facts.ts';
import type { Change, changeList } from '../domain/change/change.list.ts';
import { bodyList, type Body } from '../domain/people/body.list.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import { personName } from '../usecases/actor.ts';
import { changeFacts, changeNumber } from '../usecases/facts.ts';
import { splitView } from '../usecases/poolView.ts';
import type { Ports, Stored } from '../usecases/ports.ts';
import { bodyName } from '../usecases/routeView.ts';
import { ANYBODY } from './ballotFace.ts';
import type { RoundFace } from './roundFace.ts';

export interface ChangeFace {
  readonly id: string;
  readonly record: Change;
  readonly number: string;
  readonly systemName: string;
  readonly today: IsoDate;
  /** Working days left to comment; negative past the deadline. */
  readonly daysLeft: number;
  /** The system-responsible region decides, as the amount stands now. */
  readonly regionDecides: boolean;
  /** Name of who decides; null without an amount. */
  readonly decides: string | null;
  readonly sar: string | null;
  /** Key of the rule's words. */
  readonly rule: string;
  readonly comments: readonly { readonly text: string; readonly who: string; readonly at: string }[];
  readonly split: RoundFace['split'];
  readonly splitDays: number;
  /** DEC-8: somebody is disqualified, and the card cannot know who reads it. */
  readonly restricted: boolean;
}

export function changeFace(ports: Ports, row: Stored<typeof changeList>): ChangeFace {
  const { record } = row;
  const facts = changeFacts(ports, row, ANYBODY);
  const route = routeOf(record, facts);
  const last = route?.bodies.at(-1);
  const split = splitView(ports, record, facts);
  const { agreementDays, splitWindowDays } = facts.settings;
  return {
    id: row.id,
    record,
    number: changeNumber(row),
    systemName: facts.system.name,
    today: facts.today,
    daysLeft: workingDaysBetween(facts.today, record.commentBy ?? facts.today, { agreementDays }),
    regionDecides: last === 'SAR',
    decides: last === undefined ? null : bodyName(ports, last, facts.system),
    sar: facts.system.sar === undefined ? null : regionName(regionOn(facts.system.sar, facts.today)),
    rule: `route.small.${route?.edition ?? 'current'}`,
    comments: ports.store
      .log(`changes/${row.id}`)
      .filter((entry) => entry.action === 'comment')
      .map((entry) => ({
        text: entry.reason ?? '',
        who: entry.seat ?? (entry.person === undefined ? '' : personName(ports.store, entry.person)),
        at: entry.at,
      })),
    split: split && { cases: split.cases.map(({ number }) => number), sum: split.sum, limit: split.limit },
    splitDays: splitWindowDays,
    restricted: (record.disqualified ?? []).length > 0,
  };
}

/** CR-11: told to the steering group from the filing on, when the region decides. */
export function groupIsTold(ports: Ports, row: Stored<typeof changeList>): boolean {
  if (row.record.state === 'draft' || row.record.submitted === undefined) return false;
  return routeOf(row.record, changeFacts(ports, row, ANYBODY))?.bodies[0] === 'SAR';
}

/** The steering group of the case's system, with its channel. */
export function groupOf(ports: Ports, row: Stored<typeof changeList>): Body | null {
  const { system } = changeFacts(ports, row, ANYBODY);
  return system.fsg === undefined ? null : (ports.store.get(bodyList, system.fsg)?.record ?? null);
}
