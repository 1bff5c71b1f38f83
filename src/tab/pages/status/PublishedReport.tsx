// A published report: what was said, what it corrected, and the way to correct it. What is published is never changed.
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled, EditRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MeView } from '../../../contract/people.ts';
import type { StatusView } from '../../../contract/status.ts';
import { PARAMETERS } from '../../../domain/status/status.list.ts';
import { RecordHeader } from '../../record/RecordHeader.tsx';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { useSession } from '../../shell/session.tsx';
import { CORRECT, CorrectPanel } from './CorrectPanel.tsx';
import { ParameterPaper, RegionsPaper } from './LightPapers.tsx';
import { FiguresPaper, Revisions } from './ReportPapers.tsx';
import { reportFrom } from './form/reportProblems.ts';
import { typedFromForm } from './form/reportShape.ts';
import { ReportSide } from './form/ReportSide.tsx';
import { useInDialog, useReportCrumbs } from './reportCrumbs.ts';
import { useReportStyles } from './form/reportStyles.ts';
import { dayOf } from './form/sideText.ts';
import { regionsOf } from './form/useReportForm.ts';
import { correctedNames } from './corrected.ts';

interface PublishedProps {
  readonly view: StatusView;
  readonly me: MeView;
  /** It was published while the page was open, by the reader or by somebody else. */
  readonly news: 'mine' | 'theirs' | null;
}

export function PublishedReport({ view, me, news }: PublishedProps) {
  const styles = useReportStyles();
  const own = useStyles();
  const words = useWords();
  const format = useFormat();
  const crumbs = useReportCrumbs(view);
  const told = words.status.published;
  const inDialog = useInDialog();
  const narrow = useContainerWidth() === 'narrow';
  const [chosen, choose] = useState<string | null>(null);
  const canCorrect = view.actions.some(({ action, blocked }) => action === 'correct' && blocked === null);
  const month = `${view.month}-01`;
  return (
    <div className={styles.page}>
      <div className={styles.grid}>
        <div className={styles.main}>
          <RecordHeader
            title={words.status.month({ month: format.monthWithYear(month) })}
            barTitle={view.projectTitle}
            breadcrumb={crumbs}
            meta={
              <span className={own.meta}>
                {narrow && <span>{view.projectTitle}</span>}
                {view.published !== null &&
                  told.meta({ by: view.publishedBy?.name ?? '', when: format.shortDateTime(view.published) })}
                {view.state === 'frozen' && (
                  <span className={own.frozen}>
                    <LockClosedRegular aria-hidden /> {told.frozen}
                  </span>
                )}
              </span>
            }
            actions={
              <>
                {!inDialog && (
                  <LinkButton appearance="subtle" href={`/projects/${encodeURIComponent(view.project)}`}>
                    {told.project}
                  </LinkButton>
                )}
                {canCorrect && chosen === null && (
                  <Button icon={<EditRegular />} onClick={() => choose(CORRECT.key)} data-opens-panel>
                    {told.correct}
                  </Button>
                )}
              </>
            }
          />
          <div className={styles.content}>
            <div>
              <div className={mergeClasses(styles.messages, own.messages)} aria-live="polite">
                {view.editedByHand && (
                  <MessageBar intent="error" layout="multiline">
                    <MessageBarBody>
                      <MessageBarTitle>{words.case.byHand.title}</MessageBarTitle>
                      {told.byHand} {words.case.byHand.help}
                    </MessageBarBody>
                  </MessageBar>
                )}
                {news !== null && <News view={view} news={news} />}
                {chosen !== null && <CorrectPanel {...{ view, me, chosen, choose }} />}
                <Corrects view={view} />
              </div>
              <div className={styles.rows}>
                {PARAMETERS.map((parameter) => (
                  <ParameterPaper key={parameter} parameter={parameter} view={view} />
                ))}
              </div>
            </div>
            <RegionsPaper view={view} />
            <FiguresPaper view={view} />
            <Revisions view={view} />
          </div>
        </div>
        <aside className={styles.side} aria-label={words.status.side.overall}>
          <div className={styles.sticky}>
            <ReportSide view={view} report={reportFrom(typedFromForm(view.form), regionsOf(view))} published />
          </div>
        </aside>
      </div>
    </div>
  );
}

function News({ view, news }: { readonly view: StatusView; readonly news: 'mine' | 'theirs' }) {
  const styles = useStyles();
  const words = useWords().status.published;
  const format = useFormat();
  const { host } = useSession();
  const asDialog = useInDialog() && host === null;
  if (news === 'theirs') {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.byOther({ by: view.publishedBy?.name ?? '' })}</MessageBarTitle>
          {words.byOtherKept}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { agenda, told } = view;
  const item =
    agenda?.open !== true
      ? null
      : agenda.meeting === null
        ? words.doneItemNext({ body: agenda.bodyName })
        : words.doneItem({ body: agenda.bodyName, date: dayOf(agenda.meeting, format) });
  return (
    <p className={styles.done}>
      <CheckmarkCircle20Filled className={styles.tick} aria-hidden />
      <span>
        <strong>{words.done}</strong>{' '}
        {[item, told === null ? null : words.doneTold, asDialog ? words.close : null]
          .filter((text) => text !== null)
          .join(' ')}
      </span>
    </p>
  );
}

function Corrects({ view }: { readonly view: StatusView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const told = words.status.published;
  if (view.correctionReason === null) return null;
  const names = correctedNames(view.corrected, words);
  return (
    <p className={styles.corrects}>
      {told.corrects({ reason: view.correctionReason })}{' '}
      {names.length > 0 && told.correctedFields({ fields: format.list(names) })}
    </p>
  );
}

const useStyles = makeStyles({
  meta: { display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  frozen: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  messages: { ':not(:empty)': { marginBottom: tokens.spacingVerticalL } },
  done: {
    ...typographyStyles.body1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  corrects: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    maxWidth: '80ch',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
});
