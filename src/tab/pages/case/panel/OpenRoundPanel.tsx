// Putting the question to a body: which body, until when, and what is reserved for it.
import { Field } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { DateInput } from '../../../fields/DateInput.tsx';
import { readDay, writeDay } from '../../../fields/days.ts';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { useKept } from '../../../shell/useKept.ts';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../../shell/PanelFrame.tsx';
import type { PanelProps } from './panelProps.ts';

export function OpenRoundPanel({ panel, change, runner, today, keep, onCancel }: PanelProps) {
  const all = useWords();
  const words = all.case.panels;
  const format = useFormat();
  const styles = usePanelStyles();
  // The route counts from today with the installation's own number of days: its first step ends at the standard deadline.
  const standard = change.routing?.steps.find(({ body }) => body !== 'SAR')?.by ?? '';
  const [typed, setTyped, forget] = useKept<string | null>(keep, null);
  const text = typed ?? (standard === '' ? '' : writeDay(standard));
  const deadline = readDay(text) ?? '';
  const id = useId();
  const [pressed, setPressed] = useState(false);
  const body = panel.body ?? 'SYS';
  const name = body === 'FSG' ? all.bodiesInText.FSG : all.bodies[body];
  const wrong = text.trim() !== '' && deadline <= today;
  const send = async () => {
    setPressed(true);
    if (wrong) return;
    const act = {
      action: 'open-round' as const,
      body: { version: change.version, body, ...(deadline !== '' && { deadline }) },
    };
    if (await runner.run({ on: 'change', act }, words.openRound.done({ body: name }))) forget();
  };
  return (
    <PanelFrame title={words.openRound.title({ body: name })} meta={words.openRound.intro}>
      {body === 'SYS' && change.pool && change.oneOffCost !== null && (
        <p className={styles.text}>
          {words.openRound.reserve({ amount: format.kroner(change.oneOffCost), year: change.pool.year })}
        </p>
      )}
      <div className={styles.fields}>
        <Field
          style={{ width: '264px' }}
          label={words.openRound.deadline}
          hint={standard === '' ? undefined : words.openRound.deadlineHint({ date: format.longDate(standard) })}
          validationState={pressed && wrong ? 'error' : 'none'}
          validationMessage={pressed && wrong ? words.openRound.badDeadline : undefined}
        >
          <DateInput id={id} value={text} placeholder={all.form.placeholders.wantedBy} onChange={setTyped} />
        </Field>
      </div>
      <PanelButtons
        busy={runner.busy}
        buttons={[
          { key: 'open', label: words.openRound.send, primary: true, onPress: () => void send() },
          ...(onCancel ? [{ key: 'cancel', label: words.cancel, onPress: onCancel }] : []),
        ]}
      />
    </PanelFrame>
  );
}
