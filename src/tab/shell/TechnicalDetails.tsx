// What the it department asks for, folded: status and kind of a refused call.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Problem } from '../../contract/schemas.ts';
import { useWords } from './language.tsx';

export function TechnicalDetails({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const words = useWords().shell;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{words.technical}</summary>
      <code className={styles.code}>
        {problem.status} {problem.type} {problem.detail ?? ''}
      </code>
    </details>
  );
}

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalL },
  summary: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    width: 'fit-content',
  },
  code: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});
