// The foot of a project's form, always in sight: what is not saved, and the two ways on.
import { Button } from '@fluentui/react-components';
import { useProjectFormStyles } from './projectFormStyles.ts';

interface ProjectFootProps {
  readonly note: string;
  readonly leave: string;
  readonly save: string;
  readonly busy: boolean;
  readonly onLeave: () => void;
  readonly onSave: () => void;
}

export function ProjectFoot({ note, leave, save, busy, onLeave, onSave }: ProjectFootProps) {
  const styles = useProjectFormStyles();
  return (
    <div className={styles.foot}>
      <span className={styles.quiet}>{note}</span>
      <div className={styles.buttons}>
        <Button onClick={onLeave}>{leave}</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={onSave}>
          {save}
        </Button>
      </div>
    </div>
  );
}
