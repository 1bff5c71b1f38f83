// One filter: a small button that tells its value when it is active, with a menu of check marks.
import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import { NARROW } from './containerWidth.tsx';
import { useWords } from './language.tsx';

export interface FilterMenuProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
}

export function FilterMenu<T extends string>({ label, options, chosen, onChange }: FilterMenuProps<T>) {
  const styles = useStyles();
  const words = useWords().changes;
  const [only] = chosen;
  const name = options.find(({ value }) => value === only)?.label ?? only;
  const value = chosen.length > 1 ? words.several({ count: chosen.length }) : name;
  const active = value !== undefined;
  return (
    <Menu
      inline
      checkedValues={{ filter: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onChange(options.flatMap((option) => (checkedItems.includes(option.value) ? [option.value] : [])))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          icon={<ChevronDown12Regular />}
          iconPosition="after"
          className={mergeClasses(styles.button, active && styles.active)}
        >
          {active ? words.filterActive({ filter: label, value }) : label}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {options.map((option) => (
            <MenuItemCheckbox key={option.value} name="filter" value={option.value} persistOnClick>
              {option.label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  button: {
    fontWeight: tokens.fontWeightRegular,
    maxWidth: '240px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    [NARROW]: { minHeight: '36px' },
  },
  active: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderTopColor: tokens.colorBrandStroke2,
    borderRightColor: tokens.colorBrandStroke2,
    borderBottomColor: tokens.colorBrandStroke2,
    borderLeftColor: tokens.colorBrandStroke2,
  },
  popover: { zIndex: 5, maxHeight: '60vh', overflowY: 'auto' },
});
