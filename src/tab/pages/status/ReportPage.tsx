// The report of one month: its form while it is a draft, the report itself once it is published. A page, and a dialog.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@fluentui/react-components';
import { CalendarClock24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MeView } from '../../../contract/people.ts';
import type { StatusView } from '../../../contract/status.ts';
import { useReport } from '../../api/statusQueries.ts';
import { RecordPage } from '../../record/RecordPage.tsx';
import { useWords } from '../../shell/language.tsx';
import { Explanation } from '../../shell/ProblemPage.tsx';
import { useSession } from '../../shell/session.tsx';
import { FormSkeleton } from '../form/FormSkeleton.tsx';
import { ReportForm } from './form/ReportForm.tsx';
import { useReportPorts } from './form/useReportForm.ts';
import { PublishedReport } from './PublishedReport.tsx';
import { useInDialog } from './reportCrumbs.ts';

export function ReportPage({ id }: { readonly id: string }) {
  return (
    <RecordPage read={useReport(id)} skeleton={<FormSkeleton />}>
      {(view, me) => <Opened me={me} view={view} />}
    </RecordPage>
  );
}

function Opened({ me, view }: { readonly me: MeView; readonly view: StatusView }) {
  const [wasDraft] = useState(view.state === 'draft');
  const leave = useLeave();
  const { tell } = useReportPorts();
  const queries = useQueryClient();
  if (view.state !== 'draft') {
    const isMine = view.publishedBy?.id === me.id;
    return <PublishedReport view={view} me={me} news={wasDraft ? (isMine ? 'mine' : 'theirs') : null} />;
  }
  const write = view.actions.find(({ action }) => action === 'write');
  if (!write || write.blocked !== null) return <NotWritable view={view} />;
  const published = (now: StatusView) => {
    tell(now);
    void queries.invalidateQueries();
    leave.published(now);
  };
  return <ReportForm me={me} view={view} onPublished={published} onClose={leave.close} />;
}

/** From the page back to the list; from a dialog back to what opened it. */
function useLeave() {
  const { host } = useSession();
  const [, navigate] = useLocation();
  const dialog = useInDialog() && host?.inDialog === true ? host : null;
  return {
    close: () => (dialog ? dialog.finish({ kind: 'status-closed' }) : navigate('/status')),
    published: ({ id }: StatusView) => dialog?.finish({ kind: 'status-published', id }),
  };
}

function NotWritable({ view }: { readonly view: StatusView }) {
  const words = useWords();
  const told = words.status.notWritable;
  const [, navigate] = useLocation();
  const blocked = view.actions.find(({ action }) => action === 'write')?.blocked;
  return (
    <Explanation
      Icon={CalendarClock24Regular}
      title={told.title}
      text={blocked ? words.reasons[blocked.reason]({}) : told.notYours}
    >
      <p>
        {told.visible} {told.help}
      </p>
      <Button onClick={() => navigate(`/projects/${encodeURIComponent(view.project)}`)}>{told.project}</Button>
    </Explanation>
  );
}
