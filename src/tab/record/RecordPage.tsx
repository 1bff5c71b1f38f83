// The page of one record: reads it and the reader, says why where it cannot, and keeps what it read last while it tries again.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MeView } from '../../contract/people.ts';
import { useMe } from '../api/queries.ts';
import { OldFactsBar } from '../shell/ErrorBar.tsx';
import { ProblemPage } from '../shell/ProblemPage.tsx';

interface RecordPageProps<T> {
  readonly read: UseQueryResult<T>;
  /** What stands here until it is read. */
  readonly skeleton: ReactNode;
  /** In place of the general page for an error; null where the general one says it. */
  readonly renderError?: (error: unknown) => ReactNode;
  readonly children: (record: T, me: MeView) => ReactNode;
}

export function RecordPage<T>({ read, skeleton, renderError, children }: RecordPageProps<T>) {
  const me = useMe();
  const retry = () => {
    if (read.error) void read.refetch();
    if (me.error) void me.refetch();
  };
  if (read.data === undefined || !me.data) {
    const error = read.error ?? me.error;
    if (!error) return skeleton;
    return renderError?.(error) ?? <ProblemPage error={error} retry={retry} />;
  }
  return (
    <>
      {read.error && <OldFactsBar error={read.error} readAt={read.dataUpdatedAt} retry={retry} />}
      {children(read.data, me.data)}
    </>
  );
}
