// What time does to open rounds: judged again when regions merge at midnight (PUB-1), and their cards drawn as of the day.
import { ok, err } from '../domain/result.ts';
import { conflict } from '../domain/record/refusal.ts';
import { NOBODY } from '../domain/record/decision.ts';
import { judgeRound } from '../domain/round/round.decide.ts';
import { roundList } from '../domain/round/round.list.ts';
import { carryOn } from './carryOn.ts';
import { drawCard } from './drawCard.ts';
import { changeOf, systemOf } from './facts.ts';
import { OPEN_ROUNDS } from './indexes.ts';
import type { Ports } from './ports.ts';

/** Judges every open round as of today. Safe to run at any time, on any number of instances. Returns how many closed. */
export async function judgeRounds(ports: Ports): Promise<number> {
  const today = ports.clock.today();
  let closed = 0;
  // A copy: rounds that close under way leave the index.
  for (const { id, record } of [...(ports.store.by(OPEN_ROUNDS).get('open')?.values() ?? [])]) {
    const facts = () => {
      const system = systemOf(ports.store, changeOf(ports.store, record).system);
      return { id, now: ports.clock.now(), today, systemRegions: system.regions };
    };
    if (!judgeRound(record, facts())) {
      // The card counts working days and regions as of a day; a draw that fails waits for the next.
      if (ports.store.get(roundList, id)?.ledger?.card?.place) await drawCard(ports, roundList, id);
      continue;
    }
    const action = { actionId: `judge/${id}/${today}`, fingerprint: today, actor: NOBODY };
    const committed = await ports.store.commit({ list: roundList, id }, action, (row) => {
      const decision = row && judgeRound(row.record, facts());
      return decision ? ok(decision) : err(conflict('not-yet'));
    });
    if (!committed.ok) continue;
    closed += 1;
    await carryOn(ports, roundList, id);
  }
  return closed;
}
