// The navigation at the left: labelled when the tab is wide, icons with tooltips when it is not.
import { Tooltip, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { AppMark } from './AppMark.tsx';
import { useFirstWords } from './language.tsx';
import { NavLink } from './NavLink.tsx';
import { useSections } from './sections.tsx';
import { SPOKEN_ONLY } from './SpokenOnly.tsx';
import { SignOut } from './SignOut.tsx';
import { WhoAmI } from './WhoAmI.tsx';

export function Navigation({ iconsOnly }: { readonly iconsOnly: boolean }) {
  const styles = useStyles();
  const words = useFirstWords().shell;
  return (
    <aside className={mergeClasses(styles.aside, iconsOnly && styles.narrow)}>
      {iconsOnly ? (
        <Tooltip content={words.app} relationship="description" positioning="after">
          <span className={styles.markOnly}>
            <AppMark />
          </span>
        </Tooltip>
      ) : (
        <span className={styles.brand}>
          <AppMark />
          {words.app}
        </span>
      )}
      <nav aria-label={words.pages}>
        {useSections().map(({ label, pages }) => (
          <div key={label ?? ''}>
            {label && <h2 className={mergeClasses(styles.section, iconsOnly && styles.hidden)}>{label}</h2>}
            <ul className={styles.list}>
              {pages.map((page) => (
                <li key={page.href}>
                  <NavLink page={page} iconOnly={iconsOnly} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles.end}>
        {!iconsOnly && <WhoAmI />}
        <SignOut iconOnly={iconsOnly} />
      </div>
    </aside>
  );
}

const useStyles = makeStyles({
  aside: {
    position: 'sticky',
    top: 0,
    boxSizing: 'border-box',
    width: '216px',
    height: '100dvh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  narrow: { width: '56px' },
  brand: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    height: '56px',
    paddingLeft: '10px',
  },
  markOnly: { display: 'grid', placeItems: 'center', flexShrink: 0, height: '56px' },
  end: { display: 'flex', flexDirection: 'column', marginTop: 'auto' },
  section: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    padding: `${tokens.spacingVerticalL} 10px ${tokens.spacingVerticalXS}`,
  },
  hidden: SPOKEN_ONLY,
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '2px' },
});
