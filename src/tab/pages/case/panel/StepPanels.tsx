// Panels with one text and one or two buttons: submit, start, deliver, comment, decide, withdraw, postpone.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ChangeAction } from '../../../api/queries.ts';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { followInside } from '../../../shell/links.ts';
import { systemRegionName } from '../journeyItems.ts';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../../shell/PanelFrame.tsx';
import type { PanelProps } from './panelProps.ts';
import type { ReasonButton } from '../../../shell/ReasonForm.tsx';
import { ReasonPanel } from '../../../shell/ReasonPanel.tsx';

/** Submit, start and deliver: a press is all. */
export function StepPanel({ panel, change, runner }: PanelProps) {
  const all = useWords().case.panels;
  const styles = usePanelStyles();
  const [, navigate] = useLocation();
  const kind = panel.kind === 'submit' || panel.kind === 'start' ? panel.kind : 'deliver';
  const words = all[kind];
  const act: ChangeAction = { action: kind, body: { version: change.version } };
  return (
    <PanelFrame title={words.title} meta={words.intro}>
      <div className={styles.buttons}>
        <PanelButtons
          busy={runner.busy}
          buttons={[
            {
              key: kind,
              label: words.send,
              primary: true,
              onPress: () => void runner.run({ on: 'change', act }, words.done),
            },
          ]}
        />
        {kind === 'submit' && (
          <Button as="a" className={styles.button} href={`/changes/${change.id}/edit`} onClick={followInside(navigate)}>
            {all.submit.edit}
          </Button>
        )}
      </div>
    </PanelFrame>
  );
}

export function CommentPanel({ change, runner, keep, onCancel }: PanelProps) {
  const all = useWords().case.panels;
  const format = useFormat();
  const words = all.comment;
  const send = async (text: string) =>
    runner.run({ on: 'change', act: { action: 'comment', body: { version: change.version, text } } }, words.done);
  return (
    <ReasonPanel
      title={words.title}
      meta={change.commentBy === null ? undefined : words.until({ date: format.longDate(change.commentBy) })}
      keep={keep}
      label={words.label}
      required={all.requiredText}
      busy={runner.busy}
      onCancel={onCancel}
      buttons={[{ key: 'send', label: words.send, primary: true, onSend: send }]}
    />
  );
}

/** CR-11: the region decides a small change; the comments so far stand above the reason. */
export function DecidePanel(props: PanelProps & { readonly comments: ReactNode }) {
  const { change, runner, keep, today, onCancel, comments } = props;
  const all = useWords().case.panels;
  const format = useFormat();
  const styles = usePanelStyles();
  const words = all.decide;
  const region = systemRegionName(change);
  const button = (outcome: 'approved' | 'rejected', label: string): ReasonButton => ({
    key: outcome,
    label,
    primary: outcome === 'approved',
    onSend: async (reason) =>
      runner.run(
        { on: 'change', act: { action: 'decide', body: { version: change.version, outcome, reason } } },
        words.done,
      ),
  });
  return (
    <ReasonPanel
      title={region === null ? words.titleNoRegion : words.title({ region })}
      meta={words.intro}
      keep={keep}
      busy={runner.busy}
      onCancel={onCancel}
      buttons={[button('approved', words.approve), button('rejected', words.reject)]}
    >
      {change.commentBy !== null && change.commentBy >= today && (
        <p className={styles.text}>{words.commentsUntil({ date: format.longDate(change.commentBy) })}</p>
      )}
      {comments}
    </ReasonPanel>
  );
}

export function StopPanel({ panel, change, runner, keep, onCancel }: PanelProps) {
  const all = useWords().case.panels;
  const kind = panel.kind === 'postpone' ? 'postpone' : 'withdraw';
  const words = all[kind];
  const send = async (reason: string) =>
    runner.run({ on: 'change', act: { action: kind, body: { version: change.version, reason } } }, words.done);
  return (
    <ReasonPanel
      title={words.title}
      meta={words.intro}
      keep={keep}
      busy={runner.busy}
      onCancel={onCancel}
      buttons={[{ key: kind, label: words.send, primary: true, onSend: send }]}
      focused
    />
  );
}
