// The story of the case, newest first: what, who by which seat, when, why, and by which rule.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ruleWords } from '../../../text/rules.ts';
import type { Words } from '../../../text/words.ts';
import type { Format } from '../../../text/format.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';
import { WIDE } from '../../shell/containerWidth.tsx';
import type { HistoryLine } from './history.ts';
import { Section, SmallButton } from './Section.tsx';
import { fieldLabel, valueText, type ValueWords } from './valueText.ts';

interface HistorySectionProps {
  readonly lines: readonly HistoryLine[];
  readonly value: ValueWords;
  readonly onExport: () => void;
}

/** How many lines are shown at first. */
const FIRST = 8;

export function HistorySection({ lines, value, onExport }: HistorySectionProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const told = words.case.history;
  return (
    <Section title={told.title} count={String(lines.length)} action={{ label: told.export, onPress: onExport }}>
      <ol className={styles.list}>
        {(all ? lines : lines.slice(0, FIRST)).map((line) => {
          const rule = line.rule === null || isPlain(line) ? null : ruleWords(words, line.rule);
          const who = whoOf(line);
          return (
            <li key={line.key} className={styles.line}>
              <span className={styles.dot} aria-hidden />
              <div className={styles.head}>
                <span className={styles.title}>{titleOf(line, words)}</span>
                <time className={styles.time} dateTime={line.at}>
                  {format.shortDateTime(line.at)}
                </time>
              </div>
              {who !== '' && <div className={styles.who}>{who}</div>}
              {textsOf(line, words, format, value).map((text) => (
                <div key={text} className={styles.text}>
                  {text}
                </div>
              ))}
              {rule && <RuleLine kind={rule.kind} text={rule.text} />}
            </li>
          );
        })}
      </ol>
      {lines.length > FIRST && (
        <SmallButton
          label={all ? told.fewer : told.all({ count: lines.length })}
          onPress={() => setAll(!all)}
          expanded={all}
          className={styles.more}
        />
      )}
    </Section>
  );
}

export function titleOf({ action, rawAction, data }: HistoryLine, words: Words): string {
  return action === null ? rawAction : words.log[action](data);
}

/** The person and the seat that gave the right; the person alone where the name is a role and says it. */
export function whoOf({ person, seat }: HistoryLine): string {
  if (person === null || seat === null) return person ?? seat ?? '';
  const [named, seated] = [wordsIn(person), wordsIn(seat)];
  return named.every((word) => seated.includes(word)) ? person : `${person} · ${seat}`;
}

/** Why, until when, and what was changed. */
export function textsOf(line: HistoryLine, words: Words, format: Format, value: ValueWords): string[] {
  const told = words.case.history;
  return [
    ...(line.text === null ? [] : [`“${line.text}”`]),
    ...(line.deadline === null ? [] : [told.deadline({ date: format.longDate(line.deadline) })]),
    ...(line.action === 'edit' || line.action === 'edited-by-hand' ? changesOf(line, words, value) : []),
  ];
}

/** That every region has one answer, and that fields can be filled in, goes without saying beside each line. */
const isPlain = ({ action, rule }: HistoryLine) =>
  (action === 'answer' && rule === 'DEC-2') || action === 'edit' || action === 'create';

const wordsIn = (text: string) =>
  text
    .toLocaleLowerCase('da')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

/** A short change is told whole, a long one by the name of its field. */
const SHORT = 60;

function changesOf({ changes }: HistoryLine, words: Words, value: ValueWords): string[] {
  const told = words.case.history;
  const shown = changes.map(({ field, was, now }) => ({
    label: fieldLabel(field, words),
    was: valueText(field, was, value) || told.empty,
    now: valueText(field, now, value) || told.empty,
  }));
  const isShort = ({ was, now }: { was: string; now: string }) => was.length + now.length <= SHORT;
  const long = shown.filter((change) => !isShort(change)).map(({ label }) => label);
  return [
    ...shown
      .filter((change) => isShort(change) && change.was !== change.now)
      .map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    ...(long.length === 0 ? [] : [told.changedLong({ fields: value.format.list(long) })]),
  ];
}

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
