// What waits for the reader: due first, with the one primary button of the page.
import type { OverviewView } from '../../../contract/overview.ts';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { useFormat, useFirstWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { tellDeadline } from './DeadlineList.tsx';
import { useListStyles } from './listStyles.ts';
import { dueFirst } from './waiting.ts';
import { WaitingLine } from './WaitingLine.tsx';
import { useWaitingRows } from './waitingRows.ts';

export function WaitingList({ overview }: { readonly overview: OverviewView }) {
  const lists = useListStyles();
  const rows = useWaitingRows(overview);
  if (rows.length === 0) return <NothingWaits overview={overview} />;
  return (
    <ul className={lists.list}>
      {dueFirst(rows).map((row, index) => (
        <WaitingLine key={row.key} row={row} primary={index === 0} />
      ))}
    </ul>
  );
}

function NothingWaits({ overview }: { readonly overview: OverviewView }) {
  const words = useFirstWords().overview;
  const format = useFormat();
  const [next] = overview.deadlines;
  const coming =
    next && words.empty.next({ what: tellDeadline(next, words, format).title, date: format.longDate(next.date) });
  return (
    <EmptyState title={words.empty.title} text={[words.empty.text, coming].filter(Boolean).join(' ')}>
      <LinkButton href="/changes">{words.empty.allChanges}</LinkButton>
    </EmptyState>
  );
}
