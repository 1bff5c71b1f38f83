// Recording that somebody is disqualified in the case (ORG-11, PUB-4): whom it concerns, and the note.
import { Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { regionName } from '../../../../domain/region/regions.ts';
import { useBodies } from '../../../api/queries.ts';
import { useWords } from '../../../shell/language.tsx';
import { useKept } from '../../../shell/useKept.ts';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../../shell/PanelFrame.tsx';
import type { PanelProps } from './panelProps.ts';

interface Typed {
  readonly person: string;
  readonly note: string;
}
const EMPTY: Typed = { person: '', note: '' };

export function DisqualifyPanel({ change, runner, keep, onCancel }: PanelProps) {
  const words = useWords().case.panels;
  const styles = usePanelStyles();
  const people = usePeople();
  const [typed, setTyped, forget] = useKept(keep, EMPTY);
  const [pressed, setPressed] = useState(false);
  const noPerson = pressed && typed.person === '';
  const noNote = pressed && typed.note.trim() === '';
  const send = async () => {
    setPressed(true);
    if (typed.person === '' || typed.note.trim() === '') return;
    const body = { version: change.version, person: typed.person, reason: typed.note.trim() };
    if (await runner.run({ on: 'change', act: { action: 'disqualify', body } }, words.disqualify.done)) forget();
  };
  return (
    <PanelFrame title={words.disqualify.title} meta={words.disqualify.intro}>
      <div className={styles.fields}>
        <Field
          label={words.disqualify.person}
          validationState={noPerson ? 'error' : 'none'}
          validationMessage={noPerson ? words.disqualify.missingPerson : undefined}
        >
          <Select value={typed.person} onChange={(_, { value }) => setTyped({ ...typed, person: value })}>
            <option value="">{words.disqualify.choose}</option>
            {people.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={words.disqualify.note}
          validationState={noNote ? 'error' : 'none'}
          validationMessage={noNote ? words.required : undefined}
        >
          <Textarea
            rows={4}
            resize="vertical"
            value={typed.note}
            onChange={(_, { value }) => setTyped({ ...typed, note: value })}
          />
        </Field>
      </div>
      <PanelButtons
        busy={runner.busy}
        buttons={[
          { key: 'send', label: words.disqualify.send, primary: true, onPress: () => void send() },
          ...(onCancel ? [{ key: 'cancel', label: words.cancel, onPress: onCancel }] : []),
        ]}
      />
    </PanelFrame>
  );
}

/** Everyone with a seat, by name and the seats that they hold; once each. */
function usePeople(): { id: string; label: string }[] {
  const bodies = useBodies().data ?? [];
  const roles = useWords().choices.seats.role;
  const people = new Map<string, { name: string; seats: string[] }>();
  for (const body of bodies) {
    for (const { id, person, role, region } of body.members) {
      const seat = [roles[role], body.name, ...(region === null ? [] : [regionName(region)])].join(', ');
      const known = people.get(id) ?? { name: person, seats: [] };
      people.set(id, { ...known, seats: [...known.seats, seat] });
    }
  }
  return [...people]
    .map(([id, { name, seats }]) => ({ id, label: `${name} (${seats.join(' · ')})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'da'));
}
