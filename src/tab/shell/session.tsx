// The session that the pages run in, and whether it has ended while they were open.
import { createContext, use } from 'react';
import type { Session } from './signIn.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('No session above this component');
  return session;
}
