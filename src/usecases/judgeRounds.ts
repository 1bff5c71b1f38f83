// What time does to open rounds: they are judged again when regions merge at midnight (PUB-1).
import { ok, err } from '../domain/result.ts';
import { conflict } from '../domain/record/refusal.ts';
import { NOBODY } from '../domain/record/decision.ts';
import { judgeRound } from '../domain/round/round.hear.ts';
import { roundList } from '../domain/round/round.list.ts';
import { carryOn } from './carryOn.ts';
import { timeFacts } from './facts.ts';
import { OPEN_ROUNDS } from './indexes.ts';
import type { Ports } from './ports.ts';

/** Judges every open round as of today. Safe to run at any time, on any number of instances. Returns how many closed. */
export async function judgeRounds(ports: Ports): Promise<number> {
  const today = ports.clock.today();
  let closed = 0;
  // A copy: rounds that close under way leave the index.
  const rounds = [...(ports.store.by(OPEN_ROUNDS).get('open')?.values() ?? [])];
  for (const open of rounds) {
    const { id } = open;
    if (!judgeRound(open.record, timeFacts(ports, open))) continue;
    const action = { actionId: `judge/${id}/${today}`, fingerprint: today, actor: NOBODY };
    const committed = await ports.store.commit({ list: roundList, id }, action, (row) => {
      const decision = row && judgeRound(row.record, timeFacts(ports, row));
      return decision ? ok(decision) : err(conflict('not-yet'));
    });
    if (!committed.ok) continue;
    closed += 1;
    await carryOn(ports, roundList, id);
  }
  return closed;
}
