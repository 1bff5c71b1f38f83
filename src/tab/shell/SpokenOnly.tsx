// Words for screen readers where a drawing or a place says it to everyone else.
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** For what is hidden so only at times, such as a heading that the top bar carries on a phone. */
export const SPOKEN_ONLY = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

export function SpokenOnly({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().hidden}>{children}</span>;
}

const useStyles = makeStyles({ hidden: SPOKEN_ONLY });
