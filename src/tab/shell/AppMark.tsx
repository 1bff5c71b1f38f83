// The app's mark: three columns on one line.
import { makeStyles, tokens } from '@fluentui/react-components';

export function AppMark({ size = 20 }: { readonly size?: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" fill="currentColor" />
      <path className={styles.lines} d="M6.5 8.5v4M10 6v6.5M13.5 8.5v4M5 14.5h10" />
    </svg>
  );
}

const useStyles = makeStyles({
  mark: { color: tokens.colorBrandBackground, flexShrink: 0 },
  lines: { stroke: tokens.colorNeutralForegroundOnBrand, strokeWidth: '1.4px', strokeLinecap: 'round', fill: 'none' },
});
