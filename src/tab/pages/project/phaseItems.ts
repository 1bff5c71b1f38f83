// The phases of a project as the drawing of its way shows them: what is past, where it is, and to whom the next gate is put (GATE-1).
import type { ProjectView } from '../../../contract/project.ts';
import { PHASE_KEYS, type Phase } from '../../../domain/project/phases.data.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import type { JourneyItem } from '../../charts/Journey.tsx';

export function phaseItems(
  { state, phases, nextGate }: Pick<ProjectView, 'state' | 'phases' | 'nextGate'>,
  words: Words,
  format: Format,
): JourneyItem[] {
  const told = words.project.phases;
  const now = PHASE_KEYS.indexOf(state);
  return shownPhases(state).map((phase): JourneyItem => {
    const at = PHASE_KEYS.indexOf(phase);
    const stands = at < now || state === 'closed' ? 'done' : at === now ? 'current' : 'coming';
    const from = phases.findLast((dated) => dated.phase === phase)?.from;
    const isNext = nextGate?.to === phase;
    return {
      key: phase,
      name: words.choices.projects.state[phase],
      state: stands,
      stateWord: told[stands],
      what: isNext ? gateText(nextGate, words) : null,
      date: isNext
        ? nextGate.date === null
          ? told.noDate
          : format.dateWithYear(nextGate.date)
        : from === undefined || stands === 'coming'
          ? null
          : told.from({ date: format.shortDateWithYear(from) }),
      meeting: null,
    };
  });
}

/** “Forelægges IT5 til beslutning”. */
function gateText({ putTo, does }: NonNullable<ProjectView['nextGate']>, words: Words): string {
  const told = words.project.phases;
  return (does === 'decides' ? told.gateDecides : told.gateInformed)({ body: words.choices.bodies.kind[putTo] });
}

/** A proposal is shown only while it is one, and the end only when it is near. */
function shownPhases(state: Phase): Phase[] {
  return PHASE_KEYS.filter(
    (phase) =>
      (phase !== 'proposal' || state === 'proposal') &&
      (phase !== 'closed' || state === 'closed' || state === 'realisation'),
  );
}
