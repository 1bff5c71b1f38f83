// Which panels a person gets for an escalation, the most urgent first. Only what the API says the person may do.
import type { EscalationView } from '../../../contract/escalation.ts';
import type { EscalationRoundView } from '../../../contract/round.ts';
import type { Reason } from '../../../domain/record/refusal.ts';
import { panelsOfRound, type PanelKind as AnyPanelKind } from '../case/panels.ts';

type RoundPanelKind = Extract<AnyPanelKind, 'vote' | 'answered' | 'cannot' | 'conclude' | 'meeting'>;
type OwnPanelKind = 'confirm' | 'acknowledge' | 'close' | 'openRound' | 'raise' | 'dismiss';

export interface EscalationPanel {
  /** Stable over reloads: what was typed is kept under it. */
  readonly key: string;
  readonly kind: RoundPanelKind | OwnPanelKind;
  /** Why it cannot be done yet, if so. */
  readonly blocked: Reason | null;
}

export function panelsFor(view: EscalationView, round: EscalationRoundView | null): EscalationPanel[] {
  const ofRound = (round ? panelsOfRound(round) : []).flatMap(({ key, kind, blocked }): EscalationPanel[] => {
    const known = ROUND_PANELS.find((candidate) => candidate === kind);
    return known === undefined ? [] : [{ key, kind: known, blocked }];
  });
  const own = view.actions.map(({ action, blocked }): EscalationPanel => {
    const kind = action === 'open-round' ? 'openRound' : action;
    return { key: kind, kind, blocked: blocked?.reason ?? null };
  });
  const rank = ({ kind, blocked }: EscalationPanel) => ORDER.indexOf(kind) + (blocked === null ? 0 : ORDER.length);
  // What cannot be done while a round is open goes without saying: the round stands there.
  return [...ofRound, ...own].filter(({ blocked }) => blocked !== 'round-open').toSorted((a, b) => rank(a) - rank(b));
}

const ROUND_PANELS: readonly RoundPanelKind[] = ['vote', 'answered', 'cannot', 'conclude', 'meeting'];

const ORDER: readonly EscalationPanel['kind'][] = [
  'vote',
  'conclude',
  'meeting',
  'confirm',
  'acknowledge',
  'close',
  'openRound',
  'answered',
  'cannot',
  'raise',
  'dismiss',
];
