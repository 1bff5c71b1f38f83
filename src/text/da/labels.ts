// Short names in Danish: answers, outcomes, and the bodies as they act in a case.
import type { Actor } from '../../domain/edition/edition.ts';
import { ANSWERS, OUTCOMES, type Answer, type Outcome } from '../../domain/round/round.list.ts';

/** What a region has answered; `missing` while it has not. */
export const answers: Record<Answer | 'missing', string> = { ...ANSWERS, missing: 'Mangler svar' };

/** In the order in which they always stand. */
export const answerButtons: Record<Answer, string> = {
  approve: 'Godkend',
  'approve-with-remark': 'Godkend med bemærkning',
  reject: 'Afvis',
  'ask-for-meeting': 'Ønsker mødebehandling',
};

export const outcomes: Record<Outcome, string> = { ...OUTCOMES };

/** As a heading or at the beginning of a line. */
export const bodies: Record<Actor, string> = {
  SAR: 'Den systemansvarlige region',
  FSG: 'Forretningsstyregruppen',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
};

/** Inside a sentence. */
export const bodiesInText: Record<Actor, string> = {
  SAR: 'den systemansvarlige region',
  FSG: 'forretningsstyregruppen',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
};

/** In a table's cell or beside a drawing. */
export const bodiesShort: Record<Actor, string> = {
  SAR: 'Regionen',
  FSG: 'Forretningsstyregruppen',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
};
