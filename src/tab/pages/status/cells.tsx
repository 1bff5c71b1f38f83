// What stands in the cells of the list of status reports, on a wide window and on a phone.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { isOf } from '../../../contract/reportsQuery.ts';
import type { StatusRow } from '../../../contract/status.ts';
import { Light } from '../../charts/Light.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { placeOf } from './places.ts';

/** How the report stands: its light when it is published. */
export function State({ row }: { readonly row: StatusRow }) {
  const own = useStyles();
  const { list } = useWords().status;
  const is = isOf(row);
  if (is === 'missing') return <Light kind="missing" strong />;
  if (is === 'due') return <Light kind="coming" />;
  if (is === 'draft')
    return <span className={own.quiet}>{row.revision > 1 ? list.correction(row) : list.states.draft}</span>;
  return (
    <span className={own.state}>
      {row.overall !== null && <Light kind={row.overall} />}
      {row.revision > 1 && <span className={own.corrected}>{list.corrected}</span>}
    </span>
  );
}

export function Manager({ row }: { readonly row: StatusRow }) {
  const own = useStyles();
  const words = useWords().status.list;
  return row.manager === null ? <span className={own.quiet}>{words.noManager}</span> : row.manager.name;
}

/** A report's day, and what is left of the time; a published one's, when it came. */
export function When({ row, owed, short = false }: { row: StatusRow; owed: boolean; short?: boolean }) {
  const own = useStyles();
  const words = useWords();
  const format = useFormat();
  const { list } = words.status;
  if (!owed) return row.published === null ? '' : format.shortDateWithYear(row.published);
  if (row.revision > 1) return '';
  const days = words.units.workingDays({ count: Math.abs(row.workingDays) });
  const isLate = row.missing || row.workingDays < 0;
  const left = isLate ? list.late({ days }) : row.workingDays === 0 ? list.today : days;
  return (
    <>
      {!short && <time dateTime={row.due}>{format.shortDate(row.due)}</time>}
      <span className={mergeClasses(own.left, short && own.alone, (isLate || row.workingDays <= 1) && own.soon)}>
        {left}
      </span>
    </>
  );
}

/** The button of a row that waits for the reader. */
export function Action({ row, primary }: { readonly row: StatusRow; readonly primary: boolean }) {
  const own = useStyles();
  const format = useFormat();
  const { list } = useWords().status;
  const button = row.version === 0 ? list.write : list.goOn;
  const month = format.monthWithYear(`${row.month}-01`);
  return (
    <LinkButton
      href={placeOf(row)}
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      label={list.buttonFor({ button, project: row.projectTitle, month })}
      className={own.button}
    >
      {button}
    </LinkButton>
  );
}

const useStyles = makeStyles({
  button: { position: 'relative', zIndex: 1, minWidth: '72px', whiteSpace: 'nowrap' },
  state: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
  corrected: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  left: { ...typographyStyles.caption1, marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  alone: { marginLeft: 0 },
  soon: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
});
