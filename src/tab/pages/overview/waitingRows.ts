// What waits for the reader as the lines of one list, whatever it is.
import type { FluentIcon } from '@fluentui/react-icons';
import type { OverviewView, WaitingItem } from '../../../contract/overview.ts';
import { regionName } from '../../../domain/region/regions.ts';
import { occasionText } from '../../../text/occasion.ts';
import { wholeName } from '../../../text/unbroken.ts';
import { useFormat, useFirstWords } from '../../shell/language.tsx';
import { kindWords, placeOf, placeOfTask, TASK_ICONS, WAITING_ICONS } from './waiting.ts';

/** What a line of the list says, whatever it waits for. */
export interface WaitingRow extends Pick<WaitingItem, 'due' | 'workingDays' | 'soon'> {
  readonly key: string;
  readonly Icon: FluentIcon;
  readonly above: readonly string[];
  readonly title: string;
  /** What the button is about, said aloud: no two are alike. */
  readonly name: string;
  readonly ask: string;
  readonly figure: string;
  /** Below the figure. */
  readonly place: string;
  readonly button: string;
  readonly href: string;
}

/** Cases and everything else that waits, as one list. */
export function useWaitingRows({ waiting, tasks }: Pick<OverviewView, 'waiting' | 'tasks'>): WaitingRow[] {
  const { overview: words, occasions } = useFirstWords();
  const format = useFormat();
  const cases = waiting.map((item): WaitingRow => {
    const { change, kind, region, round } = item;
    return {
      ...item,
      key: `${kind} ${change.id} ${round ?? ''}`,
      Icon: WAITING_ICONS[kind],
      above: [kindWords(words, item), change.number],
      title: change.title,
      name: change.title,
      ask: words.ask[kind]({ region: region && regionName(region) }),
      figure: change.oneOffCost === null ? '' : format.kroner(change.oneOffCost),
      place: wholeName(change.systemName),
      button: words.button[kind],
      href: placeOf(item),
    };
  });
  const others = tasks.map((item): WaitingRow => {
    const { kind, ask, button } = words.task[item.kind];
    const month = item.month === null ? [] : [format.capital(format.monthWithYear(`${item.month}-01`))];
    // Two proposals for one project differ by what they are for.
    const occasion = occasionText(item.triggers, occasions, format);
    return {
      ...item,
      key: `${item.kind} ${item.record}`,
      Icon: TASK_ICONS[item.kind],
      above: [kind, ...month, ...(occasion === '' ? [] : [occasion])],
      name: occasion === '' ? item.title : `${item.title}, ${occasion.charAt(0).toLowerCase()}${occasion.slice(1)}`,
      ask,
      figure: '',
      place: wholeName(item.where),
      button,
      href: placeOfTask(item),
    };
  });
  return [...cases, ...others];
}
