// The pages above this one, and this one last.
import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { useLocation } from 'wouter';
import { useFirstWords } from './language.tsx';
import { followInside } from './links.ts';

export interface Crumb {
  readonly label: string;
  /** Absent on the page itself. */
  readonly href?: string;
}

export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const styles = useStyles();
  const label = useFirstWords().shell.breadcrumb;
  const [, navigate] = useLocation();
  return (
    <Breadcrumb size="small" aria-label={label} className={styles.crumbs}>
      {crumbs.map(({ label, href }, index) => (
        <Fragment key={label}>
          {index > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem>
            {href === undefined ? (
              <BreadcrumbButton current className={styles.crumb}>
                {label}
              </BreadcrumbButton>
            ) : (
              <BreadcrumbButton href={href} onClick={followInside(navigate)} className={styles.crumb}>
                {label}
              </BreadcrumbButton>
            )}
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}

const useStyles = makeStyles({
  crumbs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  crumb: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, minWidth: 0 },
});
