// Whether the window has a phone's width, where Teams shows one thing at a time.
import { useSyncExternalStore } from 'react';

export function usePhone(): boolean {
  return useSyncExternalStore(follow, () => phone.matches);
}

const phone = matchMedia('(max-width: 640px)');

function follow(changed: () => void): () => void {
  phone.addEventListener('change', changed);
  return () => phone.removeEventListener('change', changed);
}
