// A case that the reader cannot edit now: why, what stays visible, who can help.
import { Button } from '@fluentui/react-components';
import { LockClosed24Regular, PersonProhibited24Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { ChangeView } from '../../../contract/change.ts';
import { DECIDED } from '../../../domain/change/change.lifecycle.ts';
import { useWords } from '../../shell/language.tsx';
import { Explanation } from '../../shell/ProblemPage.tsx';

export function NotEditable({ view, draftHere }: { readonly view: ChangeView; readonly draftHere: boolean }) {
  const words = useWords().form.notEditable;
  const [, navigate] = useLocation();
  const blocked = view.disqualified !== null || view.restricted;
  const mine = view.parts.includes('requester') || view.parts.includes('fsa');
  const why = blocked
    ? words.disqualified
    : DECIDED.includes(view.state)
      ? words.decided
      : mine && view.openRound !== null
        ? words.roundOpen
        : words.notYours;
  return (
    <Explanation
      Icon={mine && !blocked ? LockClosed24Regular : PersonProhibited24Regular}
      title={words.title}
      text={why}
    >
      <p>
        {blocked ? words.visibleRestricted : words.visible} {words.help} {draftHere && words.kept}
      </p>
      <Button onClick={() => navigate(`/changes/${encodeURIComponent(view.id)}`)}>{words.openCase}</Button>
    </Explanation>
  );
}
