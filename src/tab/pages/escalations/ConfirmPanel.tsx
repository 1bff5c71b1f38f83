// “Eskalér”: what the product proposed is confirmed. The form begins with a draft made from the occasion (ESC-4).
import { useFormat, useWords } from '../../shell/language.tsx';
import { EscalationForm } from './EscalationForm.tsx';
import { proposedTexts } from './escalationTexts.ts';
import type { EscalationPanelProps } from './panelProps.ts';

export function ConfirmPanel({ view, today, runner, keep, onCancel }: EscalationPanelProps) {
  const words = useWords();
  const format = useFormat();
  return (
    <EscalationForm
      line={view.line}
      standard={view.to}
      begins={proposedTexts(view, { words, format })}
      by={view.basis.by}
      intro={words.escalations.panels.confirm.intro}
      today={today}
      keep={keep}
      busy={runner.busy}
      send={async (said, done) =>
        runner.run({ on: 'escalation', act: { action: 'confirm', body: { version: view.version, ...said } } }, done)
      }
      onCancel={onCancel}
    />
  );
}
