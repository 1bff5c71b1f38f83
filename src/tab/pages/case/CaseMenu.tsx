// “…”: the rarer actions of the case, each only when the person has it; one that must wait says why.
import { Button, Menu, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowUndoRegular,
  EditRegular,
  MoreHorizontalRegular,
  PauseRegular,
  PersonProhibitedRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { useWords } from '../../shell/language.tsx';
import { followInside } from '../../shell/links.ts';
import { nameOf } from './PanelArea.tsx';
import type { Panel, PanelKind } from './panels.ts';

interface CaseMenuProps {
  readonly id: string;
  readonly canEdit: boolean;
  readonly panels: readonly Panel[];
  readonly choose: (key: string) => void;
  readonly onExport: () => void;
}

export function CaseMenu({ id, canEdit, panels, choose, onExport }: CaseMenuProps) {
  const words = useWords();
  const [, navigate] = useLocation();
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.case.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {canEdit && (
            <MenuItemLink href={`/changes/${id}/edit`} icon={<EditRegular />} onClick={followInside(navigate)}>
              {words.case.edit}
            </MenuItemLink>
          )}
          {panels.map((panel) => {
            const Icon = ICONS[panel.kind] ?? EditRegular;
            return (
              <MenuItem
                key={panel.key}
                icon={<Icon />}
                disabled={panel.blocked !== null}
                subText={panel.blocked === null ? undefined : words.reasons[panel.blocked]({})}
                onClick={() => choose(panel.key)}
              >
                {nameOf(panel, words)}
              </MenuItem>
            );
          })}
          <MenuItem icon={<ArrowDownloadRegular />} onClick={onExport}>
            {words.case.exportCase}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const ICONS: Readonly<Partial<Record<PanelKind, FluentIcon>>> = {
  withdraw: ArrowUndoRegular,
  postpone: PauseRegular,
  disqualify: PersonProhibitedRegular,
};
