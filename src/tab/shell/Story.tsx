// What has happened to a record, newest first: what, who by which seat, when, why, and by which rule.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RuleWords } from '../../text/rules.ts';
import { useMe } from '../api/queries.ts';
import { WIDE } from './containerWidth.tsx';
import { useFormat, useWords } from './language.tsx';
import { RuleLine } from './RuleLine.tsx';
import { SmallButton } from './Section.tsx';

export interface StoryLine {
  readonly key: string;
  /** ISO instant. */
  readonly at: string;
  readonly title: string;
  /** Empty where the product did it. */
  readonly who: string;
  readonly texts: readonly string[];
  readonly rule: RuleWords | null;
}

/** How many lines are shown at first. */
const FIRST = 8;

export function Story({ lines }: { readonly lines: readonly StoryLine[] }) {
  const styles = useStyles();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const told = useWords().case.history;
  // A story may go back over years: then its older lines say which.
  const year = useMe().data?.today.slice(0, 4);
  return (
    <>
      <ol className={styles.list}>
        {(all ? lines : lines.slice(0, FIRST)).map(({ key, at, title, who, texts, rule }) => (
          <li key={key} className={styles.line}>
            <span className={styles.dot} aria-hidden />
            <div className={styles.head}>
              <span className={styles.title}>{title}</span>
              <time className={styles.time} dateTime={at}>
                {year === undefined || at.startsWith(year) ? format.shortDateTime(at) : format.shortDateWithYear(at)}
              </time>
            </div>
            {who !== '' && <div className={styles.who}>{who}</div>}
            {texts.map((text) => (
              <div key={text} className={styles.text}>
                {text}
              </div>
            ))}
            {rule && <RuleLine kind={rule.kind} text={rule.text} />}
          </li>
        ))}
      </ol>
      {lines.length > FIRST && (
        <SmallButton
          label={all ? told.fewer : told.all({ count: lines.length })}
          onPress={() => setAll(!all)}
          expanded={all}
          className={styles.more}
        />
      )}
    </>
  );
}

/** The person and the seat that gave the right; the person alone where the name is a role and says it. */
export function whoOf({ person, seat }: { readonly person: string | null; readonly seat: string | null }): string {
  if (person === null || seat === null) return person ?? seat ?? '';
  const [named, seated] = [wordsIn(person), wordsIn(seat)];
  return named.every((word) => seated.includes(word)) ? person : `${person} · ${seat}`;
}

const wordsIn = (text: string) =>
  text
    .toLocaleLowerCase('da')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  line: {
    position: 'relative',
    paddingLeft: '23px',
    paddingBottom: tokens.spacingVerticalM,
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '14px',
      bottom: '-5px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  dot: {
    position: 'absolute',
    left: 0,
    top: '5px',
    width: '7px',
    height: '7px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: 'break-word' },
  time: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: {
    ...typographyStyles.caption1,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    [WIDE]: { maxWidth: '80ch' },
  },
  more: { display: 'inline-block', paddingLeft: '23px' },
});
