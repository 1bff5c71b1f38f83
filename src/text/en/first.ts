// What the first page and the frame around every page say, in English: fetched before the rest.
import type { FirstWords } from '../da/first.ts';
import { occasions } from './occasions.ts';
import { overview } from './overview.ts';
import { next } from './progress.ts';
import { shell } from './shell.ts';
import { states } from './states.ts';

export const first: FirstWords = { shell, overview, occasions, states, next };
