// “…”: the rarer actions on a project, each only when the person has it; one that must wait says why.
import { AlertRegular, ArrowForwardRegular } from '@fluentui/react-icons';
import type { ProjectView } from '../../../contract/project.ts';
import { RecordMenu } from '../../record/RecordMenu.tsx';
import { useWords } from '../../shell/language.tsx';

interface ProjectMenuProps {
  readonly actions: ProjectView['actions'];
  readonly onPhase: () => void;
  readonly onRemind: () => void;
}

export function ProjectMenu({ actions, onPhase, onRemind }: ProjectMenuProps) {
  const told = useWords().project;
  const items = [
    { key: 'change-phase', label: told.phase.menu, Icon: ArrowForwardRegular, onPress: onPhase },
    { key: 'remind', label: told.remind.menu, Icon: AlertRegular, onPress: onRemind },
  ].flatMap((item) => {
    const offer = actions.find(({ action }) => action === item.key);
    return offer ? [{ ...item, blocked: offer.blocked?.reason ?? null }] : [];
  });
  return <RecordMenu label={told.more} items={items} />;
}
