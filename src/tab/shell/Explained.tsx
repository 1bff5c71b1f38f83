// Icon, title, text, and what more there is: the shape of all that explains instead of showing.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { MIDDLE, NARROW } from './containerWidth.tsx';

export interface ExplainedProps {
  readonly Icon: FluentIcon;
  readonly title: string;
  readonly text: ReactNode;
  readonly children?: ReactNode;
}

/** `heading`: one below the heading that it stands under. */
export function Explained(props: ExplainedProps & { readonly heading: 'h1' | 'h2' }) {
  const { heading: Heading, Icon, title, text, children } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.page} aria-labelledby={id}>
      <span className={styles.circle}>
        <Icon aria-hidden />
      </span>
      <div className={styles.column}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXL,
    padding: '40px 32px',
    [MIDDLE]: { padding: '32px 24px' },
    [NARROW]: { flexDirection: 'column', rowGap: tokens.spacingVerticalM, padding: '24px 16px' },
  },
  circle: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '48px',
    height: '48px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  column: { maxWidth: '640px', minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalL}` },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});
