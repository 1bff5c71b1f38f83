// A next step that cannot be taken yet: why, what the person can do, and the way to the form when that is theirs.
import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { ChangeView } from '../../../../contract/change.ts';
import type { Reason } from '../../../../domain/record/refusal.ts';
import { useWords } from '../../../shell/language.tsx';
import { followInside } from '../../../shell/links.ts';
import { PanelFrame, usePanelStyles } from '../../../shell/PanelFrame.tsx';

interface BlockedPanelProps {
  readonly change: ChangeView;
  readonly title: string;
  readonly reason: Reason;
}

export function BlockedPanel({ change, title, reason }: BlockedPanelProps) {
  const styles = usePanelStyles();
  const words = useWords();
  const [, navigate] = useLocation();
  const { businessCase } = change;
  const parameters: Record<string, number> = businessCase ? { filled: businessCase.filled, of: businessCase.of } : {};
  const canEdit = change.actions.some(({ action, blocked }) => action === 'edit' && blocked === null);
  return (
    <PanelFrame title={title}>
      <p className={styles.text}>{words.reasons[reason](parameters)}</p>
      {canEdit && (
        <div className={styles.buttons}>
          <Button as="a" className={styles.button} href={`/changes/${change.id}/edit`} onClick={followInside(navigate)}>
            {words.case.edit}
          </Button>
        </div>
      )}
    </PanelFrame>
  );
}
