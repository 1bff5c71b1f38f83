// The bodies in their order, what each does, and by when: hollow for those who recommend, full for the one that decides.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RouteView } from '../../../../contract/changeRoute.ts';
import { unbroken } from '../../../../text/unbroken.ts';
import { useFormat, useWords } from '../../../shell/language.tsx';

interface RouteStepsProps {
  readonly route: RouteView;
  /** Name of the system-responsible region; null while none is settled or no system is chosen. */
  readonly region: string | null;
}

export function RouteSteps({ route, region }: RouteStepsProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const tell = useWhatItDoes(route, region);
  return (
    <ol className={styles.list}>
      {route.steps.map((step, index) => {
        const decides = step.does === 'decides';
        const date = format.shortDate(step.by);
        const due = step.body === 'SAR' ? null : words.form.route.by({ date });
        return (
          <li key={step.body} className={styles.step}>
            <span className={mergeClasses(styles.number, decides && styles.full)} aria-hidden>
              {index + 1}
            </span>
            <div className={styles.head}>
              <span className={mergeClasses(decides && styles.strong)}>
                {step.body === 'FSG' ? words.bodies.FSG : step.name}
              </span>
              {due && <span className={styles.due}>{due}</span>}
            </div>
            <div className={styles.does}>{tell(step)}</div>
          </li>
        );
      })}
    </ol>
  );
}

function useWhatItDoes(route: RouteView, region: string | null): (step: RouteView['steps'][number]) => string {
  const { does, nextMeeting } = useWords().form.route;
  const format = useFormat();
  const meeting = route.nextMeeting
    ? ` ${nextMeeting({ date: unbroken(format.shortDate(route.nextMeeting.date)) })}`
    : '';
  return ({ body, does: part, by }) => {
    switch (body) {
      case 'SAR':
        return does.SAR({ date: unbroken(format.shortDate(by)) });
      case 'FSG':
        return does.FSG({ region });
      case 'SYS':
        if (part === 'recommends') return does.sysRecommends;
        return `${route.route === 'small' ? does.sysUnsettled : route.edition === '2014' ? does.sysDecides : does.sysPool}${meeting}`;
      case 'RSI':
        return `${does.rsi}${meeting}`;
      default:
        return body satisfies never;
    }
  };
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    paddingLeft: '36px',
    paddingBottom: tokens.spacingVerticalM,
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '11.5px',
      top: '24px',
      bottom: '0',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  number: {
    ...typographyStyles.caption1Strong,
    position: 'absolute',
    left: 0,
    top: 0,
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  full: {
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    backgroundColor: tokens.colorCompoundBrandBackground,
    color: tokens.colorNeutralForegroundInverted,
  },
  head: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    lineHeight: '24px',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  due: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  does: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});
