// The form of a month's report: four parameters, the regions and the figures; beside them what they add up to.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { MeView } from '../../../../contract/people.ts';
import type { StatusView } from '../../../../contract/status.ts';
import { PARAMETERS } from '../../../../domain/status/status.list.ts';
import { ErrorSummary } from '../../../draft/ErrorSummary.tsx';
import { FailureBar } from '../../../draft/FailureBar.tsx';
import { StaleDialog } from '../../../draft/StaleDialog.tsx';
import { useContainerWidth } from '../../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { PageHeader } from '../../../shell/PageHeader.tsx';
import { AllAtOnce } from './AllAtOnce.tsx';
import { Figures } from './Figures.tsx';
import { ParameterRow } from './ParameterRow.tsx';
import { RegionLights } from './RegionLights.tsx';
import { ReportFieldsContext, usePathLabel, useReportMessages } from './reportFields.tsx';
import { ReportFooter } from './ReportFooter.tsx';
import { reportFrom } from './reportProblems.ts';
import { fieldAt, inputId, REPORT_PATHS } from './reportShape.ts';
import { ReportSide } from './ReportSide.tsx';
import { useReportCrumbs } from '../reportCrumbs.ts';
import { useReportStyles } from './reportStyles.ts';
import { usePathOptions } from './usePathOptions.ts';
import { useReportActions } from './useReportActions.ts';
import { regionsOf, useReportDraft, useReportPorts } from './useReportForm.ts';

interface ReportFormProps {
  readonly me: MeView;
  readonly view: StatusView;
  readonly onPublished: (view: StatusView) => void;
  readonly onClose: () => void;
}

export function ReportForm({ me, view, onPublished, onClose }: ReportFormProps) {
  const styles = useReportStyles();
  const words = useWords();
  const format = useFormat();
  const crumbs = useReportCrumbs(view);
  const ports = useReportPorts();
  const { keeper, draft } = useReportDraft(view, me.id, ports);
  const regions = regionsOf(view);
  const actions = useReportActions({ keeper, ports, regions, onPublished, onClose });
  const { messages, left } = useReportMessages(draft, regions, actions.purpose);
  const label = usePathLabel();
  const options = usePathOptions();
  const shown = draft.view ?? view;
  const wrong = REPORT_PATHS.filter((path) => messages[path] !== undefined).map((path) => ({
    id: inputId(path),
    label: label(path),
  }));
  const narrow = useContainerWidth() === 'narrow';
  const { failure } = actions;
  const told = words.status.failed;
  return (
    <ReportFieldsContext value={{ view: shown, regions, typed: draft.typed, type: keeper.type, messages, left }}>
      <div className={styles.page}>
        <div className={styles.grid}>
          <div className={styles.main}>
            <PageHeader
              title={words.status.month({ month: format.monthWithYear(`${view.month}-01`) })}
              barTitle={view.projectTitle}
              meta={narrow ? view.projectTitle : undefined}
              breadcrumb={crumbs}
              tight
              actions={<AllAtOnce keeper={keeper} />}
            />
            <div className={styles.content}>
              <div>
                <p className={styles.intro}>{introOf(view, words, format)}</p>
                <div className={styles.messages}>
                  {draft.restored !== null && draft.unsaved && (
                    <p className={styles.intro}>{words.status.form.restored({ time: format.time(draft.restored) })}</p>
                  )}
                  {failure && (
                    <FailureBar
                      key={actions.tries}
                      title={failure.during === 'publish' ? told.publishTitle : told.closeTitle}
                      problem={failure.problem}
                      again={failure.retryIn === null ? '' : told.retryPublish({ seconds: failure.retryIn })}
                      kept={draft.kept}
                      retry={() => actions.run(failure.during)}
                    />
                  )}
                  {!failure &&
                    draft.problem &&
                    !draft.problem.outcomeUnknown &&
                    draft.problem.kind !== 'signed-out' && (
                      <MessageBar intent="error" layout="multiline">
                        <MessageBarBody>{words.problems[draft.problem.kind].detail}</MessageBarBody>
                      </MessageBar>
                    )}
                  {actions.stopped > 0 && <ErrorSummary wrong={wrong} kept={draft.kept} stopped={actions.stopped} />}
                </div>
                <div className={styles.rows}>
                  {PARAMETERS.map((parameter) => (
                    <ParameterRow key={parameter} parameter={parameter} />
                  ))}
                </div>
              </div>
              <RegionLights />
              <Figures />
            </div>
          </div>
          <aside className={styles.side} aria-label={words.status.side.overall}>
            <div className={styles.sticky}>
              <ReportSide view={shown} report={reportFrom(draft.typed, regions)} />
            </div>
          </aside>
        </div>
        <ReportFooter view={view} kept={draft.kept} actions={actions} onChoose={() => void keeper.save()} />
      </div>
      {draft.clash && (
        <StaleDialog
          title={words.status.stale}
          clash={draft.clash}
          today={me.today}
          paths={REPORT_PATHS}
          fieldAt={fieldAt}
          label={label}
          options={options}
          onKeep={keeper.putOff}
          onSave={(choices) => void keeper.resolve(choices)}
        />
      )}
    </ReportFieldsContext>
  );
}

function introOf(
  { before, correctionReason }: StatusView,
  { status }: ReturnType<typeof useWords>,
  format: ReturnType<typeof useFormat>,
): string {
  if (correctionReason !== null) return status.form.correcting({ reason: correctionReason });
  return before === null ? status.form.first : status.form.filledFrom({ month: format.month(`${before.month}-01`) });
}
