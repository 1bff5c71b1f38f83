// Whether the reader files requests for any system: only then is “new change request” offered.
import { useMe, useSystems } from '../api/queries.ts';

export function useMayFile(): boolean {
  const systems = useSystems().data;
  const me = useMe().data;
  // Until the systems are read, the seat is a good guess: the button does not jump.
  return systems ? systems.some(({ mine }) => mine) : (me?.seats.some(({ role }) => role === 'fsa') ?? false);
}
