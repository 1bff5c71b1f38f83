// The bar across the top: what this is, the search, the product's clock, the theme and who you are.
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from '@fluentui/react-components';
import { Clock20Regular, Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { longMoment } from '../dates.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly query: string;
  readonly search: (query: string) => void;
  readonly clockOffset: number;
  readonly children: ReactNode;
};

export function TopBar({ query, search, clockOffset, children }: Props) {
  return (
    <header className="top-bar">
      <p className="sandbox-mark" title={texts.sampleDataHint}>
        <span className="sandbox-word">{texts.sandbox}</span>
        <strong>{texts.sampleData}</strong>
      </p>
      <search className="search">
        <Input
          type="text"
          value={query}
          onChange={(_, { value }) => search(value)}
          onKeyDown={({ key }) => (key === 'Escape' ? search('') : undefined)}
          placeholder={texts.search}
          aria-label={texts.search}
          contentBefore={<Search16Regular />}
          contentAfter={
            query === '' ? undefined : (
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={texts.clearSearch}
                onClick={() => search('')}
              />
            )
          }
        />
      </search>
      <div className="top-bar-end">
        <ProductClock offset={clockOffset} />
        {children}
      </div>
    </header>
  );
}

function ProductClock({ offset }: { readonly offset: number }) {
  const [at, setAt] = useState(() => new Date(Date.now() + offset));
  useEffect(() => {
    const tick = (): void => setAt(new Date(Date.now() + offset));
    tick();
    const ticking = setInterval(tick, 5000);
    return () => clearInterval(ticking);
  }, [offset]);
  return (
    <time className="clock" dateTime={at.toISOString()} title={texts.clock}>
      <Clock20Regular aria-hidden />
      <span>{longMoment(at)}</span>
    </time>
  );
}
