// The panels of a case: which one is drawn for what, and what each is called.
import type { ChangeView } from '../../../contract/change.ts';
import type { RoundView } from '../../../contract/round.ts';
import { never } from '../../../domain/result.ts';
import type { Words } from '../../../text/words.ts';
import { ActionPanels } from '../../record/ActionPanels.tsx';
import { useWords } from '../../shell/language.tsx';
import { Comments } from './Comments.tsx';
import { AssessPanel } from './panel/AssessPanel.tsx';
import { AcknowledgePanel, ConcludePanel, MeetingPanel } from './panel/ChairPanels.tsx';
import { BlockedPanel } from './panel/BlockedPanel.tsx';
import { DisqualifyPanel } from './panel/DisqualifyPanel.tsx';
import { OpenRoundPanel } from './panel/OpenRoundPanel.tsx';
import type { PanelProps } from './panel/panelProps.ts';
import { CommentPanel, DecidePanel, StepPanel, StopPanel } from './panel/StepPanels.tsx';
import { CannotAnswerPanel, VotePanel } from './panel/VotePanel.tsx';
import type { CaseRunner } from './panel/run.ts';
import type { Panel } from './panels.ts';
import { caseFields, type ValueWords } from './valueText.ts';

interface CasePanelsProps {
  readonly change: ChangeView;
  /** The open round, if there is one. */
  readonly round: RoundView | null;
  readonly value: ValueWords;
  readonly today: string;
  readonly runner: CaseRunner;
  readonly main: readonly Panel[];
  readonly menu: readonly Panel[];
  /** The key of the panel that was chosen in place of the first. */
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
}

export function CasePanels(props: CasePanelsProps) {
  const { change, round, value, today, runner, main, menu, chosen, choose } = props;
  return (
    <ActionPanels
      panels={main}
      {...{ menu, chosen, choose, runner }}
      fields={caseFields(value)}
      nameOf={(panel) => nameOf(panel, value.words)}
      renderPanel={(panel, onCancel) => (
        <PanelOf
          round={round}
          props={{ panel, change, runner, today, keep: `changes/${change.id}/${panel.key}`, onCancel }}
        />
      )}
    />
  );
}

function PanelOf({ props, round }: { readonly props: PanelProps; readonly round: RoundView | null }) {
  const { kind, blocked } = props.panel;
  const words = useWords();
  if (blocked !== null) {
    return <BlockedPanel change={props.change} reason={blocked} title={nameOf(props.panel, words)} />;
  }
  switch (kind) {
    case 'vote':
    case 'answered':
      return round && <VotePanel {...props} round={round} />;
    case 'cannot':
      return round && <CannotAnswerPanel {...props} round={round} />;
    case 'acknowledge':
      return round && <AcknowledgePanel {...props} round={round} />;
    case 'conclude':
      return round && <ConcludePanel {...props} round={round} />;
    case 'meeting':
      return round && <MeetingPanel {...props} round={round} />;
    case 'decide':
      return <DecidePanel {...props} comments={<Comments change={props.change} />} />;
    case 'assess':
      return <AssessPanel {...props} />;
    case 'openRound':
      return <OpenRoundPanel {...props} />;
    case 'submit':
    case 'start':
    case 'deliver':
      return <StepPanel {...props} />;
    case 'comment':
      return <CommentPanel {...props} />;
    case 'withdraw':
    case 'postpone':
      return <StopPanel {...props} />;
    case 'disqualify':
      return <DisqualifyPanel {...props} />;
    default:
      return never(kind);
  }
}

/** What a panel is called where it can be chosen. */
export function nameOf({ kind, body }: Panel, words: Words): string {
  const { names, withdraw, postpone, disqualify } = words.case.panels;
  switch (kind) {
    case 'openRound':
      return names.openRound({ body: body === 'FSG' || body === null ? words.bodiesInText.FSG : words.bodies[body] });
    case 'withdraw':
      return withdraw.menu;
    case 'postpone':
      return postpone.menu;
    case 'disqualify':
      return disqualify.menu;
    case 'vote':
    case 'answered':
    case 'cannot':
    case 'acknowledge':
    case 'conclude':
    case 'meeting':
    case 'decide':
    case 'assess':
    case 'submit':
    case 'start':
    case 'deliver':
    case 'comment':
      return names[kind];
    default:
      return never(kind);
  }
}
