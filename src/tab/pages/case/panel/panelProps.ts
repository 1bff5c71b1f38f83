// What every panel of a case is given.
import type { ChangeView, RoundView } from '../../../../contract/schemas.ts';
import type { Panel } from '../panels.ts';
import type { Runner } from './run.ts';

export interface PanelProps {
  readonly panel: Panel;
  readonly change: ChangeView;
  readonly runner: Runner;
  /** The day in Copenhagen, as the server sees it. */
  readonly today: string;
  /** Under which typed text is kept. */
  readonly keep: string;
  /** Back to the panel that came first, when this one was chosen. */
  readonly onCancel: (() => void) | undefined;
}

export interface RoundPanelProps extends PanelProps {
  readonly round: RoundView;
}
