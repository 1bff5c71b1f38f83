// Why things are so, rule by rule, each with the document or the standard that says it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ruleWords } from '../../../text/rules.ts';
import { useWords } from '../../shell/language.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';

/** `rules`: ids or sentence keys; those without words are left out. */
export function RuleLines({ rules }: { readonly rules: readonly string[] }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.rules}>
      {rules.map((key) => {
        const rule = ruleWords(words, key);
        return rule && <RuleLine key={key} kind={rule.kind} text={rule.text} source={rule.source} />;
      })}
    </div>
  );
}

const useStyles = makeStyles({
  rules: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '80ch' },
});
