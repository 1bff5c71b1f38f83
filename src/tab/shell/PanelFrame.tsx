// The box in which a person acts: its statement, what it needs, its buttons, and what came of a press.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { NARROW } from './containerWidth.tsx';

interface PanelFrameProps {
  readonly title: string;
  readonly meta?: ReactNode;
  readonly children?: ReactNode;
}

export function PanelFrame({ title, meta, children }: PanelFrameProps) {
  const styles = usePanelStyles();
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id} tabIndex={-1} data-panel>
      <div>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {meta !== undefined && <p className={styles.meta}>{meta}</p>}
      </div>
      {children}
    </section>
  );
}

export interface PanelButton {
  readonly key: string;
  readonly label: string;
  readonly primary?: boolean;
  readonly icon?: ReactNode;
  readonly onPress: () => void;
}

/** The panel's buttons in one row; under each other on a phone. While a press is under way they do nothing. */
export function PanelButtons({ buttons, busy }: { readonly buttons: readonly PanelButton[]; readonly busy: boolean }) {
  const styles = usePanelStyles();
  return (
    <div className={styles.buttons}>
      {buttons.map(({ key, label, primary, icon, onPress }) => (
        <Button
          key={key}
          className={styles.button}
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={onPress}
          icon={icon === undefined ? undefined : { children: icon }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** A text that somebody else wrote, or that is put to the reader. */
export function Quoted({
  label,
  children,
  className,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const styles = usePanelStyles();
  return (
    <div className={mergeClasses(styles.quoted, className)}>
      <div className={styles.quotedLabel}>{label}</div>
      {children}
    </div>
  );
}

export const usePanelStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, lineHeight: tokens.lineHeightBase400 },
  meta: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '80ch', overflowWrap: 'break-word', whiteSpace: 'pre-line' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  quoted: {
    ...typographyStyles.body1,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    maxWidth: '80ch',
    overflowWrap: 'break-word',
  },
  quotedLabel: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    [NARROW]: { flexDirection: 'column' },
  },
  button: { [NARROW]: { minHeight: '36px', width: '100%', maxWidth: 'none' } },
  comment: { marginTop: tokens.spacingVerticalXS },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '640px',
    // A field is never wider than its panel, whatever its longest choice.
    '& > *': { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  },
});
