// “Følg eller forklar” (DEC-4): which regions take part, and why one does not; the reader's own region can be changed here.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  DismissCircle16Regular,
  PauseCircle20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { ProjectView } from '../../../contract/project.ts';
import { ruleWords } from '../../../text/rules.ts';
import type { ProjectAction } from '../../api/portfolioQueries.ts';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';
import { Section } from '../../shell/Section.tsx';
import { useFocusKept } from '../../shell/useFocusKept.ts';
import { ParticipateForm } from './ParticipateForm.tsx';

type Line = ProjectView['participation'][number];

interface ParticipationSectionProps {
  readonly project: ProjectView;
  readonly busy: boolean;
  /** Answers whether it was carried out. */
  readonly act: (act: ProjectAction, done: string) => Promise<boolean>;
}

export function ParticipationSection({ project, busy, act }: ParticipationSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const told = words.project.participation;
  const [changing, change] = useState<Line['region'] | null>(null);
  const area = useFocusKept();
  const rule = ruleWords(words, 'DEC-4');
  const own = project.participation.filter(({ mine }) => mine);
  return (
    <Section title={told.title}>
      <div ref={area} tabIndex={-1} className={styles.area}>
        <ul className={styles.list} aria-label={told.table}>
          {project.participation.map((line) => (
            <li key={line.region} className={styles.line}>
              <span className={styles.region}>
                {line.name}
                {line.mine && own.length === 1 && <span className={styles.quiet}> {told.own}</span>}
              </span>
              <Choice line={line} />
              <Explained line={line} />
              {line.mine && changing !== line.region && (
                <Button
                  size="small"
                  className={styles.change}
                  aria-label={told.changeFor({ region: line.name })}
                  onClick={() => change(line.region)}
                >
                  {told.change}
                </Button>
              )}
              {changing === line.region && (
                <div className={styles.form}>
                  <ParticipateForm
                    project={project}
                    line={line}
                    busy={busy}
                    onCancel={() => change(null)}
                    onSend={async (body) => {
                      const done = await act({ action: 'participate', body }, told.done({ region: line.name }));
                      if (done) change(null);
                      return done;
                    }}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
      {rule && <RuleLine kind={rule.kind} text={rule.text} source={rule.source} />}
    </Section>
  );
}

function Choice({ line }: { readonly line: Line }) {
  const styles = useStyles();
  const told = useWords().project.participation;
  const Icon = ICONS[line.choice];
  return (
    <span className={styles.choice}>
      <Icon aria-hidden className={styles.icon} />
      {told[line.choice]}
      {!line.said && <span className={styles.quiet}>({told.notSaid})</span>}
    </span>
  );
}

function Explained({ line }: { readonly line: Line }) {
  const styles = useStyles();
  const told = useWords().project.participation;
  const format = useFormat();
  return (
    <span className={styles.why}>
      {line.reason !== null && <span className={styles.text}>{line.reason}</span>}
      {(line.option || (line.said && line.at !== null)) && (
        <span className={styles.quiet}>
          {[
            line.option ? told.option : null,
            line.at === null ? null : told.since({ date: format.dateWithYear(line.at) }),
          ]
            .filter((part) => part !== null)
            .join(', ')}
        </span>
      )}
    </span>
  );
}

const ICONS: Readonly<Record<Line['choice'], FluentIcon>> = {
  takesPart: CheckmarkCircle16Regular,
  staysOut: DismissCircle16Regular,
  waits: PauseCircle20Regular,
};

const useStyles = makeStyles({
  area: { outlineStyle: 'none' },
  list: { listStyleType: 'none', margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
  line: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '168px 168px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: tokens.spacingVerticalXXS },
  },
  region: { overflowWrap: 'anywhere' },
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    [NARROW]: { gridColumn: '1 / -1' },
  },
  icon: { flexShrink: 0, width: '16px', height: '16px', color: tokens.colorNeutralForeground3 },
  why: { display: 'flex', flexDirection: 'column', minWidth: 0, [NARROW]: { gridColumn: '1 / -1' } },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-line', maxWidth: '80ch' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  change: { [NARROW]: { gridRow: 1, gridColumn: 2, minHeight: '36px' } },
  form: { gridColumn: '1 / -1', marginTop: tokens.spacingVerticalS },
});
