// The foot of the report's form: where the draft lies, when it is due, and the two buttons.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { StatusView } from '../../../../contract/status.ts';
import type { Kept } from '../../../draft/draftState.ts';
import { KeptLine } from '../../../draft/KeptLine.tsx';
import { NARROW } from '../../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { useReportStyles } from './reportStyles.ts';
import type { ReportActions } from './useReportActions.ts';

interface ReportFooterProps {
  readonly view: StatusView;
  readonly kept: Kept;
  readonly actions: ReportActions;
  /** Asks what shall hold, where both changed the same. */
  readonly onChoose: () => void;
}

export function ReportFooter({ view, kept, actions, onChoose }: ReportFooterProps) {
  const styles = useReportStyles();
  const own = useStyles();
  const words = useWords();
  const { footer } = words.status;
  const failed = actions.failure?.during === 'publish' && actions.failure.problem.outcomeUnknown;
  const label = failed ? words.form.retry : actions.busy === 'publish' ? footer.publishing : footer.publish;
  return (
    <div className={styles.foot}>
      <KeptLine
        kept={kept}
        mode="draft"
        failed={failed ? footer.notPublished : null}
        nothing={footer.begun}
        unfinished={footer.unfinished}
        onChoose={onChoose}
      />
      <Due view={view} className={own.due} />
      <div className={styles.buttons}>
        <Button onClick={() => actions.run('close')}>{footer.close}</Button>
        <Button appearance="primary" aria-busy={actions.busy === 'publish'} onClick={() => actions.run('publish')}>
          {label}
        </Button>
      </div>
    </div>
  );
}

function Due({ view: { due, workingDays, missing, revision }, className }: { view: StatusView; className: string }) {
  const words = useWords();
  const format = useFormat();
  const { footer } = words.status;
  // A correction is not waited for.
  if (revision > 1) return null;
  const date = format.longDate(due);
  const days = words.units.workingDays({ count: Math.abs(workingDays) });
  const text =
    missing || workingDays < 0
      ? footer.late({ date, days })
      : workingDays === 0
        ? footer.dueToday({ date })
        : footer.due({ date, days });
  return <span className={className}>{text}</span>;
}

const useStyles = makeStyles({
  due: {
    ...typographyStyles.body1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    [NARROW]: { ...typographyStyles.caption1, flexBasis: '100%', order: -1 },
  },
});
