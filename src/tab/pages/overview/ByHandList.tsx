// For the secretariat: rows that were changed directly in SharePoint, each with the case that it locks.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { FlagView } from '../../../contract/flag.ts';
import { LISTS } from '../../../domain/lists.ts';
import { useSystems } from '../../api/queries.ts';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { whatHappened } from '../case/byHand.ts';
import { useListStyles } from './listStyles.ts';

export function ByHandList({ flags }: { readonly flags: readonly FlagView[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const format = useFormat();
  const systems = new Map((useSystems().data ?? []).map(({ id, name }) => [id, name]));
  return (
    <>
      <p className={styles.text}>{words.overview.byHandText}</p>
      <ul className={lists.list}>
        {flags.map((flag) => {
          const told = (
            <>
              <span>{flag.title ?? rowName(flag, words.overview.row)}</span>
              <span className={styles.quiet}>
                {flag.number !== null && `${flag.number}${SEPARATOR}`}
                {whatHappened(flag, { words, format, systems }).join(' ')}
              </span>
            </>
          );
          return (
            <li key={flag.record}>
              {flag.change === null || flag.number === null ? (
                <div className={styles.row}>{told}</div>
              ) : (
                <Link
                  href={`/changes/${encodeURIComponent(flag.change)}`}
                  className={mergeClasses(styles.row, lists.link)}
                >
                  {told}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** As people find it in SharePoint: the list's title there, and its key. */
function rowName({ record }: FlagView, say: (p: { list: string; key: string }) => string): string {
  const slash = record.indexOf('/');
  const name = record.slice(0, slash);
  const list = LISTS.find((candidate) => candidate.name === name)?.title ?? name;
  return say({ list, key: record.slice(slash + 1) });
}

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    maxWidth: '80ch',
    color: tokens.colorNeutralForeground3,
  },
  row: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});
