// The foot of the form: where the newest text lies, and the buttons. Deleting is confirmed here, in the page.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CloudArrowUp20Regular,
  CloudCheckmark20Regular,
  Cloud20Regular,
  LaptopRegular,
  PlugDisconnected20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Words } from '../../../text/words.ts';
import type { Format } from '../../../text/format.ts';
import { MIDDLE, NARROW, useContainerWidth } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { DeleteButton, DeleteQuestion, type Asking } from './DeleteDraft.tsx';
import type { Kept } from './draft/draftState.ts';
import type { FormActions } from './useFormActions.ts';

interface FormFooterProps {
  readonly kept: Kept;
  readonly mode: 'draft' | 'filed';
  readonly actions: FormActions;
  /** There is something to delete, and it is the reader's. On a phone the button stands at the end of the form. */
  readonly canDelete: boolean;
  readonly asking: Asking;
}

export function FormFooter({ kept, mode, actions, canDelete, asking }: FormFooterProps) {
  const styles = useStyles();
  const words = useWords().form;
  const narrow = useContainerWidth() === 'narrow';
  const primary = mode === 'draft' ? 'submit' : 'save';
  const failed = actions.failure?.during === primary && actions.failure.problem.outcomeUnknown;
  const label = failed
    ? words.retry
    : primary === 'submit'
      ? actions.busy === 'submit'
        ? words.submitting
        : words.submit
      : actions.busy === 'save'
        ? words.savingChanges
        : words.saveChanges;
  if (asking.now) {
    return (
      <div className={styles.foot}>
        <DeleteQuestion mode={mode} asking={asking} onDelete={() => actions.run('delete')} />
      </div>
    );
  }
  return (
    <div className={styles.foot}>
      <KeptLine kept={kept} mode={mode} failed={failed} />
      <div className={styles.buttons}>
        {canDelete && !narrow && <DeleteButton asking={asking} />}
        <Button onClick={() => actions.run('close')}>{words.saveAndClose}</Button>
        <Button appearance="primary" aria-busy={actions.busy === primary} onClick={() => actions.run(primary)}>
          {label}
        </Button>
      </div>
    </div>
  );
}

/** Longer than this, the state has a line of its own above the buttons on a phone. */
const SHORT = 24;

function KeptLine({
  kept,
  mode,
  failed,
}: {
  readonly kept: Kept;
  readonly mode: 'draft' | 'filed';
  readonly failed: boolean;
}) {
  const styles = useStyles();
  const words = useWords().form;
  const format = useFormat();
  const lost = kept.kind === 'here' && kept.why !== 'unfinished' && kept.why !== 'by-hand';
  const notFiled = failed && mode === 'draft';
  const Icon = notFiled || lost ? PlugDisconnected20Regular : ICONS[kept.kind];
  const text = notFiled
    ? kept.kind === 'saved'
      ? `${words.kept.notFiled} · ${words.kept.notFiledKept({ time: format.time(kept.at) })}`
      : words.kept.notFiled
    : keptText(kept, mode, words, format);
  return (
    <output className={mergeClasses(styles.kept, text.length > SHORT && styles.whole)}>
      <Icon className={mergeClasses(styles.icon, (lost || notFiled) && styles.trouble)} aria-hidden />
      <span>{text}</span>
    </output>
  );
}

function keptText(kept: Kept, mode: 'draft' | 'filed', { kept: words }: Words['form'], format: Format): string {
  switch (kept.kind) {
    case 'nothing':
      return mode === 'draft' ? words.nothing : '';
    case 'saving':
      return words.saving;
    case 'saved':
      return (mode === 'draft' ? words.saved : words.savedCase)({ time: format.time(kept.at) });
    case 'here':
      if (kept.why === 'unfinished') return words.unfinished;
      if (kept.why === 'by-hand') return words.byHand({ time: format.time(kept.at) });
      if (kept.why === 'signed-out') return words.signedOut;
      if (kept.why === 'offline' || kept.why === 'unavailable' || kept.why === 'stale') return words[kept.why];
      return words.refused;
    default:
      return kept satisfies never;
  }
}

const ICONS: Readonly<Record<Kept['kind'], FluentIcon>> = {
  nothing: Cloud20Regular,
  saving: CloudArrowUp20Regular,
  saved: CloudCheckmark20Regular,
  here: LaptopRegular,
};

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    minHeight: '56px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [MIDDLE]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
    [NARROW]: { flexWrap: 'wrap', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  },
  kept: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    margin: 0,
    [NARROW]: { ...typographyStyles.caption1, flexGrow: 1, flexBasis: '80px' },
  },
  whole: { [NARROW]: { flexBasis: '100%' } },
  icon: { flexShrink: 0, fontSize: '20px', width: '20px', height: '20px' },
  trouble: { color: tokens.colorStatusDangerForeground3 },
  buttons: {
    display: 'flex',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    marginLeft: 'auto',
    [NARROW]: { '& button': { minHeight: '36px', minWidth: 0 } },
  },
});
