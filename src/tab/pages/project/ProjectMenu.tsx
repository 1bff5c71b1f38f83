// “…”: the rarer actions on a project, each only when the person has it; one that must wait says why.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AlertRegular, ArrowForwardRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ProjectView } from '../../../contract/project.ts';
import { useWords } from '../../shell/language.tsx';

interface ProjectMenuProps {
  readonly actions: ProjectView['actions'];
  readonly onPhase: () => void;
  readonly onRemind: () => void;
}

export function ProjectMenu({ actions, onPhase, onRemind }: ProjectMenuProps) {
  const words = useWords();
  const told = words.project;
  const items = [
    { key: 'change-phase', label: told.phase.menu, Icon: ArrowForwardRegular, onPress: onPhase },
    { key: 'remind', label: told.remind.menu, Icon: AlertRegular, onPress: onRemind },
  ].flatMap((item) => {
    const offer = actions.find(({ action }) => action === item.key);
    return offer ? [{ ...item, blocked: offer.blocked }] : [];
  });
  if (items.length === 0) return null;
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={told.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(({ key, label, Icon, blocked, onPress }) => (
            <MenuItem
              key={key}
              icon={<Icon />}
              disabled={blocked !== null}
              subText={blocked === null ? undefined : words.reasons[blocked.reason]({})}
              onClick={onPress}
            >
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
