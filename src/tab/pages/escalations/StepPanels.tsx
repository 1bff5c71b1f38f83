// The receiver's steps: receipt, a round in writing, the decision, one level further up; and the sender's “no”.
import { Field } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { DateInput } from '../../fields/DateInput.tsx';
import { readDay } from '../../fields/days.ts';
import { useWords } from '../../shell/language.tsx';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../shell/PanelFrame.tsx';
import type { ReasonButton } from '../../shell/ReasonForm.tsx';
import { ReasonPanel } from '../../shell/ReasonPanel.tsx';
import { useKept } from '../../shell/useKept.ts';
import { levelInText, levelName } from './escalationTexts.ts';
import type { EscalationPanelProps } from './panelProps.ts';

export function AcknowledgePanel({ view, runner }: EscalationPanelProps) {
  const all = useWords();
  const words = all.escalations.panels.acknowledge;
  const act = { action: 'acknowledge' as const, body: { version: view.version } };
  const press = () => void runner.run({ on: 'escalation', act }, words.done);
  return (
    <PanelFrame title={words.title({ from: levelInText(view.from, { words: all }) })} meta={words.intro}>
      <PanelButtons busy={runner.busy} buttons={[{ key: 'send', label: words.send, primary: true, onPress: press }]} />
    </PanelFrame>
  );
}

export function ClosePanel({ view, runner, keep, onCancel }: EscalationPanelProps) {
  const all = useWords();
  const words = all.escalations.panels.close;
  const button = (outcome: 'granted' | 'noted' | 'refused'): ReasonButton => ({
    key: outcome,
    label: words[outcome],
    primary: outcome === 'granted',
    onSend: async (decision) =>
      runner.run(
        { on: 'escalation', act: { action: 'close', body: { version: view.version, outcome, decision } } },
        words.done,
      ),
  });
  return (
    <ReasonPanel
      title={words.title({ to: levelName(view.to, { words: all }) })}
      meta={words.intro}
      keep={keep}
      label={words.decision}
      required={words.required}
      busy={runner.busy}
      onCancel={onCancel}
      buttons={[button('granted'), button('noted'), button('refused')]}
    />
  );
}

export function RaiseOrDismissPanel({
  kind,
  view,
  runner,
  keep,
  onCancel,
}: EscalationPanelProps & { readonly kind: 'raise' | 'dismiss' }) {
  const all = useWords();
  const words = all.escalations.panels[kind];
  const send = async (reason: string) =>
    runner.run({ on: 'escalation', act: { action: kind, body: { version: view.version, reason } } }, words.done);
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

export function OpenRoundPanel({ view, runner, today, keep, onCancel }: EscalationPanelProps) {
  const all = useWords();
  const styles = usePanelStyles();
  const words = all.case.panels.openRound;
  const [typed, setTyped, forget] = useKept(keep, '');
  const [pressed, setPressed] = useState(false);
  const id = useId();
  const deadline = readDay(typed);
  const wrong = typed.trim() !== '' && (deadline === null || deadline <= today);
  const body = levelName(view.to, { words: all });
  const send = async () => {
    setPressed(true);
    if (wrong) return;
    const act = {
      action: 'open-round' as const,
      body: { version: view.version, ...(deadline !== null && { deadline }) },
    };
    if (await runner.run({ on: 'escalation', act }, words.done({ body }))) forget();
  };
  return (
    <PanelFrame title={words.title({ body })} meta={all.escalations.panels.openRound.intro}>
      <div className={styles.fields}>
        <Field
          style={{ maxWidth: '264px' }}
          label={words.deadline}
          hint={all.escalations.panels.openRound.standard}
          validationState={pressed && wrong ? 'error' : 'none'}
          validationMessage={pressed && wrong ? words.badDeadline : undefined}
        >
          <DateInput id={id} value={typed} placeholder={all.form.placeholders.wantedBy} onChange={setTyped} />
        </Field>
      </div>
      <PanelButtons
        busy={runner.busy}
        buttons={[
          { key: 'open', label: words.send, primary: true, onPress: () => void send() },
          ...(onCancel ? [{ key: 'cancel', label: all.case.panels.cancel, onPress: onCancel }] : []),
        ]}
      />
    </PanelFrame>
  );
}
