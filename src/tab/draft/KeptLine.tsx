// Where the newest text lies, in the form's foot: saved, on its way, or on this computer only, and why.
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CloudArrowUp20Regular,
  CloudCheckmark20Regular,
  Cloud20Regular,
  LaptopRegular,
  PlugDisconnected20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Format } from '../../text/format.ts';
import type { Words } from '../../text/words.ts';
import { NARROW } from '../shell/containerWidth.tsx';
import { useFormat, useWords } from '../shell/language.tsx';
import type { Kept } from './draftState.ts';

interface KeptLineProps {
  readonly kept: Kept;
  readonly mode: 'draft' | 'filed';
  /** Said when the last press did not go through, and nobody knows whether it was carried out. */
  readonly failed?: string | null;
  /** Said before anything is written, and while something is no value yet. */
  readonly nothing?: string;
  readonly unfinished?: string;
  /** Asks what shall hold, where both changed the same. */
  readonly onChoose: () => void;
}

export function KeptLine({ kept, mode, failed = null, nothing, unfinished, onChoose }: KeptLineProps) {
  const styles = useStyles();
  const words = useWords().form.kept;
  const format = useFormat();
  const lost = kept.kind === 'here' && kept.why !== 'unfinished' && kept.why !== 'by-hand';
  const Icon = failed !== null || lost ? PlugDisconnected20Regular : ICONS[kept.kind];
  const said = { ...words, ...(nothing !== undefined && { nothing }), ...(unfinished !== undefined && { unfinished }) };
  const text = failed === null ? keptText(kept, mode, said, format) : failedText(failed, kept, words, format);
  return (
    <div className={mergeClasses(styles.line, text.length > SHORT && styles.whole)}>
      <Icon className={mergeClasses(styles.icon, (lost || failed !== null) && styles.trouble)} aria-hidden />
      <output>{text}</output>
      {kept.kind === 'here' && kept.why === 'stale' && (
        <Link as="button" inline className={styles.choose} onClick={onChoose}>
          {words.choose}
        </Link>
      )}
    </div>
  );
}

/** Longer than this, the text has a line of its own above the buttons on a phone. */
const SHORT = 24;

function failedText(failed: string, kept: Kept, words: Words['form']['kept'], format: Format): string {
  if (kept.kind !== 'saved' || kept.at === null) return failed;
  return `${failed} · ${words.notFiledKept({ time: format.time(kept.at) })}`;
}

function keptText(kept: Kept, mode: 'draft' | 'filed', words: Words['form']['kept'], format: Format): string {
  switch (kept.kind) {
    case 'nothing':
      return mode === 'draft' ? words.nothing : '';
    case 'saving':
      return words.saving;
    case 'saved':
      return (mode === 'draft' ? words.saved : words.savedCase)({
        time: kept.at === null ? '' : format.time(kept.at),
      }).trimEnd();
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
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    [NARROW]: { ...typographyStyles.caption1, flexGrow: 1, flexBasis: '80px' },
  },
  whole: { [NARROW]: { flexBasis: '100%' } },
  icon: { flexShrink: 0, fontSize: '20px', width: '20px', height: '20px' },
  trouble: { color: tokens.colorStatusDangerForeground3 },
  choose: { flexShrink: 0, marginLeft: tokens.spacingHorizontalS },
});
