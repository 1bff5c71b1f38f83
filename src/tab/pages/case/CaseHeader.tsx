// The head of a case: where it lies, its title, status, system and kind; its two amounts and its menu at the right.
import type { ReactNode } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import { wholeName } from '../../../text/unbroken.ts';
import { RecordHeader, StateLine, type Figure } from '../../record/RecordHeader.tsx';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { StatusIcon } from '../../shell/StatusIcon.tsx';

interface CaseHeaderProps {
  readonly change: ChangeView;
  /** What stands after the status's word, such as “skriftlig behandling”. */
  readonly detail: string | null;
  readonly menu?: ReactNode;
}

export function CaseHeader({ change, detail, menu }: CaseHeaderProps) {
  const words = useWords();
  const format = useFormat();
  const narrow = useContainerWidth() === 'narrow';
  const kinds: Readonly<Record<string, string>> = words.choices.changes.kind;
  const kind = change.kind === null || narrow ? [] : [kinds[change.kind] ?? change.kind];
  const state = words.states[change.state];
  const figures: Figure[] = [
    ...(change.oneOffCost === null
      ? []
      : [{ label: words.case.oneOff, amount: format.kroner(change.oneOffCost), strong: true }]),
    ...(change.yearlyCost === null || narrow
      ? []
      : [{ label: words.case.yearly, amount: format.kroner(change.yearlyCost) }]),
  ];
  return (
    <RecordHeader
      title={change.title}
      barTitle={change.number}
      breadcrumb={[{ label: words.case.list, href: '/changes' }, { label: change.number }]}
      meta={
        <StateLine
          mark={<StatusIcon state={change.state} iconOnly />}
          state={detail === null ? state : `${state}, ${detail}`}
          facts={[wholeName(change.systemName), ...kind]}
        />
      }
      figures={figures}
      actions={menu}
    />
  );
}
