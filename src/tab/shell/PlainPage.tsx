// A page without the frame: something to say before anyone is signed in.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AppMark } from './AppMark.tsx';

export interface PlainPageProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function PlainPage({ title, text, children }: PlainPageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <AppMark />
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        <div className={styles.actions}>{children}</div>
      </div>
    </main>
  );
}

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '440px',
    paddingBottom: '15dvh',
  },
  title: { ...typographyStyles.title3, margin: `${tokens.spacingVerticalM} 0 0` },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalM,
  },
});
