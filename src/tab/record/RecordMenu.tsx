// “…”: the rarer actions on a record, each only when the person has it; one that must wait says why.
import { Button, Menu, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular, type FluentIcon } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { Reason } from '../../domain/record/refusal.ts';
import { useWords } from '../shell/language.tsx';
import { followInside } from '../shell/links.ts';

type RecordMenuItem = {
  readonly key: string;
  readonly label: string;
  readonly Icon: FluentIcon;
} & (
  | { readonly href: string }
  | {
      readonly onPress: () => void;
      /** Why it cannot be done yet, if so. */
      readonly blocked?: Reason | null;
    }
);

interface RecordMenuProps {
  /** What the button says to screen readers. */
  readonly label: string;
  readonly items: readonly RecordMenuItem[];
}

export function RecordMenu({ label, items }: RecordMenuProps) {
  const { reasons } = useWords();
  const [, navigate] = useLocation();
  if (items.length === 0) return null;
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={label} data-opens-panel />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map((item) =>
            'href' in item ? (
              <MenuItemLink key={item.key} href={item.href} icon={<item.Icon />} onClick={followInside(navigate)}>
                {item.label}
              </MenuItemLink>
            ) : (
              <MenuItem
                key={item.key}
                icon={<item.Icon />}
                disabled={Boolean(item.blocked)}
                subText={item.blocked ? reasons[item.blocked]({}) : undefined}
                onClick={item.onPress}
              >
                {item.label}
              </MenuItem>
            ),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
