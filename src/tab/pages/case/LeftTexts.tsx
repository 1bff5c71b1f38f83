// A text that can no longer be sent stands where it was written, until the reader has taken it along.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../shell/language.tsx';
import { PanelButtons, PanelFrame, Quoted, usePanelStyles } from '../../shell/PanelFrame.tsx';
import { forgetKept } from '../../shell/useKept.ts';
import type { LeftText } from './leftTexts.ts';

interface LeftTextsProps {
  readonly texts: readonly LeftText[];
  readonly onForgotten: () => void;
}

export function LeftTexts({ texts, onForgotten }: LeftTextsProps) {
  const words = useWords().case.panels.leftBehind;
  const styles = useStyles();
  const { text: written } = usePanelStyles();
  if (texts.length === 0) return null;
  const forget = () => {
    forgetKept(texts.map(({ key }) => key));
    onForgotten();
  };
  return (
    <div className={styles.left}>
      <PanelFrame title={words.title} meta={words.intro}>
        {texts.map(({ key, text }) => (
          <Quoted key={`${key} ${text}`} label={words.wrote}>
            <p className={written}>{text}</p>
          </Quoted>
        ))}
        <PanelButtons busy={false} buttons={[{ key: 'forget', label: words.forget, onPress: forget }]} />
      </PanelFrame>
    </div>
  );
}

const useStyles = makeStyles({ left: { ':not(:first-child)': { marginTop: tokens.spacingVerticalM } } });
