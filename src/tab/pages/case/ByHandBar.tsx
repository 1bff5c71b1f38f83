// Under the head of a case with a row that was changed directly in SharePoint: what, what it stops, and who can help.
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { FlagView } from '../../../contract/flag.ts';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { whatHappened, whatNow } from './byHand.ts';
import type { ValueWords } from './valueText.ts';

export function ByHandBar({ flags, value }: { readonly flags: readonly FlagView[]; readonly value: ValueWords }) {
  const styles = useStyles();
  const words = value.words.case.byHand;
  if (flags.length === 0) return null;
  return (
    <div className={styles.place}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{words.title}</MessageBarTitle>
          {flags.map((flag, index) => (
            <p key={flag.record} className={styles.text}>
              {[
                ...whatHappened(flag, value),
                whatNow(flag, value),
                ...(index === flags.length - 1 ? [words.help] : []),
              ].join(' ')}
            </p>
          ))}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({
  place: {
    padding: '0 32px 20px',
    [MIDDLE]: { padding: '0 24px 20px' },
    [NARROW]: { padding: '0 16px 16px' },
  },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, maxWidth: '80ch' },
});
