// A part of the page: heading, how many, a link to the rest.
import { Link as FluentLink, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { followInside } from '../../shell/links.ts';

export interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly link?: { readonly label: string; readonly href: string } | undefined;
  /** Without a line under the heading. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, count, link, plain = false, children }: SectionProps) {
  const styles = useStyles();
  const [, navigate] = useLocation();
  return (
    <section>
      <div className={mergeClasses(styles.head, !plain && styles.lined)}>
        <h2 className={styles.title}>
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </h2>
        {link && (
          <FluentLink href={link.href} onClick={followInside(navigate)} className={styles.link}>
            {link.label}
          </FluentLink>
        )}
      </div>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  lined: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  count: { ...typographyStyles.body1, marginLeft: '4px', color: tokens.colorNeutralForeground3 },
  link: { ...typographyStyles.caption1, flexShrink: 0, padding: '4px 0' },
});
