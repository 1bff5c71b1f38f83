// The sign of a region's answer. The word always stands beside it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarClock20Filled,
  CheckmarkCircle20Filled,
  CommentCheckmark20Filled,
  DismissCircle20Filled,
} from '@fluentui/react-icons';
import type { Answer } from '../../domain/round/round.list.ts';
import { never } from '../../domain/result.ts';

/** Null is silence: a dashed ring. */
export function AnswerIcon({ answer }: { readonly answer: Answer | null }) {
  const styles = useStyles();
  switch (answer) {
    case 'approve':
      return <CheckmarkCircle20Filled className={mergeClasses(styles.icon, styles.success)} aria-hidden />;
    case 'approve-with-remark':
      return <CommentCheckmark20Filled className={mergeClasses(styles.icon, styles.success)} aria-hidden />;
    case 'reject':
      return <DismissCircle20Filled className={mergeClasses(styles.icon, styles.danger)} aria-hidden />;
    case 'ask-for-meeting':
      return <CalendarClock20Filled className={mergeClasses(styles.icon, styles.brand)} aria-hidden />;
    case null:
      return (
        <svg className={styles.icon} width="20" height="20" viewBox="0 0 20 20" aria-hidden focusable="false">
          <circle className={styles.silence} cx="10" cy="10" r="7.4" />
        </svg>
      );
    default:
      return never(answer);
  }
}

const useStyles = makeStyles({
  icon: { display: 'block', flexShrink: 0 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  brand: { color: tokens.colorCompoundBrandForeground1 },
  silence: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1.2px',
    strokeDasharray: '2.6 2.05',
  },
});
