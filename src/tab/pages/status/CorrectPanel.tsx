// “Ret”: why a published report is corrected. The correction is a report of its own, which opens when it is begun.
import { useLocation } from 'wouter';
import type { MeView } from '../../../contract/people.ts';
import type { StatusView } from '../../../contract/status.ts';
import { LIGHT_TEXT_LIMIT } from '../../../domain/status/status.list.ts';
import { useCorrectReport, type CorrectReport } from '../../api/statusQueries.ts';
import { ActionPanels } from '../../record/ActionPanels.tsx';
import { useWords } from '../../shell/language.tsx';
import type { FieldTexts } from '../../shell/NoticeBar.tsx';
import { ReasonPanel } from '../../shell/ReasonPanel.tsx';
import { useRunner } from '../../shell/useRunner.ts';
import { typedFromForm } from './form/reportShape.ts';
import { reportStore } from './form/useReportForm.ts';

interface CorrectPanelProps {
  readonly view: StatusView;
  readonly me: MeView;
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
}

/** The panel that the button of the head opens. */
export const CORRECT = { key: 'correct' } as const;

export function CorrectPanel({ view, me, chosen, choose }: CorrectPanelProps) {
  const words = useWords().status.published;
  const correct = useCorrectReport(view.id).mutateAsync;
  const [, navigate] = useLocation();
  const runner = useRunner<CorrectReport>(async (body) => {
    const correction = await correct(body);
    carryOver(view, correction, me.id);
    navigate(`/status/${encodeURIComponent(correction.id)}${location.search}`);
  });
  return (
    <ActionPanels
      panels={[]}
      menu={[CORRECT]}
      {...{ chosen, choose, runner }}
      fields={NO_FIELDS}
      nameOf={() => words.correct}
      renderPanel={(_, onCancel) => (
        <ReasonPanel
          title={words.correctTitle}
          meta={words.correctIntro}
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
      )}
    />
  );
}

/** A published report has none that somebody else could change. */
const NO_FIELDS: FieldTexts = {
  label: (field) => field,
  value: (_, value) => (typeof value === 'string' ? value : ''),
};

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
