// Saying whether a region takes part (DEC-4): one of three, a reason for the two that are not the rule, and whether it may join later.
import { Checkbox, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ProjectView } from '../../../contract/project.ts';
import {
  PARTICIPATION_KEYS,
  PARTICIPATION_REASON_LIMIT,
  type ParticipationChoice,
} from '../../../domain/project/project.list.ts';
import type { ProjectAction } from '../../api/portfolioQueries.ts';
import { useWords } from '../../shell/language.tsx';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../shell/PanelFrame.tsx';
import { useKept } from '../../shell/useKept.ts';

type Line = ProjectView['participation'][number];
type Body = Extract<ProjectAction, { action: 'participate' }>['body'];

interface ParticipateFormProps {
  readonly project: ProjectView;
  readonly line: Line;
  readonly busy: boolean;
  readonly onSend: (body: Body) => Promise<boolean>;
  readonly onCancel: () => void;
}

export function ParticipateForm({ project, line, busy, onSend, onCancel }: ParticipateFormProps) {
  const styles = usePanelStyles();
  const words = useWords();
  const told = words.project.participation;
  const [typed, type, forget] = useKept(`projects/${project.id}/participate/${line.region}`, {
    choice: line.choice,
    reason: line.reason ?? '',
    option: line.option,
  });
  const [pressed, setPressed] = useState(false);
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => choices.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const explains = typed.choice !== 'takesPart';
  const left = PARTICIPATION_REASON_LIMIT - typed.reason.trim().length;
  const message =
    left < 0
      ? words.case.panels.tooLong({ count: -left })
      : pressed && explains && typed.reason.trim() === ''
        ? told.missing
        : null;
  const send = async () => {
    setPressed(true);
    if (explains && (typed.reason.trim() === '' || left < 0)) return;
    const body: Body = {
      version: project.version,
      region: line.region,
      choice: typed.choice,
      ...(explains && { reason: typed.reason.trim(), option: typed.option }),
    };
    if (await onSend(body)) forget();
  };
  return (
    <PanelFrame title={told.form({ region: line.name })} meta={told.intro}>
      <div className={styles.fields}>
        <RadioGroup
          ref={choices}
          layout="horizontal"
          aria-label={told.form({ region: line.name })}
          value={typed.choice}
          onChange={(_, { value }) => type({ ...typed, choice: value as ParticipationChoice })}
        >
          {PARTICIPATION_KEYS.map((choice) => (
            <Radio key={choice} value={choice} label={told[choice]} />
          ))}
        </RadioGroup>
        {explains && (
          <>
            <Field label={told.why} validationState={message === null ? 'none' : 'error'} validationMessage={message}>
              <Textarea
                rows={3}
                resize="vertical"
                value={typed.reason}
                onChange={(_, { value }) => type({ ...typed, reason: value })}
              />
            </Field>
            <Checkbox
              label={told.keepOption}
              checked={typed.option}
              onChange={(_, { checked }) => type({ ...typed, option: checked === true })}
            />
          </>
        )}
      </div>
      <PanelButtons
        busy={busy}
        buttons={[
          { key: 'send', label: told.send, primary: true, onPress: () => void send() },
          { key: 'cancel', label: words.case.panels.cancel, onPress: onCancel },
        ]}
      />
    </PanelFrame>
  );
}
