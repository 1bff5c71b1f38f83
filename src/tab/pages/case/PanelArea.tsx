// The place where a person acts: one panel at a time, the most urgent first; the rest one press away.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import type { RoundView } from '../../../contract/round.ts';
import { never } from '../../../domain/result.ts';
import type { Words } from '../../../text/words.ts';
import { useSystems } from '../../api/queries.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { NoticeBar, type FieldTexts } from '../../shell/NoticeBar.tsx';
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
import { PANEL, useFocusKept } from '../../shell/useFocusKept.ts';
import { fieldLabel, valueText } from './valueText.ts';

interface PanelAreaProps {
  readonly change: ChangeView;
  /** The open round, if there is one. */
  readonly round: RoundView | null;
  readonly today: string;
  readonly runner: CaseRunner;
  readonly main: readonly Panel[];
  readonly menu: readonly Panel[];
  /** The key of the panel that was chosen in place of the first. */
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
}

export function PanelArea({ change, round, today, runner, main, menu, chosen, choose }: PanelAreaProps) {
  const styles = useStyles();
  const words = useWords();
  const fields = useFieldTexts();
  const area = useFocusKept();
  const panel = [...main, ...menu].find(({ key }) => key === chosen) ?? main[0];
  const others = main.filter(({ key }) => key !== panel?.key);
  const { notice } = runner;
  // The button that was pressed may be gone: the keyboard stays where the outcome is told.
  useEffect(() => {
    if (notice) area.current?.focus({ preventScroll: true });
    if (notice?.kind === 'done') choose(null);
  }, [notice, choose, area]);
  // What was chosen elsewhere, such as in the menu, is where one goes on.
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
            change,
            runner,
            today,
            keep: `changes/${change.id}/${panel.key}`,
            onCancel: panel.key === main[0]?.key ? undefined : () => choose(null),
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

/** The case's fields, as they read where somebody else has changed them. */
function useFieldTexts(): FieldTexts {
  const words = useWords();
  const format = useFormat();
  const systems = new Map((useSystems().data ?? []).map(({ id, name }) => [id, name]));
  return {
    label: (field) => fieldLabel(field, words),
    value: (field, value) => valueText(field, value, { words, format, systems }),
  };
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
