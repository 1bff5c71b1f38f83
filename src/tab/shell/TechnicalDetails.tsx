// What the it department asks for, folded: status and kind of a refused call.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Problem } from '../../contract/problem.ts';
import { Fold } from './Fold.tsx';
import { useFirstWords } from './language.tsx';

export function TechnicalDetails({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const words = useFirstWords().shell;
  return (
    <Fold small summary={words.technical} className={styles.details}>
      <code className={styles.code}>
        {problem.status} {problem.type} {problem.detail ?? ''}
      </code>
    </Fold>
  );
}

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalL },
  code: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});
