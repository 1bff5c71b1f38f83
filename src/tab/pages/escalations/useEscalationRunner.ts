// Sending an action from a panel: on the escalation itself, or on the round by which it is answered.
import { useRoundAction } from '../../api/queries.ts';
import { useEscalationAction, type EscalationAction } from '../../api/statusQueries.ts';
import { useRunner, type Runner } from '../../shell/useRunner.ts';
import type { RoundAct } from '../case/panel/run.ts';

type EscalationAct = { readonly on: 'escalation'; readonly act: EscalationAction } | RoundAct;
export type EscalationRunner = Runner<EscalationAct>;

export function useEscalationRunner(escalation: string, round: string | null): EscalationRunner {
  const onEscalation = useEscalationAction(escalation).mutateAsync;
  const onRound = useRoundAction(round ?? '').mutateAsync;
  return useRunner<EscalationAct>(async (act) => (act.on === 'escalation' ? onEscalation(act.act) : onRound(act.act)));
}
