// “…”: the rarer actions of the case, each only when the person has it; one that must wait says why.
import {
  ArrowDownloadRegular,
  ArrowUndoRegular,
  EditRegular,
  PauseRegular,
  PersonProhibitedRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { RecordMenu } from '../../record/RecordMenu.tsx';
import { useWords } from '../../shell/language.tsx';
import { nameOf } from './CasePanels.tsx';
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
  return (
    <RecordMenu
      label={words.case.more}
      items={[
        ...(canEdit ? [{ key: 'edit', label: words.case.edit, Icon: EditRegular, href: `/changes/${id}/edit` }] : []),
        ...panels.map((panel) => ({
          key: panel.key,
          label: nameOf(panel, words),
          Icon: ICONS[panel.kind] ?? EditRegular,
          blocked: panel.blocked,
          onPress: () => choose(panel.key),
        })),
        { key: 'export', label: words.case.exportCase, Icon: ArrowDownloadRegular, onPress: onExport },
      ]}
    />
  );
}

const ICONS: Readonly<Partial<Record<PanelKind, FluentIcon>>> = {
  withdraw: ArrowUndoRegular,
  postpone: PauseRegular,
  disqualify: PersonProhibitedRegular,
};
