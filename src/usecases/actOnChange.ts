// A person's action on a change request: load, ask the domain, commit, carry on what follows.
import type { ChangeView } from '../contract/change.ts';
import { permitted } from '../domain/change/change.actions.ts';
import { actorOf, deadlineProblem, decideChange, type ChangeCommand } from '../domain/change/change.decide.ts';
import { usesPool, type ChangeFacts } from '../domain/change/change.facts.ts';
import { changeList, type Change } from '../domain/change/change.list.ts';
import { isHidden } from '../domain/change/change.rights.ts';
import { nextRoundId } from '../domain/change/change.round.ts';
import { yearOf } from '../domain/calendar/dates.ts';
import { personList } from '../domain/people/person.list.ts';
import { poolId, poolList } from '../domain/pool/pool.list.ts';
import { poolOf, reserve } from '../domain/pool/pool.rules.ts';
import { conflict, forbidden, invalid, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { actorOfPerson } from './actor.ts';
import { actionOf, toSeated, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import { caughtUp, caughtUpFor } from './caughtUp.ts';
import { changeView } from './changeView.ts';
import { formProblems } from './createChange.ts';
import { closedInPool } from './closed.ts';
import { changeFacts } from './facts.ts';
import { isLocked } from './flagged.ts';
import type { Action, Ports, Stored } from './ports.ts';
import type { RuleWords } from './routeView.ts';
import { redrawBeyond } from './redrawCards.ts';
import { staleness } from './stale.ts';

export interface ChangeCall extends Call {
  readonly id: string;
  /** The version that the page showed. */
  readonly version: number;
}

export async function actOnChange(
  ports: Ports,
  call: ChangeCall,
  command: ChangeCommand,
  words: RuleWords,
): Promise<Result<ChangeView, Refusal>> {
  const problem = askedProblem(ports, command);
  return problem ? err(problem) : toSeated(call.actor, await act(ports, call, command, words));
}

async function act(
  ports: Ports,
  call: ChangeCall,
  command: ChangeCommand,
  words: RuleWords,
): Promise<Result<ChangeView, Refusal>> {
  const found = await caughtUpFor(ports, call.actor, changeList, call.id, call.version);
  if (!found.ok) return found;
  const row = found.value;
  if (isHidden(row.record, call.actor.person)) return err({ kind: 'notFound' });
  const facts = changeFacts(ports, row, call.actor);
  const seat = permitted(row.record, command.type, bodyOf(command), facts);
  const action = actionOf(
    ports,
    call,
    `changes/${call.id}/${command.type}`,
    [command, call.version],
    seat.ok ? seat.value.seat : (call.actor.seats[0] ?? null),
  );
  // A repeat belongs where it was first asked, also when the year has turned, or the case has moved on, since.
  await ports.store.inspect();
  const asked = ports.store
    .all(poolList)
    .find(({ ledger }) => ledger?.recent.some(({ actionId }) => actionId === action.actionId));
  // This instance may know what the case heard before it knows the pool that told it.
  const hasHeard = row.ledger?.recent.some(
    ({ actionId, fingerprint }) => actionId === action.actionId && fingerprint !== action.fingerprint,
  );
  const askedIn = asked?.record.year ?? (hasHeard && command.type === 'open-round' ? row.record.poolYear : undefined);
  const done =
    askedIn !== undefined || paidFromPool(row.record, command, facts)
      ? await openThroughPool(ports, call, command, action, askedIn ?? yearOf(facts.today))
      : await ports.store.commit({ list: changeList, id: call.id }, action, (fresh) =>
          fresh ? decide(ports, fresh, call, command) : err({ kind: 'notFound' }),
        );
  if (!done.ok) return done;
  await carryOn(ports, changeList, call.id);
  // There may be many: whoever asked is answered meanwhile.
  if (command.type === 'disqualify') void redrawBeyond(ports, call.id);
  const after = ports.store.get(changeList, call.id) ?? row;
  return ok(changeView(ports, after, call.actor, words));
}

/** First the right, then the version, then the rest: who may not act learns nothing of what others changed. */
function decide(ports: Ports, row: Stored<typeof changeList>, call: ChangeCall, command: ChangeCommand) {
  const facts = factsNow(ports, row, call);
  // Who asked for a wish, and has no seat any more, acts on nothing.
  if (facts.actor.seats.length === 0) return err(forbidden('no-seat'));
  const decision = decideChange(row.record, command, facts);
  if (!decision.ok && decision.error.kind === 'forbidden') return decision;
  const stale = staleness(ports, `changes/${row.id}`, row.version, call.version);
  if (stale) return err(stale);
  // Also where the money is reserved first: nobody promises any to a case that people have been at past us.
  return decision.ok && isLocked(ports, `${changeList.name}/${row.id}`) ? err(conflict('row-tampered')) : decision;
}

/** With the seats of now: an action that takes its time over midnight has no more right than one that starts then. */
const factsNow = (ports: Ports, row: Stored<typeof changeList>, { actor }: ChangeCall): ChangeFacts =>
  changeFacts(ports, row, actorOfPerson(ports, actor.person));

const bodyOf = (command: ChangeCommand) => (command.type === 'open-round' ? command.body : undefined);

function paidFromPool(change: Change, command: ChangeCommand, facts: ChangeFacts): boolean {
  return command.type === 'open-round' && command.body === 'SYS' && usesPool(change, facts);
}

/**
 * CR-7: the pool's row owns the money, so it reserves first and tells the change to open the round, in one commit of its
 * own. Should the change refuse, it tells the pool to let go: both rows show it.
 */
async function openThroughPool(
  ports: Ports,
  call: ChangeCall,
  command: ChangeCommand,
  action: Action,
  year: number,
): Promise<Result<unknown, Refusal>> {
  if (command.type !== 'open-round') return err(conflict('wrong-state'));
  const id = poolId(year);
  const reserved = await ports.store.commit({ list: poolList, id }, action, (stored) => {
    const row = ports.store.get(changeList, call.id);
    if (!row) return err({ kind: 'notFound' });
    const checked = decide(ports, row, call, command);
    if (!checked.ok) return checked;
    const facts = factsNow(ports, row, call);
    const pool = poolOf(stored?.record, year, facts.settings.poolFrames);
    if (!pool) return err(conflict('pool-missing', 'CR-7', { year }));
    const may = permitted(row.record, 'open-round', command.body, facts);
    if (!may.ok) return may;
    const post = {
      change: row.id,
      system: row.record.system,
      round: nextRoundId(row.record, facts),
      amount: row.record.oneOffCost ?? 0,
      at: facts.now,
    };
    return reserve(pool, post, {
      type: 'open-round',
      actor: actorOf(may.value, facts),
      actionId: action.actionId,
      body: command.body,
      deadline: command.deadline,
      version: call.version,
      poolYear: year,
    });
  });
  if (!reserved.ok) return err(withoutSums(ports, call, reserved.error, year));
  await carryOn(ports, poolList, id);
  const answer = told(ports, call.id, action.actionId);
  if (answer.ok || answer.error.kind !== 'unavailable') return answer;
  // Another instance may have opened it, and this one knows the case, and not its log, yet.
  await caughtUp(ports, changeList, call.id, Number.MAX_SAFE_INTEGER);
  return told(ports, call.id, action.actionId);
}

/** DEC-8: that the pool is too small is told to all; by how much would tell of a case that is closed to the reader. */
function withoutSums(ports: Ports, { actor }: ChangeCall, refusal: Refusal, year: number): Refusal {
  const tells = refusal.kind === 'conflict' && refusal.reason === 'pool-insufficient';
  const isClosed = tells && closedInPool(ports, actor.person, year).length > 0;
  return isClosed ? conflict('pool-insufficient', 'CR-7') : refusal;
}

/** What the case answered the pool, by its log: the round is open, or it was refused, or the case has not heard yet. */
function told(ports: Ports, id: string, actionId: string): Result<null, Refusal> {
  const entry = ports.store.log(`changes/${id}`).find((candidate) => candidate.actionId === actionId);
  if (!entry) return err({ kind: 'unavailable', retryAfter: 5 });
  return entry.action === 'refused' ? err(conflict('wrong-state', 'CR-7')) : ok(null);
}

/** What is wrong with what was asked, before any right is looked at. */
function askedProblem(ports: Ports, command: ChangeCommand): Refusal | null {
  if (command.type === 'edit') {
    const problems = formProblems(
      ports,
      command.fields,
      Object.keys(command.fields).filter((key) => key === 'title' || key === 'system'),
    );
    return problems.length > 0 ? invalid(...problems) : null;
  }
  if (command.type === 'open-round') return deadlineProblem(command.deadline, ports.clock.today());
  if (command.type === 'disqualify' && !ports.store.get(personList, command.person)) {
    return invalid({ field: 'person', code: 'unknown-reference' });
  }
  return null;
}
