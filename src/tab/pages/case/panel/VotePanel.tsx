// The vote: whose it is, by which mandate, until when, what is recommended, and the four answers in their fixed order.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarClock20Regular, Checkmark20Regular, Comment20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { workingDaysBetween } from '../../../../domain/calendar/workingDays.ts';
import type { AnyRoundView } from '../../../../contract/round.ts';
import type { Answer } from '../../../../domain/round/round.list.ts';
import { regionName } from '../../../../domain/region/regions.ts';
import type { RoundAction } from '../../../api/queries.ts';
import { AnswerIcon } from '../../../charts/AnswerIcon.tsx';
import { wholeName } from '../../../../text/unbroken.ts';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { useContainerWidth } from '../../../shell/containerWidth.tsx';
import { answersOf } from '../panels.ts';
import { useKept } from '../../../shell/useKept.ts';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../../shell/PanelFrame.tsx';
import type { RoundPanelProps } from './panelProps.ts';
import { Question } from './Question.tsx';
import { ReasonForm } from '../../../shell/ReasonForm.tsx';

/** How long a remark may be (the API's limit). */
const REMARK_LIMIT = 1_000;

export function VotePanel({ round, runner, today, keep }: RoundPanelProps) {
  const all = useWords();
  const words = all.case.panels;
  // Beside the side column of a narrower tab the four answers fit in one row only without their icons.
  const withIcons = useContainerWidth() !== 'middle';
  const [changing, setChanging] = useState(false);
  const [writing, setWriting, forget] = useKept<Exclude<Answer, 'approve'> | null>(`${keep}/answer`, null);
  const region = round.me.region === null ? '' : regionName(round.me.region);
  const given = round.me.answer;
  const send = async (answer: Answer, text: string) => {
    const done = await runner.run(
      { on: 'round', act: answerOf(round, answer, text) },
      words.vote.registered({ region }),
    );
    if (done) {
      forget();
      setChanging(false);
    }
    return done;
  };
  const answers = answersOf(round);
  const choosing = given === null || changing || writing !== null;
  return (
    <PanelFrame title={words.vote.title({ region })} meta={<VoteMeta round={round} today={today} />}>
      <Question round={round} />
      {!choosing && <GivenAnswer round={round} canChange={answers.length > 0} onChange={() => setChanging(true)} />}
      {choosing && writing === null && (
        <PanelButtons
          busy={runner.busy}
          buttons={[
            ...answers.map((answer) => ({
              key: answer,
              label: all.answerButtons[answer],
              primary: answer === 'approve',
              ...(withIcons && { icon: ICONS[answer] }),
              onPress: () => (answer === 'approve' ? void send(answer, '') : setWriting(answer)),
            })),
            ...(given === null ? [] : [{ key: 'keep', label: words.vote.keep, onPress: () => setChanging(false) }]),
          ]}
        />
      )}
      {choosing && writing !== null && (
        <ReasonForm
          key={writing}
          keep={`${keep}/${writing}`}
          label={LABELS[writing](words)}
          required={REQUIRED[writing](words)}
          limit={REMARK_LIMIT}
          busy={runner.busy}
          focused
          buttons={[
            {
              key: writing,
              label: words.vote.send[writing],
              primary: true,
              onSend: async (text) => send(writing, text),
            },
          ]}
          onCancel={() => setWriting(null)}
        />
      )}
    </PanelFrame>
  );
}

/** Shown to members who cannot answer: why, and what they can do. */
export function CannotAnswerPanel({ round, panel, today }: RoundPanelProps) {
  const words = useWords();
  const styles = usePanelStyles();
  const reason = round.me.why?.reason ?? panel.blocked ?? 'not-your-region';
  return (
    <PanelFrame
      title={words.case.panels.vote.titleBody({ body: wholeName(round.bodyName) })}
      meta={<VoteMeta round={round} today={today} />}
    >
      <Question round={round} />
      <p className={styles.text}>
        <strong>{words.case.panels.vote.cannot}.</strong> {words.reasons[reason]({})}
      </p>
    </PanelFrame>
  );
}

function VoteMeta({ round, today }: { readonly round: AnyRoundView; readonly today: string }) {
  const words = useWords().case.panels.vote;
  const format = useFormat();
  const days = workingDaysBetween(today, round.deadline);
  const { mandateFrom } = round.me;
  return (
    <>
      {mandateFrom !== null && (
        <>
          {words.mandate({ date: format.dateWithYear(mandateFrom) })}
          {' · '}
        </>
      )}
      {round.deadline < today ? words.overdue : words.deadline} <strong>{format.longDate(round.deadline)}</strong>
      {(days !== 0 || round.deadline === today) && `, ${format.workingDaysLeft(days)}`}
    </>
  );
}

function GivenAnswer(props: {
  readonly round: AnyRoundView;
  readonly canChange: boolean;
  readonly onChange: () => void;
}) {
  const { round, canChange, onChange } = props;
  const words = useWords();
  const format = useFormat();
  const styles = useStyles();
  const row = round.ballot.find(({ mine, answer }) => mine && answer !== null);
  const answer = round.me.answer;
  if (answer === null) return null;
  return (
    <>
      <div className={styles.given}>
        <AnswerIcon answer={answer} />
        <div>
          <div>
            {row?.at
              ? words.case.panels.vote.answered({ answer: words.answers[answer], when: format.shortDateTime(row.at) })
              : words.answers[answer]}
          </div>
          {row?.text && <div className={styles.remark}>“{row.text}”</div>}
        </div>
      </div>
      {canChange && (
        <div className={styles.change}>
          <Button onClick={onChange}>{words.case.panels.vote.change}</Button>
          <span className={styles.quiet}>{words.case.panels.vote.changeUntil}</span>
        </div>
      )}
    </>
  );
}

function answerOf({ question }: AnyRoundView, answer: Answer, text: string): RoundAction {
  return answer === 'approve' ? { action: answer, body: { question } } : { action: answer, body: { question, text } };
}

type PanelWords = ReturnType<typeof useWords>['case']['panels'];
type WithText = Exclude<Answer, 'approve'>;
const LABELS: Readonly<Record<WithText, (words: PanelWords) => string>> = {
  'approve-with-remark': (words) => words.vote.remark,
  reject: (words) => words.vote.rejectReason,
  'ask-for-meeting': (words) => words.vote.meetingReason,
};
const REQUIRED: Readonly<Record<WithText, (words: PanelWords) => string>> = {
  'approve-with-remark': (words) => words.requiredRemark,
  reject: (words) => words.requiredReject,
  'ask-for-meeting': (words) => words.requiredMeeting,
};
const ICONS: Readonly<Record<Answer, ReactNode>> = {
  approve: <Checkmark20Regular />,
  'approve-with-remark': <Comment20Regular />,
  reject: <Dismiss20Regular />,
  'ask-for-meeting': <CalendarClock20Regular />,
};

const useStyles = makeStyles({
  given: { ...typographyStyles.body1, display: 'flex', columnGap: tokens.spacingHorizontalM },
  remark: {
    color: tokens.colorNeutralForeground2,
    maxWidth: '80ch',
    overflowWrap: 'break-word',
    whiteSpace: 'pre-line',
  },
  change: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});
