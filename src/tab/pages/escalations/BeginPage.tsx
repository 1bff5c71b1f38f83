// Beginning an escalation: what it is about, of what the person may begin, and then the same form as for a proposal (ESC-1, ESC-3).
import { Field, makeStyles } from '@fluentui/react-components';
import { PersonProhibited24Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { CreateEscalation, EscalationsNewView } from '../../../contract/escalation.ts';
import { SUBJECT_FIELD } from '../../../domain/escalation/escalation.begin.ts';
import { useMe } from '../../api/queries.ts';
import { useBeginEscalation, useBeginnings } from '../../api/statusQueries.ts';
import { SearchInput } from '../../fields/SearchInput.tsx';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { NoticeBar } from '../../shell/NoticeBar.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { Explanation, ProblemPage } from '../../shell/ProblemPage.tsx';
import { Loading } from '../../shell/Skeletons.tsx';
import { useRunner } from '../../shell/useRunner.ts';
import { EscalationForm } from './EscalationForm.tsx';
import { placeOf } from './places.ts';
import { useEscalationFields } from './useEscalationFields.ts';

type Subject = EscalationsNewView['subjects'][number];

export function BeginPage() {
  const words = useWords().escalations;
  const beginnings = useBeginnings();
  const me = useMe();
  const subjects = useSeen(beginnings.data?.subjects ?? []);
  const retry = () => void beginnings.refetch();
  if (!beginnings.data || !me.data) {
    const error = beginnings.error ?? me.error;
    return error ? <ProblemPage error={error} retry={retry} /> : <Loading />;
  }
  if (subjects.length > 0) return <Begin subjects={subjects} by={beginnings.data.by} today={me.data.today} />;
  return (
    <Explanation Icon={PersonProhibited24Regular} {...words.begin.nothing}>
      <p>
        <LinkButton href="/escalations">{words.backTo}</LinkButton>
      </p>
    </Explanation>
  );
}

interface BeginProps {
  readonly subjects: readonly Subject[];
  /** The day that the receiver answers by, unless the person chooses another. */
  readonly by: string;
  readonly today: string;
}

function Begin({ subjects, by, today }: BeginProps) {
  const styles = useStyles();
  const words = useWords();
  const told = words.escalations.begin;
  const id = useId();
  const [, navigate] = useLocation();
  const [subject, choose] = useSubject(subjects);
  const fields = useEscalationFields();
  const begin = useBeginEscalation().mutateAsync;
  const runner = useRunner<CreateEscalation>(async (body) => navigate(placeOf(await begin(body))));
  const standard = subject?.line.find((level) => level.id !== null) ?? subject?.line[0];
  return (
    <>
      <PageHeader
        title={told.title}
        titleInBar
        tight
        breadcrumb={[{ label: words.escalations.title, href: '/escalations' }, { label: told.title }]}
      />
      <div className={styles.body}>
        <div aria-live="polite" className={styles.live}>
          {runner.notice && <NoticeBar notice={runner.notice} onDismiss={runner.dismiss} fields={fields} />}
        </div>
        <Field label={{ htmlFor: id, children: told.subject }} hint={told.hint} className={styles.subject}>
          <SearchInput
            id={id}
            value={subject ? keyOf(subject) : ''}
            placeholder={told.choose}
            nothing={told.noSuch}
            options={subjects.map((one) => ({
              value: keyOf(one),
              label: one.title,
              group: words.occasions.triggers[one.trigger],
            }))}
            onChange={choose}
          />
        </Field>
        {subject && standard && (
          <EscalationForm
            key={keyOf(subject)}
            line={subject.line}
            standard={standard}
            begins={NO_TEXTS}
            by={by}
            intro={told.intro({ trigger: words.occasions.triggers[subject.trigger] })}
            today={today}
            keep="escalations/new"
            busy={runner.busy}
            send={async (said, done) => {
              const about = { [SUBJECT_FIELD[subject.trigger]]: subject.id };
              return runner.run({ trigger: subject.trigger, ...about, ...said }, done);
            }}
            onCancel={() => navigate('/escalations')}
          />
        )}
      </div>
    </>
  );
}

/** Nothing has been told yet: a draft would say nothing. */
const NO_TEXTS = { what: '', why: '', asked: '' };

/** What is gone meanwhile stays as long as the page does: the server refuses it, and what is typed stands. */
function useSeen(subjects: readonly Subject[]): readonly Subject[] {
  const [seen, see] = useState<readonly Subject[]>([]);
  const fresh = subjects.filter((one) => !seen.some((known) => keyOf(known) === keyOf(one)));
  if (fresh.length > 0) see([...seen, ...fresh]);
  return seen;
}

/** What it is about, as the address says it; the only one there is, where there is one. */
function useSubject(subjects: readonly Subject[]): [Subject | undefined, (key: string) => void] {
  const [params, setParams] = useSearchParams();
  const [only, ...more] = subjects;
  const named = subjects.find((one) => params.get(SUBJECT_FIELD[one.trigger]) === one.id);
  const choose = (key: string) => {
    const chosen = subjects.find((one) => keyOf(one) === key);
    if (chosen) setParams({ [SUBJECT_FIELD[chosen.trigger]]: chosen.id }, { replace: true });
  };
  return [named ?? (more.length === 0 ? only : undefined), choose];
}

const keyOf = ({ trigger, id }: Pick<Subject, 'trigger' | 'id'>): string => `${trigger}:${id}`;

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    maxWidth: '864px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px 32px 32px',
    [MIDDLE]: { padding: '8px 24px 32px' },
    [NARROW]: { padding: '16px' },
  },
  live: { ':empty': { display: 'none' } },
  subject: { maxWidth: '560px', gridTemplateColumns: 'minmax(0, 1fr)' },
});
