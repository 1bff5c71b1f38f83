// Why a project could not be saved, told above its form; the page leads there.
import { useEffect, useRef } from 'react';
import { NoticeBar } from '../../../shell/NoticeBar.tsx';
import type { Runner } from '../../../shell/useRunner.ts';
import { projectFields } from '../projectStory.ts';
import { useProjectWords } from '../useProjectWords.ts';
import { useProjectFormStyles } from './projectFormStyles.ts';

export function FormAlert<A>({ notice, dismiss }: Pick<Runner<A>, 'notice' | 'dismiss'>) {
  const styles = useProjectFormStyles();
  const value = useProjectWords();
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) alert.current?.focus();
  }, [notice]);
  return (
    <div ref={alert} tabIndex={-1} aria-live="polite" className={styles.alert}>
      {notice?.kind === 'problem' && <NoticeBar notice={notice} onDismiss={dismiss} fields={projectFields(value)} />}
    </div>
  );
}
