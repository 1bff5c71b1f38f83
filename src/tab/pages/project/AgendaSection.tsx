// The items by which the project is on a body's agenda (PUB-2): when, who accounts, what was decided; to name and to record for those who may.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgendaItemView } from '../../../contract/agenda.ts';
import { agendaWhyText } from '../../../text/agendaWhy.ts';
import type { AgendaAction } from '../../api/portfolioQueries.ts';
import { Light } from '../../charts/Light.tsx';
import { itemFacts, mayNow } from '../../shell/agendaFacts.ts';
import { ChooseAccountable } from '../../shell/ChooseAccountable.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { ReasonPanel } from '../../shell/ReasonPanel.tsx';
import { Section } from '../../shell/Section.tsx';
import { useSectionStyles } from '../../shell/sectionStyles.ts';
import { useFocusKept } from '../../shell/useFocusKept.ts';

interface AgendaSectionProps {
  readonly items: readonly AgendaItemView[];
  readonly busy: boolean;
  readonly act: (id: string, act: AgendaAction, done: string) => Promise<boolean>;
}

export function AgendaSection({ items, busy, act }: AgendaSectionProps) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const told = useWords().project.agenda;
  const area = useFocusKept();
  return (
    <Section title={told.title}>
      {items.length === 0 && <p className={shared.none}>{told.none}</p>}
      <div ref={area} tabIndex={-1} className={styles.area}>
        <ul className={shared.list}>
          {items.map((item) => (
            <li key={item.id} className={mergeClasses(shared.line, styles.item)}>
              <Item item={item} busy={busy} act={act} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function Item({ item, busy, act }: Omit<AgendaSectionProps, 'items'> & { readonly item: AgendaItemView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const told = words.project.agenda;
  const [open, setOpen] = useState<'choose' | 'treat' | null>(null);
  const [mayName, mayTreat] = [mayNow(item, 'name-accountable'), mayNow(item, 'treat')];
  const close = () => setOpen(null);
  return (
    <>
      {item.overall !== null && <Light kind={item.overall} />}
      <p className={styles.text}>{itemFacts(item, words, format).join(' ')}</p>
      {item.why !== null && <p className={styles.quiet}>{agendaWhyText(item.why, item.overall, words)}</p>}
      {item.decision !== null && (
        <p className={styles.text}>
          {told.decided}: {item.decision}
        </p>
      )}
      {open === null && (mayName || mayTreat) && (
        <div className={styles.buttons}>
          {mayName && (
            <Button size="small" onClick={() => setOpen('choose')}>
              {item.accountable === null ? words.portfolio.attention.choose : told.chooseOther}
            </Button>
          )}
          {mayTreat && (
            <Button size="small" onClick={() => setOpen('treat')}>
              {told.treat}
            </Button>
          )}
        </div>
      )}
      {open === 'choose' && (
        <ChooseAccountable
          busy={busy}
          onCancel={close}
          onChoose={async (person) => {
            const body = { version: item.version, person };
            if (await act(item.id, { action: 'name-accountable', body }, told.chosen)) close();
          }}
        />
      )}
      {open === 'treat' && (
        <ReasonPanel
          title={told.treatTitle({ body: item.bodyName })}
          keep={`agenda/${item.id}/treat`}
          label={told.decision}
          required={told.required}
          busy={busy}
          focused
          onCancel={close}
          buttons={[
            {
              key: 'treat',
              label: told.treat,
              primary: true,
              onSend: async (decision) => {
                const body = { version: item.version, decision };
                const done = await act(item.id, { action: 'treat', body }, told.done);
                if (done) close();
                return done;
              },
            },
          ]}
        />
      )}
    </>
  );
}

const useStyles = makeStyles({
  area: { outlineStyle: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    '& > section': { alignSelf: 'stretch' },
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});
