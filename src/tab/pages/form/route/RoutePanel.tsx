// The live route: who decides the amount that is typed, by when, what it asks for, and by which rule.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ChangeView } from '../../../../contract/change.ts';
import type { RouteView } from '../../../../contract/changeRoute.ts';
import { Fold } from '../../../shell/Fold.tsx';
import { RuleLine } from '../../../shell/RuleLine.tsx';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { ruleWords } from '../../../../text/rules.ts';
import type { TypedForm } from '../draft/formPaths.ts';
import { Bands } from './Bands.tsx';
import { Flags } from './Flags.tsx';
import { Requirements } from './Requirements.tsx';
import { RouteSteps } from './RouteSteps.tsx';
import { requirementsOf } from './requirements.ts';

export interface RoutePanelProps {
  /** The amount that the route is of; null while none is typed. */
  readonly amount: number | null;
  readonly route: RouteView | undefined;
  readonly failed: boolean;
  readonly typed: TypedForm;
  /** The system-responsible region of the chosen system. */
  readonly region: string | null;
  /** The draft as the server has it: it knows the system's other wishes. */
  readonly view: ChangeView | null;
}

export function RoutePanel({ amount, route, failed, typed, region, view }: RoutePanelProps) {
  const styles = useStyles();
  const words = useWords().form.route;
  const format = useFormat();
  const ready = amount !== null && route !== undefined;
  const decides = route?.steps.at(-1)?.name ?? '';
  const headline = ready
    ? words.decides({ body: decides })
    : amount === null
      ? words.waiting
      : failed
        ? words.failed
        : words.loading;
  return (
    <div className={styles.panel}>
      <div aria-live="polite" aria-atomic="true">
        <p className={styles.meta}>{ready ? words.titleFor({ amount: format.kroner(amount) }) : words.title}</p>
        <h2 className={mergeClasses(styles.headline, !ready && styles.waiting)}>{headline}</h2>
        <p className={styles.text}>
          {ready ? <Earliest route={route} /> : amount === null ? words.waitingText : failed ? words.failedText : null}
        </p>
      </div>
      {ready && (
        <>
          <div className={styles.bands}>
            <Bands amount={amount} route={route} />
          </div>
          <RouteSteps route={route} region={region} />
          <div className={styles.apart}>
            <Requirements requirements={requirementsOf(route, typed)} />
          </div>
          {view && view.system === typed.system && (
            <Flags split={view.split} yearlySum={view.yearlySum} leftOut={view.leftOut} body={decides} />
          )}
          <Rules route={route} />
        </>
      )}
    </div>
  );
}

function Earliest({ route }: { readonly route: RouteView }) {
  const words = useWords().form.route;
  const format = useFormat();
  const [first] = route.steps;
  if (first?.body === 'SAR') return words.earliestSmall({ date: format.longDate(first.by) });
  return words.earliest({ date: format.longDateWithYear(route.earliestDecision), bodies: route.steps.length });
}

/** The rule of the route and that of its deadlines; what the papers rest on is folded. */
function Rules({ route }: { readonly route: RouteView }) {
  const styles = useStyles();
  const words = useWords();
  const isMain = ({ id }: RouteView['rules'][number], index: number) =>
    id === 'CR-3' || id === 'CR-14' || index === route.rules.length - 1;
  const assumedAt = route.editionAssumed ? route.rules.find(({ kind }) => kind === 'document')?.key : undefined;
  const line = ({ key, kind, text }: RouteView['rules'][number]) => {
    const source = ruleWords(words, key)?.source ?? (kind === 'standard' ? words.sources.standard : '');
    return (
      <RuleLine
        key={key}
        kind={kind}
        text={text}
        source={key === assumedAt ? `${source}. ${words.editionAssumed}` : `${source}.`}
      />
    );
  };
  const folded = route.rules.filter((rule, index) => !isMain(rule, index));
  return (
    <div className={styles.rules}>
      {route.rules.filter(isMain).map(line)}
      {folded.length > 0 && (
        <Fold small summary={words.form.route.moreRules}>
          <div className={styles.rules}>{folded.map(line)}</div>
        </Fold>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  panel: { display: 'grid', rowGap: tokens.spacingVerticalL, minWidth: 0, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  headline: { ...typographyStyles.subtitle1, margin: 0 },
  waiting: { color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: 0 },
  bands: { paddingBottom: tokens.spacingVerticalL, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  apart: { paddingTop: tokens.spacingVerticalL, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  rules: { display: 'grid', rowGap: tokens.spacingVerticalS },
});
