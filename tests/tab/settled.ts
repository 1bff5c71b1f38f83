// Fluent's keyboard helper (tabster) counts up to a fifth of a second after the last page: its window must be there that long.
import { afterAll } from 'vitest';

const COUNTED_MS = 300;

afterAll(() => new Promise((resolve) => setTimeout(resolve, COUNTED_MS)));
