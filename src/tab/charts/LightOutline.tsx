// The shape of a light that could be chosen: drawn as a line, until it is.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Light } from '../../domain/status/status.list.ts';

export function LightOutline({ kind, size = 14 }: { readonly kind: Light; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" className={useStyles().outline}>
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Light, ReactNode>> = {
  green: <circle cx="7" cy="7" r="5.5" />,
  yellow: <path d="M7 2 12.5 12.25H1.5Z" />,
  red: <rect x="1.5" y="1.5" width="11" height="11" rx="1" />,
  completed: <path d="m1.75 7.5 3.5 3.5 7-7.5" />,
};

const useStyles = makeStyles({
  outline: {
    flexShrink: 0,
    display: 'block',
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1px',
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
  },
});
