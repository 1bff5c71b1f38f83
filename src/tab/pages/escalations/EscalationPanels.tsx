// The panels of an escalation: which one is drawn for what, and what each is called.
import type { EscalationRoundView } from '../../../contract/round.ts';
import { never } from '../../../domain/result.ts';
import type { Words } from '../../../text/words.ts';
import { ActionPanels } from '../../record/ActionPanels.tsx';
import { useWords } from '../../shell/language.tsx';
import { PanelFrame, usePanelStyles } from '../../shell/PanelFrame.tsx';
import { ConcludePanel, MeetingPanel } from '../case/panel/ChairPanels.tsx';
import { CannotAnswerPanel, VotePanel } from '../case/panel/VotePanel.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import type { EscalationPanelProps } from './panelProps.ts';
import type { EscalationPanel } from './panels.ts';
import { AcknowledgePanel, ClosePanel, OpenRoundPanel, RaiseOrDismissPanel } from './StepPanels.tsx';
import { useEscalationFields } from './useEscalationFields.ts';

interface EscalationPanelsProps extends Pick<EscalationPanelProps, 'view' | 'runner' | 'today'> {
  readonly round: EscalationRoundView | null;
  readonly panels: readonly EscalationPanel[];
  /** The key of the panel that was chosen in place of the first. */
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
}

export function EscalationPanels(props: EscalationPanelsProps) {
  const { view, round, today, runner, panels, chosen, choose } = props;
  const words = useWords();
  return (
    <ActionPanels
      {...{ panels, chosen, choose, runner }}
      fields={useEscalationFields()}
      nameOf={(panel) => nameOf(panel, words)}
      renderPanel={(panel, onCancel) => (
        <PanelOf
          round={round}
          props={{ panel, view, runner, today, keep: `escalations/${view.id}/${panel.key}`, onCancel }}
        />
      )}
    />
  );
}

function PanelOf({
  props,
  round,
}: {
  readonly props: EscalationPanelProps;
  readonly round: EscalationRoundView | null;
}) {
  const { kind, blocked } = props.panel;
  const words = useWords();
  const styles = usePanelStyles();
  if (blocked !== null) {
    return (
      <PanelFrame title={nameOf(props.panel, words)}>
        <p className={styles.text}>{words.reasons[blocked]({})}</p>
      </PanelFrame>
    );
  }
  switch (kind) {
    case 'vote':
    case 'answered':
      return round && <VotePanel {...props} round={round} />;
    case 'cannot':
      return round && <CannotAnswerPanel {...props} round={round} />;
    case 'conclude':
      return round && <ConcludePanel {...props} round={round} />;
    case 'meeting':
      return round && <MeetingPanel {...props} round={round} />;
    case 'confirm':
      return <ConfirmPanel {...props} />;
    case 'acknowledge':
      return <AcknowledgePanel {...props} />;
    case 'openRound':
      return <OpenRoundPanel {...props} />;
    case 'close':
      return <ClosePanel {...props} />;
    case 'raise':
    case 'dismiss':
      return <RaiseOrDismissPanel {...props} kind={kind} />;
    default:
      return never(kind);
  }
}

/** What a panel is called where it can be chosen. */
function nameOf({ kind }: EscalationPanel, words: Words): string {
  switch (kind) {
    case 'vote':
    case 'answered':
    case 'cannot':
    case 'conclude':
    case 'meeting':
      return words.case.panels.names[kind];
    case 'confirm':
    case 'acknowledge':
    case 'close':
    case 'openRound':
    case 'raise':
    case 'dismiss':
      return words.escalations.panels[kind].name;
    default:
      return never(kind);
  }
}
