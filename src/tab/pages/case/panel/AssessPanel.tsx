// What the business steering group came to (CR-5): four criteria, rank, recommendation with its reason.
import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../../shell/language.tsx';
import { useKept } from '../../../shell/useKept.ts';
import {
  assessmentOf,
  CRITERIA,
  EMPTY_ASSESSMENT,
  needsBusinessCase,
  wrongIn,
  type TypedAssessment,
} from './assessment.ts';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../../shell/PanelFrame.tsx';
import type { PanelProps } from './panelProps.ts';

export function AssessPanel({ change, runner, keep, onCancel }: PanelProps) {
  const words = useWords().case.panels;
  const styles = usePanelStyles();
  const [typed, setTyped, forget] = useKept<TypedAssessment>(keep, EMPTY_ASSESSMENT);
  const [pressed, setPressed] = useState(false);
  const set = (part: Partial<TypedAssessment>) => setTyped({ ...typed, ...part });
  const wrong = new Set(pressed ? wrongIn(typed) : []);
  const mark = (field: keyof TypedAssessment, message: string) =>
    wrong.has(field)
      ? { validationState: 'error' as const, validationMessage: message }
      : { validationState: 'none' as const };
  const send = async () => {
    setPressed(true);
    const assessment = assessmentOf(typed);
    if (!assessment) return;
    const act = { action: 'assess' as const, body: { version: change.version, ...assessment } };
    if (await runner.run({ on: 'change', act }, words.assess.done)) forget();
  };
  return (
    <PanelFrame title={words.assess.title} meta={words.assess.intro}>
      <div className={styles.fields}>
        {CRITERIA.map((criterion) => (
          <Field key={criterion} label={words.assess[criterion]} {...mark(criterion, words.assess.missing)}>
            <Textarea
              rows={2}
              resize="vertical"
              value={typed[criterion]}
              onChange={(_, { value }) => set({ [criterion]: value })}
            />
          </Field>
        ))}
        <Field label={words.assess.rank} hint={words.assess.rankHint} {...mark('rank', words.assess.badRank)}>
          <Input
            style={{ width: '8rem' }}
            inputMode="numeric"
            value={typed.rank}
            onChange={(_, { value }) => set({ rank: value })}
          />
        </Field>
        <Field label={words.assess.recommend} {...mark('recommend', words.assess.missingRecommend)}>
          <RadioGroup
            value={typed.recommend}
            onChange={(_, { value }) => set({ recommend: value === 'yes' ? 'yes' : 'no' })}
          >
            <Radio value="yes" label={words.assess.yes} />
            <Radio value="no" label={words.assess.no} />
          </RadioGroup>
        </Field>
        <Field label={words.assess.reason} {...mark('reason', words.assess.missing)}>
          <Textarea
            rows={3}
            resize="vertical"
            value={typed.reason}
            onChange={(_, { value }) => set({ reason: value })}
          />
        </Field>
        {needsBusinessCase(change) && (
          <Checkbox
            label={words.assess.notNeeded}
            checked={typed.notNeeded}
            onChange={(_, { checked }) => set({ notNeeded: checked === true })}
          />
        )}
        {typed.notNeeded && (
          <Field label={words.assess.notNeededReason} {...mark('notNeededReason', words.assess.missing)}>
            <Textarea
              rows={2}
              resize="vertical"
              value={typed.notNeededReason}
              onChange={(_, { value }) => set({ notNeededReason: value })}
            />
          </Field>
        )}
      </div>
      <PanelButtons
        busy={runner.busy}
        buttons={[
          { key: 'send', label: words.assess.send, primary: true, onPress: () => void send() },
          ...(onCancel ? [{ key: 'cancel', label: words.cancel, onPress: onCancel }] : []),
        ]}
      />
    </PanelFrame>
  );
}
