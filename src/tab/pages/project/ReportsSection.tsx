// The project's reports: those that are owed on top, then those that stand, newest first.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StatusRow } from '../../../contract/status.ts';
import { Light } from '../../charts/Light.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { Section, SmallButton } from '../../shell/Section.tsx';
import { useSectionStyles } from '../../shell/sectionStyles.ts';

/** How many are shown at first. */
const FIRST = 6;

export function ReportsSection({ reports }: { readonly reports: readonly StatusRow[] }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const words = useWords();
  const told = words.project.reports;
  const [all, setAll] = useState(false);
  return (
    <Section title={told.title} count={String(reports.length)}>
      {reports.length === 0 && <p className={shared.none}>{told.none}</p>}
      <ul className={shared.list}>
        {(all ? reports : reports.slice(0, FIRST)).map((report) => (
          <li key={report.id} className={mergeClasses(shared.line, styles.line)}>
            <Report report={report} />
          </li>
        ))}
      </ul>
      {reports.length > FIRST && (
        <SmallButton
          label={all ? words.case.history.fewer : words.case.history.all({ count: reports.length })}
          onPress={() => setAll(!all)}
          expanded={all}
        />
      )}
    </Section>
  );
}

function Report({ report }: { readonly report: StatusRow }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const told = words.project.reports;
  const month = format.monthWithYear(`${report.month}-01`);
  const place = `/status/${encodeURIComponent(report.id)}`;
  const owed = report.published === null;
  return (
    <>
      <span className={styles.month}>
        <Link href={place} className={shared.link}>
          {format.capital(month)}
        </Link>
        {report.revision > 1 && <span className={shared.quiet}> {told.revision({ number: report.revision })}</span>}
      </span>
      {owed ? (
        <span className={shared.quiet}>
          {report.version === 0 ? told.notBegun : words.choices.statusReports.state[report.state]}
        </span>
      ) : (
        <Light kind={report.overall ?? 'missing'} />
      )}
      {owed && (
        <span className={mergeClasses(styles.due, report.missing && styles.late)}>
          <span>
            {report.missing
              ? told.missing({ days: format.workingDaysLeft(report.workingDays) })
              : told.due({ date: format.longDate(report.due) })}
          </span>
          {report.mine && (
            <LinkButton size="small" href={place} label={told.writeFor({ month })}>
              {told.write}
            </LinkButton>
          )}
        </span>
      )}
    </>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: '2px 0',
    boxSizing: 'border-box',
  },
  month: { minWidth: 0 },
  due: {
    ...typographyStyles.caption1,
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    paddingBottom: tokens.spacingVerticalXS,
  },
  late: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});
