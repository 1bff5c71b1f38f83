// A light: circle green, triangle yellow, square red, tick completed, dashed ring missing, ring to come, dash not owed. Shape and word carry it; colour only helps.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { IconWord } from '../shell/IconWord.tsx';
import { useWords } from '../shell/language.tsx';
import type { LightKind } from './lightKind.ts';

export interface LightProps {
  readonly kind: LightKind;
  /** In pixels. */
  readonly size?: number;
}

/** The shape with its word beside it. */
export function Light({ kind, size = 14, strong = false }: LightProps & { readonly strong?: boolean }) {
  const word = useLightWord();
  return <IconWord icon={<LightIcon kind={kind} size={size} />} word={word(kind)} strong={strong} />;
}

/** The shape alone, where its word stands beside it anyway: hidden from screen readers. */
export function LightIcon({ kind, size = 14 }: LightProps) {
  const styles = useStyles();
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" className={styles.icon} data-light={kind}>
      <g className={styles[STYLES[kind]]}>{SHAPES[kind]}</g>
    </svg>
  );
}

/** The word of a light, such as “Gul” or “Mangler”. */
export function useLightWord(): (kind: LightKind) => string {
  const words = useWords();
  const [reported, other]: [Readonly<Record<string, string>>, Readonly<Record<string, string>>] = [
    words.choices.statusReports.overall,
    words.portfolio.lights,
  ];
  return (kind) => other[kind] ?? reported[kind] ?? kind;
}

type Colour = 'green' | 'yellow' | 'red' | 'completed' | 'missing' | 'quiet';

const STYLES: Readonly<Record<LightKind, Colour>> = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  completed: 'completed',
  missing: 'missing',
  coming: 'quiet',
  'not-owed': 'quiet',
};

const SHAPES: Readonly<Record<LightKind, ReactNode>> = {
  green: <circle cx="7" cy="7" r="6" />,
  yellow: <path d="M7 1.5 13 12.5H1Z" />,
  red: <rect x="1.25" y="1.25" width="11.5" height="11.5" rx="1" />,
  completed: <path d="m1.75 7.5 3.5 3.5 7-7.5" />,
  missing: <circle cx="7" cy="7" r="5.5" />,
  coming: <circle cx="7" cy="7" r="5.5" />,
  'not-owed': <path d="M4 7h6" />,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block' },
  green: { fill: tokens.colorStatusSuccessBackground3 },
  yellow: {
    fill: tokens.colorPaletteMarigoldBackground3,
    stroke: tokens.colorPaletteMarigoldForeground2,
    strokeWidth: '1px',
    strokeLinejoin: 'round',
  },
  red: { fill: tokens.colorStatusDangerBackground3 },
  completed: {
    fill: 'none',
    stroke: tokens.colorPaletteBlueBorderActive,
    strokeWidth: '2px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  missing: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5px',
    strokeDasharray: '2.2 2.12',
  },
  quiet: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1px', strokeLinecap: 'round' },
});
