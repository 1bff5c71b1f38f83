// English words of the cards in the channels.
import type { Words } from '../da.ts';

export const cards: Words['cards'] = {};
