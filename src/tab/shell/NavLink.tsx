// One page in the navigation: icon, label, count; the bar at the left marks the page that is open.
import { Tooltip, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link, useLocation } from 'wouter';
import { isUnder, type NavPage } from './sections.tsx';
import { SPOKEN_ONLY, SpokenOnly } from './SpokenOnly.tsx';

export function NavLink({ page, iconOnly }: { readonly page: NavPage; readonly iconOnly: boolean }) {
  const styles = useStyles();
  const [location] = useLocation();
  const current = isUnder(page.href, location);
  const Icon = current ? page.CurrentIcon : page.Icon;
  const link = (
    <Link
      href={page.href}
      aria-current={current ? 'page' : undefined}
      className={mergeClasses(styles.link, iconOnly && styles.iconOnly, current && styles.current)}
    >
      <Icon className={mergeClasses(styles.icon, current && styles.currentIcon)} aria-hidden />
      <span className={iconOnly ? styles.hidden : styles.label}>{page.label}</span>
      {page.count ? (
        <>
          <span className={mergeClasses(styles.count, iconOnly && styles.countOnIcon)} aria-hidden>
            {page.count}
          </span>
          <SpokenOnly>, {page.countLabel}</SpokenOnly>
        </>
      ) : null}
    </Link>
  );
  if (!iconOnly) return link;
  return (
    <Tooltip content={page.label} relationship="inaccessible" positioning="after">
      {link}
    </Tooltip>
  );
}

const focusRing = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' };

const useStyles = makeStyles({
  link: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS} 0 10px`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': focusRing,
  },
  iconOnly: { justifyContent: 'center', padding: 0, minHeight: '36px' },
  current: {
    backgroundColor: tokens.colorNeutralBackground4Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground4Selected,
      color: tokens.colorNeutralForeground1Selected,
    },
    '::before': {
      content: '""',
      position: 'absolute',
      left: `calc(-1 * ${tokens.spacingHorizontalXS} - 2px)`,
      top: '6px',
      bottom: '6px',
      width: '4px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  currentIcon: { color: tokens.colorNeutralForeground2BrandSelected },
  label: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: {
    ...typographyStyles.caption1Strong,
    boxSizing: 'border-box',
    minWidth: '20px',
    padding: '2px 5px',
    borderRadius: tokens.borderRadiusCircular,
    textAlign: 'center',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  countOnIcon: { position: 'absolute', top: '-6px', right: '-4px', minWidth: '16px', padding: '0 4px' },
  hidden: SPOKEN_ONLY,
});
