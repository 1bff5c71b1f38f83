// “Ret”: why a published report is corrected. The correction is a report of its own, which opens when it is begun.
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { MeView } from '../../../contract/people.ts';
import type { StatusView } from '../../../contract/status.ts';
import { LIGHT_TEXT_LIMIT } from '../../../domain/status/status.list.ts';
import { useCorrectReport, type CorrectReport } from '../../api/statusQueries.ts';
import { useWords } from '../../shell/language.tsx';
import { NoticeBar } from '../../shell/NoticeBar.tsx';
import { PanelFrame } from '../../shell/PanelFrame.tsx';
import { ReasonForm } from '../../shell/ReasonForm.tsx';
import { PANEL, useFocusKept } from '../../shell/useFocusKept.ts';
import { useRunner } from '../../shell/useRunner.ts';
import { typedFromForm } from './form/reportShape.ts';
import { reportStore } from './form/useReportForm.ts';

interface CorrectPanelProps {
  readonly view: StatusView;
  readonly me: MeView;
  readonly onCancel: () => void;
}

export function CorrectPanel({ view, me, onCancel }: CorrectPanelProps) {
  const words = useWords().status.published;
  const correct = useCorrectReport(view.id).mutateAsync;
  const [, navigate] = useLocation();
  const area = useFocusKept();
  const runner = useRunner<CorrectReport>(async (body) => {
    const correction = await correct(body);
    carryOver(view, correction, me.id);
    navigate(`/status/${encodeURIComponent(correction.id)}${location.search}`);
  });
  useEffect(() => {
    area.current?.querySelector<HTMLElement>(PANEL)?.scrollIntoView({ block: 'nearest' });
  }, [area]);
  return (
    <div ref={area} tabIndex={-1}>
      {runner.notice && (
        <NoticeBar
          notice={runner.notice}
          onDismiss={runner.dismiss}
          fields={{ label: (field) => field, value: (_field, value) => (typeof value === 'string' ? value : '') }}
        />
      )}
      <PanelFrame title={words.correctTitle} meta={words.correctIntro}>
        <ReasonForm
          keep={`status/${view.id}/correct`}
          label={words.correctReason}
          required={words.correctRequired}
          limit={LIGHT_TEXT_LIMIT}
          busy={runner.busy}
          focused
          onCancel={onCancel}
          buttons={[
            {
              key: 'correct',
              label: words.correctSend,
              primary: true,
              onSend: async (reason) => runner.run({ version: view.version, reason }, words.correctDone),
            },
          ]}
        />
      </PanelFrame>
    </div>
  );
}

/** What was typed here while somebody else published stands in the correction, for its writer to keep or drop. */
function carryOver(view: StatusView, correction: StatusView, person: string): void {
  const here = reportStore(view, person);
  const typed = here.read();
  if (!typed) return;
  const base = typedFromForm(correction.form);
  reportStore(correction, person).write({
    ...typed,
    id: correction.id,
    version: correction.version,
    base,
    pending: null,
  });
  here.clear();
}
