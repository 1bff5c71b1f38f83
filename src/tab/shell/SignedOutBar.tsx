// The session ended while the page was open: what was typed stays, and signing in again happens beside it.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSignedOut } from '../api/context.tsx';
import { useFirstWords } from './language.tsx';
import { useSession } from './session.tsx';

export function SignedOutBar() {
  const styles = useStyles();
  const words = useFirstWords().shell;
  const { host, signInAgain } = useSession();
  const { signedOut, setSignedOut } = useSignedOut();
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const presses = useRef(0);
  if (!signedOut) return null;
  const press = async () => {
    presses.current += 1;
    const press = presses.current;
    setState('busy');
    try {
      await signInAgain();
    } catch {
      // A window that was closed, or lies behind the others, never answers: the next press takes its place.
      if (press === presses.current) setState('failed');
      return;
    }
    setSignedOut(false);
    setState('idle');
    await queries.invalidateQueries();
  };
  const busyText = host ? words.signedOut.text : words.signedOut.inWindow;
  const texts = { idle: words.signedOut.text, busy: busyText, failed: words.signIn.failed };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.signedOut.title}</MessageBarTitle>
        {texts[state]}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void press()}>{words.signedOut.button}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({ bar: { position: 'sticky', top: 0, zIndex: 9, borderRadius: 0 } });
