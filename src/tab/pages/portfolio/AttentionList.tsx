// What needs somebody's attention in the month shown, worst first, each with the one thing that can be done about it.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AlertRegular, ArrowUpRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AttentionView, PortfolioView } from '../../../contract/project.ts';
import { statusId } from '../../../domain/status/status.list.ts';
import {
  useAgendaAction,
  useProjectAction,
  type AgendaAction,
  type ProjectAction,
} from '../../api/portfolioQueries.ts';
import { LightIcon } from '../../charts/Light.tsx';
import { mayChoose } from '../../shell/agendaFacts.ts';
import { ChooseAccountable } from '../../shell/ChooseAccountable.tsx';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { NoticeBar } from '../../shell/NoticeBar.tsx';
import { Section } from '../../shell/Section.tsx';
import { useFocusKept } from '../../shell/useFocusKept.ts';
import { useRunner } from '../../shell/useRunner.ts';
import { factsOf, LIGHT_OF, titleOf } from './attention.ts';

type Act =
  | { readonly on: 'project'; readonly id: string; readonly act: ProjectAction }
  | { readonly on: 'agenda'; readonly id: string; readonly act: AgendaAction };

interface AttentionListProps {
  readonly view: PortfolioView;
  readonly lines: readonly AttentionView[];
}

export function AttentionList({ view, lines }: AttentionListProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const told = words.portfolio.attention;
  const area = useFocusKept();
  const onProject = useProjectAction().mutateAsync;
  const onAgenda = useAgendaAction().mutateAsync;
  const runner = useRunner<Act>(async (act) => (act.on === 'project' ? onProject(act) : onAgenda(act)));
  const [choosing, choose] = useState<string | null>(null);
  const versionOf = (project: string) => view.rows.find(({ id }) => id === project)?.version ?? 0;
  const isMine = (project: string) => view.rows.some(({ id, mine }) => id === project && mine);
  const reportOf = ({ project, month }: AttentionView) =>
    view.rows.find(({ id }) => id === project)?.cells.find((cell) => cell.month === month)?.report ?? null;
  const remind = ({ project, title }: AttentionView) =>
    void runner.run(
      { on: 'project', id: project, act: { action: 'remind', body: { version: versionOf(project) } } },
      told.reminderSent({ title }),
    );
  return (
    <Section title={told.title}>
      <div ref={area} tabIndex={-1} className={styles.area}>
        <div aria-live="polite" className={styles.live}>
          {runner.notice && <NoticeBar notice={runner.notice} onDismiss={runner.dismiss} fields={NO_FIELDS} />}
        </div>
        {lines.length === 0 && <p className={styles.none}>{told.none}</p>}
        <ul className={styles.list}>
          {lines.map((line) => {
            const { item } = line;
            const about = (action: string) => told.about({ action, title: line.title });
            return (
              <li key={`${line.project}-${line.kind}`} className={styles.line}>
                <span className={styles.icon}>
                  <LightIcon kind={LIGHT_OF[line.kind]} />
                </span>
                <p className={styles.words}>
                  <strong className={styles.title}>{titleOf(line, words, format)}</strong>{' '}
                  <span className={styles.facts}>{factsOf(line, words, format).join(' ')}</span>
                </p>
                <span className={styles.actions}>
                  {line.kind === 'missing' && isMine(line.project) && (
                    <LinkButton
                      size="small"
                      href={`/status/${statusId(line.project, line.month)}`}
                      label={about(told.writeReport)}
                    >
                      {told.writeReport}
                    </LinkButton>
                  )}
                  {line.remind && (
                    <Button
                      size="small"
                      icon={<AlertRegular />}
                      aria-label={about(told.remind)}
                      disabledFocusable={runner.busy}
                      onClick={() => remind(line)}
                    >
                      {told.remind}
                    </Button>
                  )}
                  {mayChoose(item) ? (
                    <Button
                      size="small"
                      aria-label={about(told.choose)}
                      aria-expanded={choosing === item.id}
                      onClick={() => choose(choosing === item.id ? null : item.id)}
                    >
                      {told.choose}
                    </Button>
                  ) : item ? (
                    <LinkButton
                      size="small"
                      href={`/projects/${encodeURIComponent(line.project)}#agenda`}
                      icon={<ArrowUpRightRegular />}
                      label={about(told.openItem)}
                    >
                      {told.openItem}
                    </LinkButton>
                  ) : (
                    reportOf(line) !== null && (
                      <LinkButton size="small" href={`/status/${reportOf(line)}`} label={about(told.openReport)}>
                        {told.openReport}
                      </LinkButton>
                    )
                  )}
                </span>
                {item && choosing === item.id && (
                  <ChooseAccountable
                    busy={runner.busy}
                    onCancel={() => choose(null)}
                    onChoose={async (person, name) => {
                      const act: AgendaAction = { action: 'name-accountable', body: { version: item.version, person } };
                      if (await runner.run({ on: 'agenda', id: item.id, act }, told.chosen({ name }))) choose(null);
                    }}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
}

/** Neither of the two actions carries fields that somebody else could have changed. */
const NO_FIELDS = { label: (field: string) => field, value: () => '' };

const useStyles = makeStyles({
  area: { outlineStyle: 'none' },
  live: { ':not(:empty)': { marginBottom: tokens.spacingVerticalM } },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXS} 0`,
    boxSizing: 'border-box',
    [NARROW]: {
      alignItems: 'start',
      gridTemplateColumns: '14px minmax(0, 1fr)',
      rowGap: tokens.spacingVerticalXS,
      padding: `${tokens.spacingVerticalS} 0`,
      ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    },
  },
  icon: { [NARROW]: { paddingTop: '3px' } },
  words: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.body1Strong, marginRight: tokens.spacingHorizontalXS },
  facts: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
    '& > *': { minHeight: '28px' },
    [NARROW]: { gridColumn: 2, '& > *': { minHeight: '36px' } },
  },
});
