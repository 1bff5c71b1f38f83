// What a disqualified person sees of a case (DEC-8, PUB-4): title, system, status, the final decision, why, and who can help.
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { PersonProhibited24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ChangeView } from '../../../contract/change.ts';
import type { MeView } from '../../../contract/people.ts';
import { DECIDED } from '../../../domain/change/change.lifecycle.ts';
import { regionName } from '../../../domain/region/regions.ts';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { Explained } from '../../shell/Explained.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';
import { decisionWord } from './CasePapers.tsx';
import { CaseHeader } from './CaseHeader.tsx';

export function RestrictedCase({ change, me }: { readonly change: ChangeView; readonly me: MeView }) {
  const styles = useStyles();
  const all = useWords();
  const words = all.case.restricted;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const { disqualified } = change;
  const isDecided = DECIDED.includes(change.state);
  const region = me.seats.find((seat) => seat.region !== null)?.region ?? null;
  return (
    <>
      <CaseHeader change={change} detail={null} />
      <div className={styles.rule} />
      <Explained
        heading="h2"
        Icon={PersonProhibited24Regular}
        title={disqualified ? words.title : words.titleOther}
        text={disqualified ? words.text({ date: format.longDateWithYear(disqualified.at) }) : words.textOther}
      >
        <Facts
          facts={[
            { label: words.see, value: words.seeText },
            {
              label: words.decision,
              value: isDecided ? decisionWord(change.state, all) : words.decisionNone,
            },
            ...(disqualified && region !== null && !isDecided
              ? [{ label: words.region, value: words.regionText({ region: regionName(region) }) }]
              : []),
            ...(disqualified
              ? [
                  {
                    label: words.note,
                    value: (
                      <>
                        {words.noteText({ date: format.dateWithYear(disqualified.at), by: disqualified.decidedBy })}{' '}
                        <Link as="button" inline aria-expanded={open} onClick={() => setOpen(!open)}>
                          {open ? words.hideNote : words.readNote}
                        </Link>
                        {open && <p className={styles.note}>{disqualified.reason}</p>}
                      </>
                    ),
                  },
                ]
              : []),
            { label: words.help, value: words.helpText },
          ]}
        />
        <RuleLine kind="document" text={words.rule} source={words.ruleSource} />
        <div className={styles.actions}>
          <Button onClick={() => navigate('/changes')}>{words.back}</Button>
        </div>
      </Explained>
    </>
  );
}

const useStyles = makeStyles({
  rule: {
    margin: `0 ${tokens.spacingHorizontalXXXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [MIDDLE]: { margin: `0 ${tokens.spacingHorizontalXXL}` },
    [NARROW]: { margin: `0 ${tokens.spacingHorizontalL}` },
  },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
});
