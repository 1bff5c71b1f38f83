// A page that cannot be shown: why, what is safe, and what happens next.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CloudOff24Regular,
  DocumentSearch24Regular,
  ErrorCircle24Regular,
  PersonProhibited24Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { problemOfError, type ProblemKind } from '../api/client.ts';
import { useBarOf } from './bar.tsx';
import { MIDDLE, NARROW } from './containerWidth.tsx';
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

/** Icon, title, text, and what more there is: the shape of every page that explains instead of showing. */
export function Explanation({ Icon, title, text, children }: ExplanationProps) {
  const styles = useStyles();
  useBarOf(title);
  return (
    <section className={styles.page}>
      <span className={styles.circle}>
        <Icon aria-hidden />
      </span>
      <div className={styles.column}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </section>
  );
}
export interface ExplanationProps {
  readonly Icon: FluentIcon;
  readonly title: string;
  readonly text: ReactNode;
  readonly children?: ReactNode;
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
  page: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXL,
    padding: '40px 32px',
    [MIDDLE]: { padding: '32px 24px' },
    [NARROW]: { flexDirection: 'column', rowGap: tokens.spacingVerticalM, padding: '24px 16px' },
  },
  circle: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '48px',
    height: '48px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  column: { maxWidth: '640px', minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalL}` },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXL },
});
