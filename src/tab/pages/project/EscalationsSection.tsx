// What has been escalated, or is proposed to be, about the project: each leads to its own page.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { EscalationRow } from '../../../contract/escalation.ts';
import { useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';

export function EscalationsSection({ escalations }: { readonly escalations: readonly EscalationRow[] }) {
  const styles = useStyles();
  const words = useWords();
  const told = words.project.escalations;
  const nameOf = ({ name, kind }: EscalationRow['from']) => name ?? words.choices.bodies.kind[kind];
  return (
    <Section title={told.title}>
      {escalations.length === 0 && <p className={styles.none}>{told.none}</p>}
      <ul className={styles.list}>
        {escalations.map(({ id, number, state, from, to, outcome, restricted }) => (
          <li key={id} className={styles.line}>
            <Link href={`/escalations/${encodeURIComponent(id)}`} className={styles.link}>
              {number}
            </Link>{' '}
            {outcome === null ? words.choices.escalations.state[state] : words.choices.escalations.outcome[outcome]}
            {!restricted && <span className={styles.quiet}>{told.way({ from: nameOf(from), to: nameOf(to) })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  link: {
    color: 'inherit',
    marginRight: tokens.spacingHorizontalXS,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});
