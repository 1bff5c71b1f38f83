// The way to a report: through the list, and nowhere else in a dialog.
import { useSearchParams } from 'wouter';
import type { StatusView } from '../../../contract/status.ts';
import type { Crumb } from '../../shell/Crumbs.tsx';
import { useWords } from '../../shell/language.tsx';

/** Whether the page stands in a dialog, which has no way to other pages. */
export const useInDialog = (): boolean => useSearchParams()[0].has('dialog');

export function useReportCrumbs({ project, projectTitle }: Pick<StatusView, 'project' | 'projectTitle'>): Crumb[] {
  const title = useWords().status.title;
  return useInDialog()
    ? [{ label: projectTitle }]
    : [
        { label: title, href: '/status' },
        { label: projectTitle, href: `/projects/${encodeURIComponent(project)}` },
      ];
}
