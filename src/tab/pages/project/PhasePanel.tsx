// Recording that a project has passed a gate (GATE-1): the phase, from which day, and why.
import { Dropdown, Field, Option, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ProjectView } from '../../../contract/project.ts';
import { PHASE_KEYS, type Phase } from '../../../domain/project/phases.data.ts';
import { ruleWords } from '../../../text/rules.ts';
import type { Words } from '../../../text/words.ts';
import type { ProjectAction } from '../../api/portfolioQueries.ts';
import { DateInput } from '../../fields/DateInput.tsx';
import { readDay, writeDay } from '../../fields/days.ts';
import { useWords } from '../../shell/language.tsx';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../shell/PanelFrame.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';
import { useKept } from '../../shell/useKept.ts';

interface PhasePanelProps {
  readonly project: ProjectView;
  readonly today: string;
  readonly busy: boolean;
  readonly act: (act: ProjectAction, done: string) => Promise<boolean>;
  readonly onCancel: (() => void) | undefined;
}

export function PhasePanel({ project, today, busy, act, onCancel }: PhasePanelProps) {
  const styles = usePanelStyles();
  const words = useWords();
  const told = words.project.phase;
  const names = words.choices.projects.state;
  const id = useId();
  const [typed, type, forget] = useKept<{ phase: Phase | ''; from: string; reason: string }>(
    `projects/${project.id}/phase`,
    { phase: project.nextGate?.to ?? '', from: writeDay(today), reason: '' },
  );
  const [pressed, setPressed] = useState(false);
  const from = readDay(typed.from);
  const begun = project.phases.at(-1)?.from ?? project.form.start ?? project.decided;
  const wrong = {
    phase: typed.phase === '' ? told.missingPhase : null,
    from: dayProblem(from, begun, today, told),
    reason: typed.reason.trim() === '' ? words.case.panels.required : null,
  };
  const send = async () => {
    setPressed(true);
    if (typed.phase === '' || from === null || Object.values(wrong).some((message) => message !== null)) return;
    const body = { version: project.version, phase: typed.phase, from, reason: typed.reason.trim() };
    if (await act({ action: 'change-phase', body }, told.done({ phase: names[typed.phase] }))) forget();
  };
  const state = (message: string | null) =>
    pressed && message !== null ? { validationState: 'error' as const, validationMessage: message } : {};
  const rule = ruleWords(words, 'GATE-1');
  return (
    <PanelFrame title={told.title} meta={told.intro}>
      <div className={styles.fields}>
        <Field label={told.phase} {...state(wrong.phase)}>
          <Dropdown
            value={typed.phase === '' ? '' : names[typed.phase]}
            selectedOptions={[typed.phase]}
            onOptionSelect={(_, { optionValue }) =>
              type({ ...typed, phase: PHASE_KEYS.find((phase) => phase === optionValue) ?? '' })
            }
          >
            {PHASE_KEYS.filter((phase) => phase !== project.state).map((phase) => (
              <Option key={phase} value={phase}>
                {names[phase]}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={{ children: told.from, htmlFor: id }} hint={told.fromHint} {...state(wrong.from)}>
          <DateInput id={id} value={typed.from} onChange={(text) => type({ ...typed, from: text })} />
        </Field>
        <Field label={told.reason} {...state(wrong.reason)}>
          <Textarea
            rows={3}
            resize="vertical"
            value={typed.reason}
            onChange={(_, { value }) => type({ ...typed, reason: value })}
          />
        </Field>
      </div>
      {rule && <RuleLine kind={rule.kind} text={rule.text} source={rule.source} />}
      <PanelButtons
        busy={busy}
        buttons={[
          { key: 'send', label: told.send, primary: true, onPress: () => void send() },
          ...(onCancel ? [{ key: 'cancel', label: words.case.panels.cancel, onPress: onCancel }] : []),
        ]}
      />
    </PanelFrame>
  );
}

function dayProblem(
  from: string | null,
  begun: string | null,
  today: string,
  told: Words['project']['phase'],
): string | null {
  if (begun === null) return told.noStart;
  if (from === null || from > today) return told.badDay;
  return from <= begun ? told.fromHint : null;
}
