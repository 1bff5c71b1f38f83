// The project's reports: those that are owed on top, then those that stand, newest first.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StatusRow } from '../../../contract/status.ts';
import { Light } from '../../charts/Light.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { Section, SmallButton } from '../../shell/Section.tsx';

/** How many are shown at first. */
const FIRST = 6;

export function ReportsSection({ reports }: { readonly reports: readonly StatusRow[] }) {
  const styles = useStyles();
  const words = useWords();
  const told = words.project.reports;
  const [all, setAll] = useState(false);
  return (
    <Section title={told.title} count={String(reports.length)}>
      {reports.length === 0 && <p className={styles.none}>{told.none}</p>}
      <ul className={styles.list}>
        {(all ? reports : reports.slice(0, FIRST)).map((report) => (
          <li key={report.id} className={styles.line}>
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
        <Link href={place} className={styles.link}>
          {format.capital(month)}
        </Link>
        {report.revision > 1 && <span className={styles.quiet}> {told.revision({ number: report.revision })}</span>}
      </span>
      {owed ? (
        <span className={styles.quiet}>
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
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: '2px 0',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  month: { minWidth: 0 },
  link: {
    color: 'inherit',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
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
