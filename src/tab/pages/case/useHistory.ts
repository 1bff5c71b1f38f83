// Reads the log of the case and of its rounds, and merges them into one story.
import { useQueries } from '@tanstack/react-query';
import type { LogEntryView } from '../../../contract/log.ts';
import type { RoundBasis } from '../../../contract/round.ts';
import { useClient } from '../../api/context.tsx';
import { historyOf, type HistoryLine } from './history.ts';

/** `record` is `changes/<id>` or `escalations/<id>`. */
export function useHistory(
  record: string,
  rounds: readonly Pick<RoundBasis, 'id' | 'body' | 'deadline'>[],
): { lines: readonly HistoryLine[]; error: unknown; retry: () => void } {
  const client = useClient();
  const records = [record, ...rounds.map(({ id }) => `rounds/${id}`)];
  // The same keys as `useLog`: what one has read, the other shows.
  const logs = useQueries({
    queries: records.map((record) => {
      const path = `/log?${new URLSearchParams({ record })}`;
      return {
        queryKey: [path],
        queryFn: async ({ signal }: { signal: AbortSignal }) => client.get<LogEntryView[]>(path, signal),
      };
    }),
  });
  return {
    lines: historyOf(
      logs.flatMap(({ data }) => data ?? []),
      rounds,
    ),
    error: logs.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const log of logs) void log.refetch();
    },
  };
}
