// Sending an action from a panel of the case: on the case itself, or on the round that is open in it.
import { useChangeAction, useRoundAction, type ChangeAction, type RoundAction } from '../../../api/queries.ts';
import { useRunner, type Runner } from '../../../shell/useRunner.ts';

export type RoundAct = { readonly on: 'round'; readonly act: RoundAction };
export type Act = { readonly on: 'change'; readonly act: ChangeAction } | RoundAct;

export type CaseRunner = Runner<Act>;

export function useCaseRunner(change: string, round: string | null): CaseRunner {
  const onChange = useChangeAction(change).mutateAsync;
  const onRound = useRoundAction(round ?? '').mutateAsync;
  return useRunner<Act>(async (act) => (act.on === 'change' ? onChange(act.act) : onRound(act.act)));
}
