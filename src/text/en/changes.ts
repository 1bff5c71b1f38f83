// English words of the list of change requests.
import type { Words } from '../da.ts';

export const changes: Words['changes'] = {};
