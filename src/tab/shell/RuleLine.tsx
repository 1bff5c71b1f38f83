// Why something is so: a book where a document says it, sliders where it is the secretariat's standard.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { BookInformation20Regular, Options20Regular } from '@fluentui/react-icons';
import { useFirstWords } from './language.tsx';
import { SpokenOnly } from './SpokenOnly.tsx';

export interface RuleLineProps {
  readonly kind: 'document' | 'standard';
  readonly text: string;
  /** The document's name, or that it is a standard. */
  readonly source?: string;
}

export function RuleLine({ kind, text, source }: RuleLineProps) {
  const styles = useStyles();
  const words = useFirstWords().shell.rule;
  const Icon = kind === 'document' ? BookInformation20Regular : Options20Regular;
  return (
    <p className={styles.line}>
      <Icon className={styles.icon} aria-hidden />
      <span>
        <SpokenOnly>{words[kind]}: </SpokenOnly>
        {text} {source && <span className={styles.source}>{source}</span>}
      </span>
    </p>
  );
}

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, fontSize: '16px', width: '16px', height: '16px', color: tokens.colorNeutralForeground3 },
  source: { color: tokens.colorNeutralForeground3 },
});
