// The API client that the pages use, and how long what it read is good for.
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { ApiProblem, type ApiClient } from './client.ts';

const Client = createContext<ApiClient | null>(null);
const SignedOut = createContext<{ signedOut: boolean; setSignedOut: (value: boolean) => void }>({
  signedOut: false,
  setSignedOut: () => {},
});

/** Gives the pages below the client, and a store of what they have read. */
export function ApiProvider({ client, children }: { readonly client: ApiClient; readonly children: ReactNode }) {
  const [signedOut, setSignedOut] = useState(false);
  const [queries] = useState(() => createQueries(() => setSignedOut(true)));
  const state = useMemo(() => ({ signedOut, setSignedOut }), [signedOut]);
  return (
    <Client value={client}>
      <SignedOut value={state}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </SignedOut>
    </Client>
  );
}

/** Whether a call was refused because the session has ended. */
export function useSignedOut() {
  return use(SignedOut);
}

export function useClient(): ApiClient {
  const client = use(Client);
  if (!client) throw new Error('No ApiProvider above this component');
  return client;
}

/** Pages show others' work within 15 s while they are visible, and at once when the window gets the focus. */
export const LIVE = 15_000;
const ATTEMPTS = 2;

function createQueries(signedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) signedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // What the browser believes about the network is often wrong in a frame: ask, and tell what happened.
        networkMode: 'always',
        staleTime: 2_000,
        refetchInterval: ({ state }) => (isSignedOut(state.error) ? false : LIVE),
        refetchOnWindowFocus: 'always',
        retry: (failures, error) => failures < ATTEMPTS && error instanceof ApiProblem && error.outcomeUnknown,
        retryDelay: (failures) => 400 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function isSignedOut(error: Error | null): boolean {
  return error instanceof ApiProblem && error.kind === 'signed-out';
}
