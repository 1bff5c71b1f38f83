// A section of a page: its heading, what counts in it, and perhaps one small button at the right.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { LinkButton } from './LinkButton.tsx';

interface SectionProps {
  readonly title: string;
  /** Beside the title, such as “4 af 5”. */
  readonly count?: string;
  /** At the right: an amount. */
  readonly figure?: string;
  readonly action?: Omit<SmallButtonProps, 'className'>;
  /** In its place: where one goes on. */
  readonly link?: { readonly label: string; readonly href: string } | undefined;
  readonly children: ReactNode;
}

export function Section({ title, count, figure, action, link, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {figure !== undefined && <span className={styles.figure}>{figure}</span>}
        {action && <SmallButton {...action} className={styles.action} />}
        {link && (
          <span className={styles.action}>
            <LinkButton href={link.href} appearance="transparent" size="small" className={styles.small}>
              {link.label}
            </LinkButton>
          </span>
        )}
      </div>
      {children}
    </section>
  );
}

interface SmallButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly expanded?: boolean;
  readonly className?: string;
}

/** A button that looks like a link, for what folds out or is fetched. */
export function SmallButton({ label, onPress, expanded, className }: SmallButtonProps) {
  const styles = useStyles();
  return (
    <span className={className}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.small}
        onClick={onPress}
        {...(expanded !== undefined && { 'aria-expanded': expanded })}
      >
        {label}
      </Button>
    </span>
  );
}

/** Labels and values under each other, as the case's papers read; values that are empty are left out by the caller. */
export function Papers({
  papers,
}: {
  readonly papers: readonly { readonly label: string; readonly value: ReactNode }[];
}) {
  const styles = useStyles();
  return (
    <dl className={styles.papers}>
      {papers.map(({ label, value }) => (
        <div key={label} className={styles.paper}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  figure: { ...typographyStyles.body1, marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  action: { marginLeft: 'auto' },
  small: {
    ...typographyStyles.caption1,
    minWidth: 0,
    minHeight: '24px',
    paddingLeft: 0,
    paddingRight: 0,
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':hover:active': { color: tokens.colorBrandForegroundLinkPressed },
  },
  papers: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalSNudge },
  paper: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '152px minmax(0, 1fr)',
    '@container tab (max-width: 640.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { color: tokens.colorNeutralForeground3, paddingRight: tokens.spacingHorizontalS, overflowWrap: 'break-word' },
  value: { margin: 0, maxWidth: '80ch', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});
