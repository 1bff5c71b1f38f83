// In place of the form for who cannot file a request (CR-1): why, and who can help.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonProhibited24Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { useWords } from '../../shell/language.tsx';
import { Explanation } from '../../shell/ProblemPage.tsx';

export function NotYours() {
  const styles = useStyles();
  const words = useWords();
  const [, navigate] = useLocation();
  return (
    <Explanation
      Icon={PersonProhibited24Regular}
      title={words.problems.forbidden.title}
      text={words.reasons['no-seat']({})}
    >
      <Button className={styles.back} onClick={() => navigate('/changes')}>
        {words.case.restricted.back}
      </Button>
    </Explanation>
  );
}

const useStyles = makeStyles({ back: { marginTop: tokens.spacingVerticalXL } });
