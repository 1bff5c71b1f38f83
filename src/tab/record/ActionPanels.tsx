// The place where a person acts on a record: one panel at a time, the most urgent first; the rest one press away.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../shell/language.tsx';
import { NoticeBar, type FieldTexts } from '../shell/NoticeBar.tsx';
import { PANEL, useFocusKept } from '../shell/useFocusKept.ts';
import type { Runner } from '../shell/useRunner.ts';

interface ActionPanelsProps<P extends { readonly key: string }> {
  /** Most urgent first; that one stands open. */
  readonly panels: readonly P[];
  /** Those that are chosen elsewhere, such as in the record's menu. */
  readonly menu?: readonly P[];
  /** The key of the panel that was chosen in place of the first. */
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
  readonly runner: Pick<Runner<never>, 'notice' | 'dismiss'>;
  /** The record's fields, as they read where somebody else has changed them. */
  readonly fields: FieldTexts;
  /** What a panel is called where it can be chosen. */
  readonly nameOf: (panel: P) => string;
  /** `onCancel` leads back to the panel that came first; absent in that one. */
  readonly renderPanel: (panel: P, onCancel: (() => void) | undefined) => ReactNode;
}

/** Whether there is anything for `ActionPanels` to show. */
export const hasPanels = ({
  panels,
  chosen,
  runner,
}: Pick<ActionPanelsProps<{ readonly key: string }>, 'panels' | 'chosen' | 'runner'>): boolean =>
  panels.length > 0 || chosen !== null || runner.notice !== null;

export function ActionPanels<P extends { readonly key: string }>(props: ActionPanelsProps<P>) {
  const { panels, menu = [], chosen, choose, runner, fields, nameOf, renderPanel } = props;
  const styles = useStyles();
  const words = useWords();
  const area = useFocusKept();
  const told = useRef<HTMLDivElement>(null);
  const panel = [...panels, ...menu].find(({ key }) => key === chosen) ?? panels[0];
  const others = panels.filter(({ key }) => key !== panel?.key);
  const { notice } = runner;
  // Which panel a refusal is about: the one that stood there before it was told.
  const [acting, setActing] = useState(panel?.key);
  if (notice === null && acting !== panel?.key) setActing(panel?.key);
  const gone = ![...panels, ...menu].some(({ key }) => key === acting);
  // The button that was pressed may be gone, or stand far below: the keyboard and the eye go where the outcome is told.
  useEffect(() => {
    if (notice) {
      area.current?.focus({ preventScroll: true });
      told.current?.scrollIntoView({ block: 'nearest' });
    }
    if (notice?.kind === 'done') choose(null);
  }, [notice, choose, area]);
  // What was chosen elsewhere, such as in the menu, is where one goes on.
  useEffect(() => {
    const box = chosen === null ? null : area.current?.querySelector<HTMLElement>(PANEL);
    // A panel may have put the focus in its field already.
    if (box && !box.contains(document.activeElement)) box.focus();
  }, [chosen, area]);
  if (!panel && !notice) return null;
  return (
    <div ref={area} tabIndex={-1} className={styles.area}>
      <div ref={told} aria-live="polite" className={styles.live}>
        {notice && <NoticeBar notice={notice} onDismiss={runner.dismiss} fields={fields} gone={gone} />}
      </div>
      {panel && (
        <Fragment key={panel.key}>
          {renderPanel(panel, panel.key === panels[0]?.key ? undefined : () => choose(null))}
        </Fragment>
      )}
      {others.length > 0 && (
        <p className={styles.others}>
          {words.case.panels.also}
          {others.map((other) => (
            <Button key={other.key} size="small" appearance="subtle" onClick={() => choose(other.key)}>
              {nameOf(other)}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  area: { outlineStyle: 'none' },
  live: { ':not(:empty)': { marginBottom: tokens.spacingVerticalM } },
  others: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    color: tokens.colorNeutralForeground3,
  },
});
