// Naming who accounts for a project at the meeting (PUB-2): the members of IT5 first. Stands under the line that it belongs to.
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { SearchInput } from '../fields/SearchInput.tsx';
import { NARROW } from './containerWidth.tsx';
import { useWords } from './language.tsx';
import { usePersonOptions } from './usePersonOptions.ts';

interface ChooseAccountableProps {
  readonly busy: boolean;
  readonly onChoose: (person: string, name: string) => Promise<void>;
  readonly onCancel: () => void;
}

export function ChooseAccountable({ busy, onChoose, onCancel }: ChooseAccountableProps) {
  const styles = useStyles();
  const words = useWords();
  const told = words.portfolio.attention;
  const people = usePersonOptions('IT5');
  const id = useId();
  const [person, setPerson] = useState('');
  const [pressed, setPressed] = useState(false);
  const chosen = people.find(({ value }) => value === person);
  const isMissing = pressed && !chosen;
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <div className={styles.form}>
      <Field
        className={styles.field}
        label={{ children: told.chooseLabel, htmlFor: id }}
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? told.chooseFirst : undefined}
      >
        <SearchInput id={id} value={person} options={people} onChange={setPerson} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            setPressed(true);
            if (chosen) void onChoose(chosen.value, chosen.label);
          }}
        >
          {told.save}
        </Button>
        <Button onClick={onCancel}>{words.case.panels.cancel}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  form: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
  },
  field: { width: '360px', maxWidth: '100%', [NARROW]: { width: '100%' } },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, [NARROW]: { '& button': { minHeight: '36px' } } },
});
