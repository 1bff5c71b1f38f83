// The head of the portfolio: how many stand where, which month it is, the file for a spreadsheet and the monthly report.
import { Button, Tooltip, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownloadRegular,
  ChevronLeftRegular,
  ChevronRightRegular,
  DocumentPdfRegular,
} from '@fluentui/react-icons';
import type { PortfolioView, ProjectRow } from '../../../contract/project.ts';
import { addToMonth } from '../../../domain/status/month.rules.ts';
import { LightIcon } from '../../charts/Light.tsx';
import { NARROW, useContainerWidth } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { countLights, type PortfolioQuery } from './portfolioQuery.ts';

/** Where the secretariat enters a project. */
export const NEW_PROJECT = '/projects/new';

interface PortfolioHeadProps {
  /** Undefined while it is read. */
  readonly view: PortfolioView | undefined;
  /** The projects shown. */
  readonly rows: readonly ProjectRow[];
  readonly query: PortfolioQuery;
  readonly onMonth: (month: string) => void;
  readonly onExport: () => void;
  readonly onReport: () => void;
  readonly reportBusy: boolean;
}

export function PortfolioHead({ view, rows, query, onMonth, onExport, onReport, reportBusy }: PortfolioHeadProps) {
  const styles = useStyles();
  const words = useWords().portfolio;
  const width = useContainerWidth();
  const narrow = width === 'narrow';
  // A third button leaves no room for the word beside the figures.
  const roomy = width === 'wide' && !view?.canCreate;
  const newProject = { label: words.newProject, href: NEW_PROJECT };
  return (
    <PageHeader
      title={words.title}
      barTitle={words.barTitle}
      titleInBar
      tight
      barAction={view?.canCreate ? newProject : undefined}
      views={
        <div className={styles.figures}>
          {view && (
            <ul className={styles.counts} aria-label={words.countsLabel}>
              {countLights(rows, query.measure).map(({ kind, count }) => (
                <li key={kind} className={styles.count}>
                  <LightIcon kind={kind} size={13} />
                  {words.counts[kind]({ count })}
                </li>
              ))}
            </ul>
          )}
          {view && <MonthSteps view={view} onMonth={onMonth} />}
        </div>
      }
      actions={
        <div className={styles.actions}>
          <Tooltip content={words.exportHint} relationship="description">
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              onClick={onExport}
              disabled={rows.length === 0}
              aria-label={roomy ? undefined : words.export}
            >
              {roomy && words.export}
            </Button>
          </Tooltip>
          <Tooltip content={words.reportHint} relationship="description">
            <Button
              icon={<DocumentPdfRegular />}
              onClick={onReport}
              disabled={rows.length === 0}
              disabledFocusable={reportBusy}
              aria-label={narrow ? words.report : undefined}
            >
              {!narrow && (reportBusy ? words.reportBusy : words.report)}
            </Button>
          </Tooltip>
          {view?.canCreate && !narrow && (
            <LinkButton href={newProject.href} appearance="primary" icon={<AddRegular />}>
              {newProject.label}
            </LinkButton>
          )}
        </div>
      }
    />
  );
}

/** The last month shown, and one step back and forth. */
function MonthSteps({ view, onMonth }: { readonly view: PortfolioView; readonly onMonth: (month: string) => void }) {
  const styles = useStyles();
  const words = useWords().portfolio;
  const format = useFormat();
  return (
    <div className={styles.steps}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={words.earlier}
        className={styles.step}
        onClick={() => onMonth(addToMonth(view.month, -1))}
      />
      <output className={styles.month}>{format.monthWithYear(`${view.month}-01`)}</output>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={words.later}
        className={styles.step}
        disabledFocusable={view.month >= view.newest}
        onClick={() => onMonth(addToMonth(view.month, 1))}
      />
    </div>
  );
}

const useStyles = makeStyles({
  figures: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    minHeight: '32px',
    // The header's place for views stands a little out for tabs; figures do not.
    '@container tab (min-width: 641px) and (max-width: 979.9px)': { marginLeft: '12px' },
    [NARROW]: { marginLeft: '8px', columnGap: tokens.spacingHorizontalM },
  },
  counts: {
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    [NARROW]: { columnGap: tokens.spacingHorizontalM },
  },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap' },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS, [NARROW]: { '& button': { minHeight: '36px' } } },
  steps: { display: 'inline-flex', alignItems: 'center' },
  step: { color: tokens.colorNeutralForeground3, [NARROW]: { minWidth: '36px', minHeight: '36px' } },
  month: { color: tokens.colorNeutralForeground3, minWidth: '104px', textAlign: 'center', whiteSpace: 'nowrap' },
});
