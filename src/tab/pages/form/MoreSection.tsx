// “Flere oplysninger”: what few need to fill in, folded until it is opened or something in it must be corrected.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../../shell/language.tsx';
import { fieldAt, type FormPath } from './draft/formPaths.ts';
import { BUSINESS_CASE_MORE, MORE } from './formLayout.ts';
import { PathField, useFormFields } from './PathField.tsx';

interface MoreSectionProps {
  /** Papers that the route asks for. */
  readonly papers: readonly FormPath[];
  readonly businessCase: boolean;
}

export function MoreSection({ papers, businessCase }: MoreSectionProps) {
  const styles = useStyles();
  const words = useWords().form;
  const { typed, messages } = useFormFields();
  const [wanted, setWanted] = useState(false);
  const own = [...MORE, ...papers];
  const all = businessCase ? [...own, ...BUSINESS_CASE_MORE] : own;
  const mustOpen = all.some((path) => messages[path] !== undefined);
  const filled = all.filter((path) => typed[path].trim() !== '').length;
  const open = wanted || mustOpen;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls="more"
          onClick={() => setWanted(!open)}
        >
          <ChevronRight20Regular className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden />
          <span className={styles.title}>{words.more.title}</span>
          <span className={styles.count}>{words.more.filled({ count: filled })}</span>
        </button>
      </h2>
      <div id="more" hidden={!open}>
        {open && (
          <>
            <Fields paths={own} />
            {businessCase && (
              <>
                <h3 className={styles.sub}>{words.businessCase.more}</h3>
                <Fields paths={BUSINESS_CASE_MORE} />
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** Short fields share a line, long ones have their own. */
function Fields({ paths }: { readonly paths: readonly FormPath[] }) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {paths.map((path) => (
        <PathField key={path} path={path} className={mergeClasses(isLong(path) && styles.whole)} />
      ))}
    </div>
  );
}

const isLong = (path: FormPath) => ['note', 'regions', 'text'].includes(fieldAt(path).kind);

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '48px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: {
    transitionProperty: 'transform',
    transitionDuration: tokens.durationNormal,
    transitionTimingFunction: tokens.curveEasyEase,
  },
  turned: { transform: 'rotate(90deg)' },
  title: { ...typographyStyles.subtitle2 },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  sub: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}` },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalS,
  },
  whole: { gridColumn: '1 / -1' },
});
