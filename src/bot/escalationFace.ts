// What the cards of an escalation and of its answer show: from whom, what is asked, by when, and what came of it (ESC-4).
import { bodyList, type BodyKind } from '../domain/people/body.list.ts';
import {
  escalationList,
  type Escalation,
  type EscalationAnswer,
  type escalationAnswerList,
} from '../domain/escalation/escalation.list.ts';
import { projectList } from '../domain/project/project.list.ts';
import { roundList, type Round } from '../domain/round/round.list.ts';
import { personName } from '../usecases/actor.ts';
import { isRecordClosed } from '../usecases/closed.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import type { Ports, Store, Stored } from '../usecases/ports.ts';
import { escalationNumber, levelOf } from '../usecases/statusFacts.ts';
import { RAISED_FROM } from '../usecases/statusIndexes.ts';

/** A level of the line; `name` is its body's, null where none is on record. */
export interface Level {
  readonly kind: BodyKind;
  readonly name: string | null;
}

export interface EscalationFace {
  readonly id: string;
  readonly record: Escalation;
  /** “ESK-3”. */
  readonly number: string;
  readonly from: Level;
  readonly to: Level;
  readonly sender: string;
  readonly receiver: string;
  /** The decision round while it is open. */
  readonly round: Pick<Round, 'deadline'> | null;
  /** Number of the escalation one level up, once it was raised. */
  readonly raisedTo: { readonly number: string; readonly to: Level } | null;
  /** DEC-8: somebody is disqualified in the case behind it. */
  readonly restricted: boolean;
}

export function escalationFace(ports: Ports, row: Stored<typeof escalationList>): EscalationFace {
  const { store } = ports;
  const { record, id } = row;
  const [raised] = [...(store.by(RAISED_FROM).get(id)?.values() ?? [])];
  const round = record.openRound === undefined ? undefined : store.get(roundList, record.openRound)?.record;
  return {
    id,
    record,
    number: escalationNumber(row),
    from: levelOf(store, record, 'from'),
    to: levelOf(store, record, 'to'),
    sender: nameOf(store, record.confirmedBy),
    receiver: nameOf(store, record.acknowledgedBy),
    round: round?.state === 'open' ? round : null,
    raisedTo: raised ? { number: escalationNumber(raised), to: levelOf(store, raised.record, 'to') } : null,
    restricted: isRecordClosed(ports, `${escalationList.name}/${id}`, ANY_READER),
  };
}

export interface AnswerFace {
  readonly id: string;
  readonly record: EscalationAnswer;
  /** Number of the escalation that it answers. */
  readonly number: string;
  readonly by: Level;
  readonly title: string;
  /** DEC-8: somebody is disqualified in the case behind it. */
  readonly restricted: boolean;
}

export function answerFace(ports: Ports, { id, record }: Stored<typeof escalationAnswerList>): AnswerFace {
  const { store } = ports;
  const escalation = store.get(escalationList, record.escalation);
  const project = record.project === undefined ? undefined : store.get(projectList, record.project);
  return {
    id,
    record,
    number: escalation ? escalationNumber(escalation) : '',
    by: escalation ? levelOf(store, escalation.record, 'to') : { kind: record.fromKind, name: null },
    title: project?.record.title ?? record.title,
    restricted: isRecordClosed(ports, `escalationAnswers/${id}`, ANY_READER),
  };
}

/** The level of a round's question; its body where that is on record. */
export const levelIn = (store: Store, kind: BodyKind, body: string | null): Level => ({
  kind,
  name: (body === null ? undefined : store.get(bodyList, body)?.record.name) ?? null,
});

const nameOf = (store: Store, person: string | undefined): string =>
  person === undefined ? '' : personName(store, person);
