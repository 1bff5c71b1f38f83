// What a page shows in the top bar on a phone: its short title and its one action.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export interface Bar {
  readonly title: string;
  /** An icon-only action at the right, such as “new change request”. */
  readonly action?: { readonly label: string; readonly href: string } | undefined;
}

const BarNow = createContext<Bar>({ title: '' });
const SetBar = createContext<(bar: Bar) => void>(() => {});

export function BarProvider({ children }: { readonly children: ReactNode }) {
  const [bar, setBar] = useState<Bar>({ title: '' });
  return (
    <SetBar value={setBar}>
      <BarNow value={bar}>{children}</BarNow>
    </SetBar>
  );
}

export function useBar(): Bar {
  return use(BarNow);
}

/** Names the page, in the top bar and in the window's title. */
export function useBarOf(title: string, action?: Bar['action']): void {
  const setBar = use(SetBar);
  const [label, href] = [action?.label, action?.href];
  const bar = useMemo(
    () => ({ title, ...(label !== undefined && href !== undefined && { action: { label, href } }) }),
    [title, label, href],
  );
  useEffect(() => {
    setBar(bar);
    document.title = `${bar.title} · Styringsrum`;
  }, [bar, setBar]);
}
