// What the first page and the frame around every page say, in Danish: fetched before the rest.
import { occasions } from './occasions.ts';
import { overview } from './overview.ts';
import { next } from './progress.ts';
import { shell } from './shell.ts';
import { states } from './states.ts';

export const first = { shell, overview, occasions, states, next };

export type FirstWords = typeof first;
