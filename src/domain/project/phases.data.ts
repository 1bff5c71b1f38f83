// The phases of the project model and the gates between them, as the documents have them (GATE-1) [PM].
import type { BodyKind } from '../people/body.list.ts';

/** A proposal is a project that RSI-kredsen has not yet let begin. */
export const PHASES = {
  proposal: 'Projektforslag',
  idea: 'Idé',
  analysis: 'Analyse',
  procurement: 'Anskaffelse',
  execution: 'Gennemførelse',
  realisation: 'Realisering',
  closed: 'Lukket',
} as const;
export type Phase = keyof typeof PHASES;
export const PHASE_KEYS = Object.keys(PHASES) as [Phase, ...Phase[]];

/** The paper that a gate is judged by. */
type GatePaper = 'charter' | 'project-basis' | 'pid' | 'winning-offer' | 'final-report' | 'benefits-report';

/** A gate: its steering group decides first, and then it is put to the body named here. */
export interface Gate {
  readonly from: Phase;
  readonly to: Phase;
  readonly putTo: Extract<BodyKind, 'RSI' | 'IT5'>;
  /** `informed`: the body is told, and decides nothing. */
  readonly does: 'decides' | 'informed';
  readonly paper: GatePaper;
}

/** GATE-1: every gate, in the order in which a project meets them. */
export const GATES: readonly Gate[] = [
  { from: 'proposal', to: 'idea', putTo: 'RSI', does: 'decides', paper: 'charter' },
  { from: 'idea', to: 'analysis', putTo: 'RSI', does: 'decides', paper: 'project-basis' },
  { from: 'analysis', to: 'procurement', putTo: 'RSI', does: 'decides', paper: 'pid' },
  { from: 'procurement', to: 'execution', putTo: 'IT5', does: 'decides', paper: 'winning-offer' },
  { from: 'execution', to: 'realisation', putTo: 'RSI', does: 'decides', paper: 'final-report' },
  { from: 'realisation', to: 'closed', putTo: 'RSI', does: 'informed', paper: 'benefits-report' },
];
