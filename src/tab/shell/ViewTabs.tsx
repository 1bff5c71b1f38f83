// The saved views of a list, each with how many it has.
import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useContainerWidth } from './containerWidth.tsx';

interface ViewTabsProps<V extends string> {
  readonly label: string;
  readonly views: readonly V[];
  readonly names: Readonly<Record<V, string>>;
  /** Undefined while they are counted. */
  readonly counts: Readonly<Record<V, number>> | undefined;
  readonly chosen: V;
  readonly onChoose: (view: V) => void;
}

/** From how many views on their counts do not fit on the smallest phones. */
const MANY = 4;

export function ViewTabs<V extends string>({ label, views, names, counts, chosen, onChoose }: ViewTabsProps<V>) {
  const styles = useStyles();
  const narrow = useContainerWidth() === 'narrow';
  return (
    <TabList
      size={narrow ? 'small' : 'medium'}
      selectedValue={chosen}
      onTabSelect={(_, { value }) => onChoose(value as V)}
      aria-label={label}
    >
      {views.map((view) => (
        <Tab key={view} value={view}>
          {names[view]}
          {counts && (
            <span className={mergeClasses(styles.count, views.length >= MANY && view !== chosen && styles.other)}>
              {' '}
              {counts[view]}
            </span>
          )}
        </Tab>
      ))}
    </TabList>
  );
}

const useStyles = makeStyles({
  count: { marginLeft: '4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  // There only the chosen one tells.
  other: { '@container tab (max-width: 399.9px)': { display: 'none' } },
});
