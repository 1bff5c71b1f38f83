// What a page reads: all of it from the read model, at no cost in requests.
import type { ChangeView } from '../contract/change.ts';
import type { ChangeListRow } from '../contract/changeRow.ts';
import type { BodyView, MeView } from '../contract/people.ts';
import type { AnyRoundView, RoundView } from '../contract/round.ts';
import type { SystemView } from '../contract/system.ts';
import { changeList } from '../domain/change/change.list.ts';
import { isDisqualified, isHidden } from '../domain/change/change.rights.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { hasMandate, isVoting, seatRegion, type Actor } from '../domain/people/rights.ts';
import { barred, forbidden, type Refusal } from '../domain/record/refusal.ts';
import { regionName, regionOn, regionsOn } from '../domain/region/regions.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { roundList } from '../domain/round/round.list.ts';
import { systemList } from '../domain/system/system.list.ts';
import { heldSeats, personName } from './actor.ts';
import { changeListRowView } from './changeRow.ts';
import { changeView } from './changeView.ts';
import { isRecordClosed } from './closed.ts';
import { roundsOf } from './facts.ts';
import type { Ports } from './ports.ts';
import type { RuleWords } from './routeView.ts';
import { anyRoundView, roundView } from './roundView.ts';

/** The reader's own name and seats; told to anyone whom the people list knows. */
export function readMe(ports: Ports, actor: Actor, sample: boolean): MeView {
  const today = ports.clock.today();
  return {
    id: actor.person,
    name: actor.name,
    seats: actor.seats.map((seat) => ({
      id: seat.id,
      body: seat.bodyName,
      bodyId: seat.body,
      bodyKind: seat.bodyKind,
      role: seat.role,
      region: seatRegion(seat, today),
      system: seat.system ?? null,
      from: seat.from,
      to: seat.to ?? null,
    })),
    today,
    now: ports.clock.now(),
    sample,
  };
}

/** The part of a list that is asked for. */
export type Cut = <T extends { readonly id: string }>(rows: readonly T[]) => Result<readonly T[], Refusal>;

/** The cases, newest first; other people's drafts are their own. `cut`: the part of them that is asked for, all unless said. */
export function readChanges(ports: Ports, actor: Actor, cut: Cut = ok): Result<ChangeListRow[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const open = ports.store.all(changeList).filter(({ record }) => !isHidden(record, actor.person));
  const rows = cut(open.toSorted((a, b) => b.number - a.number));
  return rows.ok ? ok(rows.value.map((row) => changeListRowView(ports, row, actor))) : rows;
}

export function readChange(ports: Ports, actor: Actor, id: string, words: RuleWords): Result<ChangeView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const row = ports.store.get(changeList, id);
  if (!row || isHidden(row.record, actor.person)) return err({ kind: 'notFound' });
  return ok(changeView(ports, row, actor, words));
}

export function readRounds(ports: Ports, actor: Actor, change: string): Result<RoundView[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const row = ports.store.get(changeList, change);
  if (!row || isHidden(row.record, actor.person)) return err({ kind: 'notFound' });
  if (isDisqualified(row.record, actor.person)) return ok([]);
  return ok(roundsOf(ports.store, change).map((row) => roundView(ports, row, actor)));
}

export function readRound(ports: Ports, actor: Actor, id: string): Result<AnyRoundView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  // Also where there is no such round: how many a closed case has had is not told either (DEC-8).
  if (isRecordClosed(ports, `${roundList.name}/${id}`, actor.person)) return err(barred());
  const row = ports.store.get(roundList, id);
  return row ? ok(anyRoundView(ports, row, actor)) : err({ kind: 'notFound' });
}

export function readSystems(ports: Ports, actor: Actor): Result<SystemView[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const today = ports.clock.today();
  return ok(
    ports.store.all(systemList).map(({ id, record }) => {
      const fsg = record.fsg === undefined ? undefined : ports.store.get(bodyList, record.fsg);
      const sar = record.sar === undefined ? null : regionOn(record.sar, today);
      return {
        id,
        name: record.name,
        type: record.type,
        status: record.status ?? null,
        regions: [...new Set(record.regions.map((region) => regionOn(region, today)))],
        sar,
        sarName: sar && regionName(sar),
        fsg: fsg ? { id: fsg.id, name: fsg.record.name } : null,
        fsa: record.fsa === undefined ? null : personName(ports.store, record.fsa),
        mine: actor.seats.some((seat) => seat.system === id || (fsg && seat.body === fsg.id)),
      };
    }),
  );
}

/** Bodies with their members; ORG-4 says which region is missing. */
export function readBodies(ports: Ports, actor: Actor): Result<BodyView[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const today = ports.clock.today();
  const seats = heldSeats(ports.store, today);
  return ok(
    ports.store.all(bodyList).map(({ id, record }) => {
      const held = seats.filter((seat) => seat.body === id);
      const voting = new Set(held.filter(isVoting).map((seat) => seatRegion(seat, today)));
      const missing = expectedIn(ports, id, record.kind).filter((region) => !voting.has(region));
      return {
        id,
        name: record.name,
        kind: record.kind,
        members: held.map((seat) => ({
          id: seat.person,
          person: personName(ports.store, seat.person),
          role: seat.role,
          region: seatRegion(seat, today),
          mandate: isVoting(seat) && hasMandate(seat, today, 0),
        })),
        validlyManned: missing.length === 0,
        missing,
      };
    }),
  );
}

function expectedIn(ports: Ports, body: string, kind: BodyView['kind']) {
  const today = ports.clock.today();
  if (kind === 'SYS' || kind === 'RSI') return regionsOn(today).map(({ id }) => id);
  if (kind !== 'FSG' && kind !== 'userGroup') return [];
  const systems = ports.store.all(systemList).filter(({ record }) => record.fsg === body || record.userGroup === body);
  return [...new Set(systems.flatMap(({ record }) => record.regions.map((region) => regionOn(region, today))))];
}
