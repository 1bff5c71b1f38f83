// What the chair of a body does with a round: conclude or send up, record a meeting's decision, acknowledge the year's sum.
import type { RoundAction } from '../../../api/queries.ts';
import { wholeName } from '../../../../text/unbroken.ts';
import { useWords } from '../../../shell/language.tsx';
import { LeftOutText } from '../LeftOutText.tsx';
import { YearlySumText } from '../YearlySumText.tsx';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../../shell/PanelFrame.tsx';
import type { ChangeView } from '../../../../contract/change.ts';
import type { RoundPanelProps } from './panelProps.ts';
import { Question } from './Question.tsx';
import type { ReasonButton } from '../../../shell/ReasonForm.tsx';
import { ReasonPanel } from '../../../shell/ReasonPanel.tsx';

export function ConcludePanel({ round, runner, keep, onCancel }: RoundPanelProps) {
  const all = useWords().case.panels;
  const words = all.conclude;
  const { version, actions, standing } = round;
  const button = (
    key: string,
    label: string,
    primary: boolean,
    act: (reason: string) => RoundAction,
    done: string,
  ): ReasonButton => ({
    key,
    label,
    primary,
    onSend: async (reason) => runner.run({ on: 'round', act: act(reason) }, done),
  });
  const why = standing === 'disagreement' ? words.disagreement : standing === 'silence' ? words.silence : words.other;
  return (
    <ReasonPanel
      title={words.title({ body: wholeName(round.bodyName) })}
      meta={why}
      keep={keep}
      busy={runner.busy}
      onCancel={onCancel}
      buttons={[
        ...(actions.includes('conclude')
          ? [
              button(
                'approved',
                words.approve,
                true,
                (reason) => ({ action: 'conclude', body: { version, outcome: 'approved', reason } }),
                words.done,
              ),
              button(
                'rejected',
                words.reject,
                false,
                (reason) => ({ action: 'conclude', body: { version, outcome: 'rejected', reason } }),
                words.done,
              ),
            ]
          : []),
        ...(actions.includes('escalate')
          ? [
              button(
                'escalate',
                words.escalate,
                false,
                (reason) => ({ action: 'escalate', body: { version, reason } }),
                words.escalated,
              ),
            ]
          : []),
      ]}
    >
      <Question round={round} />
    </ReasonPanel>
  );
}

export function MeetingPanel({ round, runner, keep, onCancel }: RoundPanelProps) {
  const all = useWords().case.panels;
  const words = all.meeting;
  const { version } = round;
  const button = (outcome: 'approved' | 'rejected', label: string): ReasonButton => ({
    key: outcome,
    label,
    primary: outcome === 'approved',
    onSend: async (reason) =>
      runner.run({ on: 'round', act: { action: 'record-meeting', body: { version, outcome, reason } } }, words.done),
  });
  return (
    <ReasonPanel
      title={words.title({ body: wholeName(round.bodyName) })}
      meta={words.intro}
      keep={keep}
      label={words.reason}
      busy={runner.busy}
      onCancel={onCancel}
      buttons={[button('approved', words.approve), button('rejected', words.reject)]}
    >
      <Question round={round} />
    </ReasonPanel>
  );
}

export function AcknowledgePanel({ round, change, runner }: RoundPanelProps & { readonly change: ChangeView }) {
  const words = useWords().case.panels.acknowledge;
  const styles = usePanelStyles();
  const act: RoundAction = { action: 'acknowledge-sum', body: { version: round.version } };
  return (
    <PanelFrame title={words.title} meta={words.intro}>
      {change.yearlySum && (
        <p className={styles.text}>
          <YearlySumText sum={change.yearlySum} system={change.systemName} />{' '}
          {change.leftOut.length > 0 && <LeftOutText cases={change.leftOut} />}
        </p>
      )}
      <PanelButtons
        busy={runner.busy}
        buttons={[
          {
            key: 'send',
            label: words.send,
            primary: true,
            onPress: () => void runner.run({ on: 'round', act }, words.done),
          },
        ]}
      />
    </PanelFrame>
  );
}
