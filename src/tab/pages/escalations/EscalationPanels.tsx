// The place where a person acts on an escalation: one panel at a time, the most urgent first; the rest one press away.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { EscalationRoundView } from '../../../contract/round.ts';
import { never } from '../../../domain/result.ts';
import type { Words } from '../../../text/words.ts';
import { useWords } from '../../shell/language.tsx';
import { NoticeBar } from '../../shell/NoticeBar.tsx';
import { PanelFrame, usePanelStyles } from '../../shell/PanelFrame.tsx';
import { PANEL, useFocusKept } from '../../shell/useFocusKept.ts';
import { ConcludePanel, MeetingPanel } from '../case/panel/ChairPanels.tsx';
import { CannotAnswerPanel, VotePanel } from '../case/panel/VotePanel.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import type { EscalationPanelProps } from './panelProps.ts';
import type { EscalationPanel } from './panels.ts';
import { AcknowledgePanel, ClosePanel, OpenRoundPanel, ReasonPanel } from './StepPanels.tsx';
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
  const styles = useStyles();
  const words = useWords();
  const fields = useEscalationFields();
  const area = useFocusKept();
  const panel = panels.find(({ key }) => key === chosen) ?? panels[0];
  const others = panels.filter(({ key }) => key !== panel?.key);
  const { notice } = runner;
  // The button that was pressed may be gone: the keyboard stays where the outcome is told.
  useEffect(() => {
    if (notice) area.current?.focus({ preventScroll: true });
    if (notice?.kind === 'done') choose(null);
  }, [notice, choose, area]);
  useEffect(() => {
    const box = chosen === null ? null : area.current?.querySelector<HTMLElement>(PANEL);
    // A panel may have put the focus in its field already.
    if (box && !box.contains(document.activeElement)) box.focus();
  }, [chosen, area]);
  if (!panel && !notice) return null;
  return (
    <div ref={area} tabIndex={-1} className={styles.area}>
      <div aria-live="polite" className={styles.live}>
        {notice && <NoticeBar notice={notice} onDismiss={runner.dismiss} fields={fields} />}
      </div>
      {panel && (
        <PanelOf
          key={panel.key}
          round={round}
          props={{
            panel,
            view,
            runner,
            today,
            keep: `escalations/${view.id}/${panel.key}`,
            onCancel: panel.key === panels[0]?.key ? undefined : () => choose(null),
          }}
        />
      )}
      {others.length > 0 && (
        <p className={styles.others}>
          {words.case.panels.also}
          {others.map((other) => (
            <Button key={other.key} size="small" appearance="subtle" onClick={() => choose(other.key)}>
              {nameOf(other, words)}
            </Button>
          ))}
        </p>
      )}
    </div>
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
      return <ReasonPanel {...props} kind={kind} />;
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

const useStyles = makeStyles({
  area: { outlineStyle: 'none' },
  live: { ':not(:empty)': { marginBottom: tokens.spacingVerticalM } },
  others: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    color: tokens.colorNeutralForeground3,
  },
});
