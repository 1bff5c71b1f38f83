// Lets the pages show for who has a seat; tells everyone else why not, what stays visible and who can help.
import { PersonProhibited24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useMe } from '../api/queries.ts';
import { Facts } from './Facts.tsx';
import { useFirstWords } from './language.tsx';
import { Explanation, ProblemPage } from './ProblemPage.tsx';

export function SeatGate({ children }: { readonly children: ReactNode }) {
  const me = useMe();
  if (me.data) return me.data.seats.length > 0 ? children : <Forbidden name={me.data.name} />;
  if (me.error) return <ProblemPage error={me.error} retry={() => void me.refetch()} />;
  // Each page has a place holder of its own shape, and reads what it shows meanwhile.
  return children;
}

/** The person is known, but has no seat at all. */
function Forbidden({ name }: { readonly name: string }) {
  const words = useFirstWords().shell.noSeat;
  return (
    <Explanation Icon={PersonProhibited24Regular} title={words.title} text={words.text}>
      <Facts
        facts={[
          { label: words.visible, value: words.visibleText },
          { label: words.help, value: words.helpText },
          { label: words.account, value: name },
        ]}
      />
    </Explanation>
  );
}
