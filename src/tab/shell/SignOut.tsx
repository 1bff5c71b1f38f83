// Signs out, where the tab signed the person in itself: under who they are, or as an icon where there is no room for words.
import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import { useFirstWords } from './language.tsx';
import { useSession } from './session.tsx';

export function SignOut({ iconOnly }: { readonly iconOnly: boolean }) {
  const styles = useStyles();
  const words = useFirstWords().shell.signIn;
  const { signOut } = useSession();
  if (!signOut) return null;
  const press = () => void signOut();
  if (!iconOnly) {
    return (
      <Button appearance="subtle" icon={<SignOutRegular />} onClick={press} className={styles.button}>
        {words.signOut}
      </Button>
    );
  }
  return (
    <Tooltip content={words.signOut} relationship="label" positioning="after">
      <Button appearance="subtle" icon={<SignOutRegular />} onClick={press} className={styles.icon} />
    </Tooltip>
  );
}

const useStyles = makeStyles({
  button: {
    justifyContent: 'flex-start',
    marginBottom: tokens.spacingVerticalS,
    paddingLeft: '10px',
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { alignSelf: 'center', marginBottom: tokens.spacingVerticalS },
});
