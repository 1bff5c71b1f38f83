// What every panel of a case is given.
import type { ChangeView } from '../../../../contract/change.ts';
import type { AnyRoundView } from '../../../../contract/round.ts';
import type { Panel } from '../panels.ts';
import type { Runner } from '../../../shell/useRunner.ts';
import type { CaseRunner, RoundAct } from './run.ts';

export interface PanelProps {
  readonly panel: Panel;
  readonly change: ChangeView;
  readonly runner: CaseRunner;
  /** The day in Copenhagen, as the server sees it. */
  readonly today: string;
  /** Under which typed text is kept. */
  readonly keep: string;
  /** Back to the panel that came first, when this one was chosen. */
  readonly onCancel: (() => void) | undefined;
}

/** What the panels of a round are given, whatever it is about. */
export interface RoundPanelProps extends Pick<PanelProps, 'today' | 'keep' | 'onCancel'> {
  readonly panel: Pick<Panel, 'blocked'>;
  readonly round: AnyRoundView;
  readonly runner: Runner<RoundAct>;
}
