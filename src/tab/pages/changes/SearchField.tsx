// The search of the list: types freely, and tells the list when the typing pauses.
import { SearchBox, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { NARROW } from '../../shell/containerWidth.tsx';

export interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ value, label, onChange }: SearchFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    // The value came from elsewhere, such as “clear filters” or the back button.
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed;
      onChange(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <SearchBox
      size="small"
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(_, data) => setTyped(data.value)}
    />
  );
}

const PAUSE = 150;

const useStyles = makeStyles({
  field: { width: '264px', [NARROW]: { width: '100%', maxWidth: 'none', minHeight: '36px' } },
});
