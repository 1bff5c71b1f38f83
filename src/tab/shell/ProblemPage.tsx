// A page that cannot be shown: why, what is safe, and what happens next.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CloudOff24Regular,
  DocumentSearch24Regular,
  ErrorCircle24Regular,
  PersonProhibited24Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { problemOfError, type ProblemKind } from '../api/client.ts';
import { useBarOf } from './bar.tsx';
import { Explained, type ExplainedProps } from './Explained.tsx';
import { useFirstWords } from './language.tsx';
import { ProblemText } from './ProblemText.tsx';
import { TechnicalDetails } from './TechnicalDetails.tsx';

export interface ProblemPageProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

export function ProblemPage({ error, retry }: ProblemPageProps) {
  const { shell } = useFirstWords();
  const { kind, problem } = problemOfError(error);
  const text = <ProblemText error={error} />;
  return (
    <Explanation Icon={ICONS[kind] ?? ErrorCircle24Regular} title={shell.problem[kind].title} text={text}>
      {kind !== 'signed-out' && <BackButtons retry={retry} />}
      <TechnicalDetails problem={problem} />
    </Explanation>
  );
}

export function NotFound() {
  const words = useFirstWords().shell.problem['not-found'];
  return (
    <Explanation Icon={DocumentSearch24Regular} title={words.title} text={words.text}>
      <BackButtons />
    </Explanation>
  );
}

/** A page of its own: named in the top bar too. */
export function Explanation(props: ExplainedProps) {
  useBarOf(props.title);
  return <Explained heading="h1" {...props} />;
}

function BackButtons({ retry }: { readonly retry?: (() => void) | undefined }) {
  const styles = useStyles();
  const words = useFirstWords().shell;
  const [, navigate] = useLocation();
  return (
    <div className={styles.actions}>
      {retry && <Button onClick={retry}>{words.retry}</Button>}
      <Button appearance={retry ? 'subtle' : 'secondary'} onClick={() => navigate('/')}>
        {words.backToOverview}
      </Button>
    </div>
  );
}

const ICONS: Readonly<Partial<Record<ProblemKind, FluentIcon>>> = {
  offline: CloudOff24Regular,
  unavailable: CloudOff24Regular,
  forbidden: PersonProhibited24Regular,
  'not-found': DocumentSearch24Regular,
};

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXL },
});
