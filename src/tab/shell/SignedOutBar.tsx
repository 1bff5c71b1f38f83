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
import { useState } from 'react';
import { useSignedOut } from '../api/context.tsx';
import { useWords } from './language.tsx';
import { useSession } from './session.tsx';

export function SignedOutBar() {
  const styles = useStyles();
  const words = useWords().shell;
  const { signInAgain } = useSession();
  const { signedOut, setSignedOut } = useSignedOut();
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  if (!signedOut) return null;
  const press = async () => {
    setState('busy');
    try {
      await signInAgain();
      setSignedOut(false);
      setState('idle');
      await queries.invalidateQueries();
    } catch {
      setState('failed');
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.signedOut.title}</MessageBarTitle>
        {state === 'failed' ? words.signIn.failed : words.signedOut.text}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void press()} disabledFocusable={state === 'busy'}>
          {words.signedOut.button}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({ bar: { position: 'sticky', top: 0, zIndex: 9, borderRadius: 0 } });
