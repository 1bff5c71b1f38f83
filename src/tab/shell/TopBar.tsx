// The bar at the top of a narrow tab: the menu of pages, the page's short title, its one action, and who the reader is.
import {
  Avatar,
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { AddRegular, NavigationRegular, SignOutRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { useMe } from '../api/queries.ts';
import { useBar } from './bar.tsx';
import { useFirstWords } from './language.tsx';
import { followInside } from './links.ts';
import { isUnder, useSections } from './sections.tsx';
import { useSession } from './session.tsx';
import { WhoAmI } from './WhoAmI.tsx';

export function TopBar() {
  const styles = useStyles();
  const words = useFirstWords().shell;
  const bar = useBar();
  const { signOut } = useSession();
  const me = useMe().data;
  const [location, navigate] = useLocation();
  const pages = useSections().flatMap((section) => section.pages);
  return (
    <header className={styles.bar}>
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<NavigationRegular />} aria-label={words.menu} className={styles.button} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {pages.map(({ href, label, count, Icon, CurrentIcon }) => {
              const current = isUnder(href, location);
              return (
                <MenuItemLink
                  key={href}
                  href={href}
                  icon={current ? <CurrentIcon /> : <Icon />}
                  aria-current={current ? 'page' : undefined}
                  secondaryContent={count ? String(count) : undefined}
                  onClick={followInside(navigate)}
                >
                  {label}
                </MenuItemLink>
              );
            })}
            {signOut && (
              <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
                {words.signIn.signOut}
              </MenuItem>
            )}
          </MenuList>
          <WhoAmI />
        </MenuPopover>
      </Menu>
      <span className={styles.title}>{bar.title}</span>
      {bar.action && (
        <Button
          as="a"
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={bar.action.label}
          href={bar.action.href}
          onClick={followInside(navigate)}
          className={styles.button}
        />
      )}
      {me && (
        <Avatar size={28} color="colorful" name={me.name} initials={initialsOf(me.name)} className={styles.avatar} />
      )}
    </header>
  );
}

/** “FSA, E-journal” → FSA; “SYS-medlem” → SYS; else the first letters of two words. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(/[\s,-]+/);
  if (/^\p{Lu}{2,3}$/u.test(first)) return first;
  return `${first.charAt(0)}${second.charAt(0)}`.toUpperCase();
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 10,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '48px',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: '36px', minHeight: '36px' },
  title: {
    ...typographyStyles.body1Strong,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  avatar: { '& span': { fontSize: '12px' } },
});
