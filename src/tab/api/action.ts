// One key per user action: kept over new attempts at the same action, so that a double press or a retry is done once.
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from './client.ts';

export interface ActionOptions<V, T> {
  /** What the action is, as data: the same content is the same action until it is known how it ended. */
  readonly identity: (variables: V) => unknown;
  readonly send: (variables: V, key: string) => Promise<T>;
  readonly done?: (result: T, variables: V) => void | Promise<void>;
}

/** A mutation with an idempotency key that lives as long as its outcome is unknown. */
export function useAction<V, T>({ identity, send, done }: ActionOptions<V, T>): UseMutationResult<T, Error, V> {
  const keys = useRef(new ActionKeys());
  return useMutation<T, Error, V>({
    mutationFn: async (variables) => {
      const action = JSON.stringify(identity(variables));
      try {
        const result = await send(variables, keys.current.keyOf(action));
        keys.current.settled(action);
        return result;
      } catch (error) {
        if (error instanceof ApiProblem && !error.outcomeUnknown) keys.current.settled(action);
        throw error;
      }
    },
    ...(done && { onSuccess: async (result, variables) => done(result, variables) }),
  });
}

/** The keys of actions whose outcome is not known yet. */
export class ActionKeys {
  readonly #open = new Map<string, string>();

  /** The action's key: a new one the first time, the same one until it is settled. */
  keyOf(action: string): string {
    const known = this.#open.get(action);
    if (known !== undefined) return known;
    const key = crypto.randomUUID();
    this.#open.set(action, key);
    return key;
  }

  /** The action was carried out or refused: the next one like it is a new one. */
  settled(action: string): void {
    this.#open.delete(action);
  }
}
