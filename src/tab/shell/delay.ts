// True after a short wait: what is fast shows no skeleton, so that nothing flickers.
import { useEffect, useState } from 'react';

const BEFORE_SKELETON = 300;

export function useDelay(milliseconds = BEFORE_SKELETON): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPast(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return past;
}
