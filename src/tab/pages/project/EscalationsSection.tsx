// What has been escalated, or is proposed to be, about the project: each leads to its own page. Who may escalate it begins here (ESC-1).
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { EscalationRow } from '../../../contract/escalation.ts';
import type { ProjectView } from '../../../contract/project.ts';
import { useBeginnings } from '../../api/statusQueries.ts';
import { useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';
import { useSectionStyles } from '../../shell/sectionStyles.ts';
import { beginPlaceOf, placeOf } from '../escalations/places.ts';

export function EscalationsSection({ project: { id, escalations } }: { readonly project: ProjectView }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const words = useWords();
  const told = words.project.escalations;
  const nameOf = ({ name, kind }: EscalationRow['from']) => name ?? words.choices.bodies.kind[kind];
  const mayBegin = useBeginnings().data?.subjects.some((subject) => subject.trigger === 'frame' && subject.id === id);
  const begin = { label: words.escalations.begin.button, href: beginPlaceOf(id) };
  return (
    <Section title={told.title} link={mayBegin ? begin : undefined}>
      {escalations.length === 0 && <p className={shared.none}>{told.none}</p>}
      <ul className={shared.list}>
        {escalations.map(({ id: key, number, state, from, to, outcome, restricted }) => (
          <li key={key} className={mergeClasses(shared.line, styles.line)}>
            <Link href={placeOf({ id: key })} className={mergeClasses(shared.link, styles.link)}>
              {number}
            </Link>{' '}
            {outcome === null ? words.choices.escalations.state[state] : words.choices.escalations.outcome[outcome]}
            {!restricted && (
              <span className={mergeClasses(shared.quiet, styles.way)}>
                {told.way({ from: nameOf(from), to: nameOf(to) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalSNudge} 0` },
  link: { marginRight: tokens.spacingHorizontalXS },
  way: { display: 'block' },
});
