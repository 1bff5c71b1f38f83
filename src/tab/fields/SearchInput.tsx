// One of many, found by typing: systems, persons. What is half typed and chosen from nothing goes back to the choice that stands.
import { Combobox, Input, Option, OptionGroup, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../shell/language.tsx';
import type { ChosenProps, FieldOption } from './FieldInput.tsx';

interface SearchInputProps extends ChosenProps {
  /** What is told where nothing matches, when it is not systems that are searched. */
  readonly nothing?: string;
}

export function SearchInput({ value, onChange, options, readOnly = false, nothing, ...props }: SearchInputProps) {
  const styles = useStyles();
  const words = useWords().form;
  const [search, setSearch] = useState<string | null>(null);
  const chosen = options.find((option) => option.value === value)?.label ?? value;
  if (readOnly) return <Input {...props} value={chosen} readOnly />;
  const found = search === null ? options : options.filter(({ label }) => matches(label, search));
  return (
    <Combobox
      {...props}
      className={styles.box}
      input={{ className: styles.input }}
      // The arrow keys open the list: the mouse's button is no stop of its own.
      expandIcon={{ 'aria-label': words.openList, tabIndex: -1 }}
      value={search ?? chosen}
      selectedOptions={value === '' ? [] : [value]}
      onChange={(event) => setSearch(event.target.value)}
      onBlur={() => setSearch(null)}
      onOptionSelect={(_event, { optionValue }) => {
        setSearch(null);
        if (optionValue !== undefined) onChange(optionValue);
      }}
    >
      {groupsOf(found).map(({ group, members }) =>
        group === undefined ? (
          members.map(drawn)
        ) : (
          <OptionGroup key={group} label={group}>
            {members.map(drawn)}
          </OptionGroup>
        ),
      )}
      {found.length === 0 && (
        <Option disabled value="" text={nothing ?? words.noSystem}>
          {nothing ?? words.noSystem}
        </Option>
      )}
    </Combobox>
  );
}

const drawn = ({ value, label }: FieldOption) => (
  <Option key={value} value={value}>
    {label}
  </Option>
);

function matches(label: string, search: string): boolean {
  return label.toLocaleLowerCase('da').includes(search.trim().toLocaleLowerCase('da'));
}

function groupsOf(
  options: readonly FieldOption[],
): { readonly group: string | undefined; readonly members: FieldOption[] }[] {
  const names = [...new Set(options.map(({ group }) => group))];
  return names.map((group) => ({ group, members: options.filter((option) => option.group === group) }));
}

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%' }, input: { minWidth: 0 } });
