// Which panels a person gets in a case, the most urgent first. Only what the API says the person may do.
import type { ChangeView } from '../../../contract/change.ts';
import type { RoundBasis, RoundView } from '../../../contract/round.ts';
import type { Reason } from '../../../domain/record/refusal.ts';
import { ANSWER_KEYS, type Answer, type RoundBody } from '../../../domain/round/round.list.ts';

export type PanelKind =
  | 'vote'
  | 'acknowledge'
  | 'conclude'
  | 'meeting'
  | 'decide'
  | 'assess'
  | 'openRound'
  | 'submit'
  | 'start'
  | 'deliver'
  | 'comment'
  | 'answered'
  | 'cannot'
  | 'withdraw'
  | 'postpone'
  | 'disqualify';

export interface Panel {
  /** Stable over reloads: what was typed is kept under it. */
  readonly key: string;
  readonly kind: PanelKind;
  readonly body: RoundBody | null;
  /** Why it cannot be done yet, if so. */
  readonly blocked: Reason | null;
}

/**
 * The panels of the case page and its menu. What waits for an answer comes first, then what a chair must do, then the next
 * step of the case, then what stands open without waiting; blocked ones come after those that work.
 */
export function panelsFor(
  change: ChangeView,
  round: RoundView | null,
): { main: Panel[]; menu: Panel[]; canEdit: boolean } {
  const ofChange = change.actions.flatMap((view): Panel[] => {
    const kind = KIND_OF_ACTION[view.action];
    if (kind === null) return [];
    const body = view.body ?? null;
    return [{ key: body === null ? kind : `${kind}-${body}`, kind, body, blocked: view.blocked?.reason ?? null }];
  });
  const all = [...(round ? panelsOfRound(round) : []), ...ofChange];
  const rank = ({ kind, blocked }: Panel) => ORDER.indexOf(kind) + (blocked === null ? 0 : ORDER.length);
  return {
    main: all.filter(({ kind }) => !MENU.has(kind)).toSorted((a, b) => rank(a) - rank(b)),
    menu: all.filter(({ kind }) => MENU.has(kind)),
    canEdit: change.actions.some(({ action, blocked }) => action === 'edit' && blocked === null),
  };
}

/** The answers that the reader may give now, in their fixed order. */
export function answersOf(round: Pick<RoundBasis, 'actions'>): Answer[] {
  return ANSWER_KEYS.filter((answer) => round.actions.includes(answer));
}

/** What the reader can do in a round, whatever it is about. */
export function panelsOfRound(round: RoundBasis): Panel[] {
  const panels: Panel[] = [];
  // A text that is being written to an answer stands when the answer comes from another window meanwhile.
  const keyOf = (kind: PanelKind) => (kind === 'answered' ? 'vote' : kind);
  const add = (kind: PanelKind, blocked: Reason | null = null) =>
    panels.push({ key: `${keyOf(kind)}-${round.id}`, kind, body: round.body, blocked });
  if (answersOf(round).length > 0) add(round.me.answer === null ? 'vote' : 'answered');
  else if (round.me.answer !== null) add('answered');
  else if (round.me.inBody && round.me.why && round.state === 'open') add('cannot');
  if (round.actions.includes('acknowledge-sum')) add('acknowledge');
  if (round.actions.includes('conclude') || round.actions.includes('escalate')) add('conclude');
  if (round.actions.includes('record-meeting')) add('meeting');
  return panels;
}

const ORDER: readonly PanelKind[] = [
  'vote',
  'acknowledge',
  'conclude',
  'meeting',
  'decide',
  'assess',
  'openRound',
  'submit',
  'start',
  'deliver',
  'comment',
  'answered',
  'cannot',
  'withdraw',
  'postpone',
  'disqualify',
];

const MENU: ReadonlySet<PanelKind> = new Set<PanelKind>(['withdraw', 'postpone', 'disqualify']);

const KIND_OF_ACTION: Readonly<Record<ChangeView['actions'][number]['action'], PanelKind | null>> = {
  edit: null,
  submit: 'submit',
  comment: 'comment',
  decide: 'decide',
  assess: 'assess',
  'open-round': 'openRound',
  withdraw: 'withdraw',
  postpone: 'postpone',
  start: 'start',
  deliver: 'deliver',
  disqualify: 'disqualify',
};
