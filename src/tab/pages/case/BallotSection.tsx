// “Svar fra regionerne”: the open round's ballot, what it adds up to, and the earlier rounds folded under their headings.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AnyRoundView, RoundBasis } from '../../../contract/round.ts';
import type { Format } from '../../../text/format.ts';
import { unbroken, wholeName } from '../../../text/unbroken.ts';
import type { Words } from '../../../text/words.ts';
import { Ballot, type BallotLine } from '../../charts/Ballot.tsx';
import { Fold } from '../../shell/Fold.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { useQuestionText } from './panel/Question.tsx';
import { Papers, Section } from '../../shell/Section.tsx';

/** The round that stands open, or the last one. */
export function BallotSection({ round, decision }: { readonly round: AnyRoundView; readonly decision: string | null }) {
  const words = useWords();
  const { ballot } = words.case;
  const title = round.state === 'open' ? ballot.title : ballot.titleOf({ body: wholeName(round.bodyName) });
  return (
    <Section title={title} count={ballot.count(round)}>
      <RoundBallot round={round} label={title} told={decision} />
    </Section>
  );
}

export function EarlierRounds({ rounds }: { readonly rounds: readonly AnyRoundView[] }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  if (rounds.length === 0) return null;
  return (
    <Section title={words.case.ballot.earlierTitle}>
      {rounds.map((round) => (
        <Fold
          key={round.id}
          className={styles.earlier}
          summary={words.case.ballot.earlier({
            body: wholeName(round.bodyName),
            outcome: round.outcome === null ? '' : words.outcomes[round.outcome],
            date: round.closed === null ? '' : format.shortDateWithYear(round.closed),
          })}
        >
          <RoundBallot round={round} label={words.case.ballot.titleOf({ body: wholeName(round.bodyName) })} asked />
        </Fold>
      ))}
    </Section>
  );
}

function RoundBallot({
  round,
  label,
  told = null,
  asked = false,
}: {
  readonly round: AnyRoundView;
  readonly label: string;
  /** A reason that already stands above. */
  readonly told?: string | null;
  readonly asked?: boolean;
}) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const fresh = useFreshAnswers(round);
  const question = useQuestionText(round);
  const standing = standingText(round, words, format);
  return (
    <>
      {asked && <p className={styles.asked}>{question}</p>}
      <Ballot caption={label} heads={words.case.ballot} lines={ballotLines(round, fresh, words, format)} />
      {standing !== null && (
        <p className={styles.standing}>
          {round.standing === 'meeting' && <CalendarClock16Regular className={styles.icon} aria-hidden />}
          <span>{standing}</span>
        </p>
      )}
      {round.state === 'closed' && round.outcome !== null && (
        <div className={styles.outcome}>
          <Papers
            papers={[
              {
                label: words.outcomes[round.outcome],
                value: [
                  ...(round.outcomeBy === null ? [] : [words.choices.rounds.outcomeBy[round.outcomeBy]]),
                  ...(round.closedBy === null || round.outcomeBy === 'agreement' ? [] : [round.closedBy.name]),
                  ...(round.closed === null ? [] : [unbroken(format.shortDateTime(round.closed))]),
                ].join(' · '),
              },
              ...(round.outcomeReason === null || round.outcomeReason === told
                ? []
                : [{ label: words.case.ballot.outcomeReason, value: round.outcomeReason }]),
            ]}
          />
        </div>
      )}
    </>
  );
}

/** The lines of a ballot; silence in a closed round is told as such. */
export function ballotLines(round: RoundBasis, fresh: ReadonlySet<string>, words: Words, format: Format): BallotLine[] {
  const silence = round.state === 'open' ? words.answers.missing : words.case.ballot.noAnswer;
  return round.ballot.map((row) => ({
    // A new answer is a new row, so that its tint begins anew.
    key: `${row.region} ${row.at ?? ''}`,
    region: row.regionName,
    own: row.mine ? words.case.ballot.own : null,
    answer: row.answer,
    word: row.answer === null ? silence : words.answers[row.answer],
    remark: row.text,
    note: row.differs ? words.case.ballot.differs : null,
    time: row.at === null ? null : format.shortDateTime(row.at),
    fresh: fresh.has(row.region),
  }));
}

/** What the answers add up to, where that is news. */
export function standingText(round: RoundBasis, words: Words, format: Format): string | null {
  const { ballot } = words.case;
  switch (round.standing) {
    case 'meeting': {
      const wishes = round.ballot
        .filter(({ answer }) => answer === 'ask-for-meeting')
        .map(({ regionName }) => regionName);
      const told = {
        body: round.body === 'FSG' ? words.bodiesInText.FSG : wholeName(round.bodyName),
        regions: format.list(wishes),
      };
      return round.meeting === null
        ? ballot.meetingNoDate(told)
        : ballot.meeting({ ...told, date: format.longDate(round.meeting) });
    }
    case 'disagreement':
    case 'silence':
    case 'acknowledge':
      return ballot.standing[round.standing];
    case 'waiting':
    case 'agreed':
    case 'closed':
      return null;
    default:
      return null;
  }
}

/** The regions whose answers came while the page was open. */
function useFreshAnswers(round: RoundBasis): ReadonlySet<string> {
  const [seen, setSeen] = useState<{ round: RoundBasis; fresh: ReadonlySet<string> }>({ round, fresh: new Set() });
  if (seen.round !== round) setSeen({ round, fresh: freshAnswers(seen.round, round) ?? seen.fresh });
  return seen.fresh;
}

/** The regions that have answered since, or answered anew; null when none has. */
export function freshAnswers(before: RoundBasis, now: RoundBasis): ReadonlySet<string> | null {
  if (before.id !== now.id) return new Set();
  const times = new Map(before.ballot.map(({ region, at }) => [region, at]));
  const arrived = now.ballot.filter(({ region, at }) => at !== null && times.get(region) !== at);
  return arrived.length === 0 ? null : new Set(arrived.map(({ region }) => region));
}

const useStyles = makeStyles({
  standing: {
    ...typographyStyles.caption1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  asked: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    maxWidth: '80ch',
  },
  outcome: { marginTop: tokens.spacingVerticalM },
  earlier: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalS,
  },
});
