// The values that the API's shapes are made of: ids, days, moments, keys, and a person as others see them.
import * as z from 'zod/mini';
import { storable } from '../domain/list/validator.ts';
import { REASONS } from '../domain/record/refusal.ts';
import { REGION_IDS } from '../domain/region/regions.ts';
import { ROUND_BODIES } from '../domain/round/round.list.ts';

/** The keys of options, as an enumeration takes them. */
export const keysOf = <K extends string>(options: Readonly<Record<K, unknown>>) => Object.keys(options) as [K, ...K[]];
export const id = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\w.~-]+$/));
export const day = z.iso.date();
export const instant = z.iso.datetime();
export const reasonText = z.string().check(z.trim(), z.minLength(1), ...storable(4_000));

export const regionKey = z.enum(REGION_IDS);
export const roundBodyKey = z.enum(keysOf(ROUND_BODIES));
export const actorKey = z.enum(['SAR', 'FSG', 'SYS', 'RSI']);

/** Why something cannot be done, yet. */
export const blockedView = z.object({ reason: z.enum(REASONS), rule: z.optional(z.string()) });

/** A person as others see them: the role stands for the person. */
export const personView = z.object({ id: z.string(), name: z.string() });

/** The number of the newest log entry that the caller has seen. */
export const version = z.int().check(z.gte(0));
