// What every panel of an escalation is given.
import type { EscalationView } from '../../../contract/escalation.ts';
import type { EscalationPanel } from './panels.ts';
import type { EscalationRunner } from './useEscalationRunner.ts';

export interface EscalationPanelProps {
  readonly panel: EscalationPanel;
  readonly view: EscalationView;
  readonly runner: EscalationRunner;
  /** The day in Copenhagen, as the server sees it. */
  readonly today: string;
  /** Under which typed text is kept. */
  readonly keep: string;
  /** Back to the panel that came first, when this one was chosen. */
  readonly onCancel: (() => void) | undefined;
}
