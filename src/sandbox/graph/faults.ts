// Faults on the way to a service, chosen by rules and a seed: statuses, delays, dropped connections, before or after the write.
import { faultResponse } from './faultResponse.ts';
import { isBatch, throughBatch } from './throughBatch.ts';

export interface FaultRule {
  /** A part of "METHOD url", or a `/regular expression/`. */
  match: string;
  status?: number;
  /** The fault comes after the write took effect. */
  after?: boolean;
  delayMs?: number;
  /** The connection breaks: fetch throws. */
  drop?: boolean;
  /** How often the rule fires at most. */
  times?: number;
  /** From 0 to 1; always, when left out. */
  probability?: number;
}

interface FaultPlan {
  seed: number;
  rules: FaultRule[];
}

type Fetch = (request: Request) => Promise<Response>;

export interface Faults {
  /** Replaces the plan; counting and chance begin anew. `{ seed: 0, rules: [] }` ends all faults. */
  set(plan: FaultPlan): void;
  wrap(fetch: Fetch): Fetch;
}

/** Of the rules that match a request, the first that fires decides. Requests inside a batch meet them one by one. */
export function createFaults(): Faults {
  let rules: ArmedRule[] = [];
  let chance = randomFrom(0);
  const firing = (request: Request): FaultRule | undefined => {
    const subjects = spellings(request);
    const armed = rules.find(
      (one) =>
        one.left > 0 &&
        subjects.some((subject) => one.matches(subject)) &&
        (one.rule.probability === undefined || chance() < one.rule.probability),
    );
    if (armed !== undefined) armed.left -= 1;
    return armed?.rule;
  };
  return {
    set: (plan) => {
      rules = plan.rules.map((rule) => ({ rule, matches: matcher(rule.match), left: rule.times ?? Infinity }));
      chance = randomFrom(plan.seed);
    },
    wrap: (fetch) => async (request) => {
      if (rules.length === 0) return fetch(request);
      const refused = async (one: Request, serve: () => Promise<unknown>): Promise<Response | undefined> => {
        const rule = firing(one);
        if (rule?.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, rule.delayMs));
        if (rule === undefined || (rule.drop !== true && rule.status === undefined)) return undefined;
        if (rule.after === true) await serve();
        if (rule.status === undefined) throw new TypeError('fetch failed');
        return faultResponse(rule.status);
      };
      const refusal = await refused(request, async () => (await fetch(request.clone())).body?.cancel());
      if (refusal) return refusal;
      if (!isBatch(request)) return fetch(request);
      return throughBatch(request, fetch, { refused });
    },
  };
}

export type ParsedPlan = { ok: true; plan: FaultPlan } | { ok: false; problems: string[] };

/** Reads a plan from outside. Unknown properties are refused, so that a misspelt fault does not pass for a quiet day. */
export function parseFaultPlan(input: unknown): ParsedPlan {
  if (!isRecord(input)) return { ok: false, problems: ['The plan must be an object'] };
  const problems = Object.keys(input)
    .filter((key) => key !== 'seed' && key !== 'rules')
    .map((key) => `Unknown property '${key}'`);
  if (!Number.isSafeInteger(input['seed'])) problems.push('seed must be a whole number');
  const rules = input['rules'];
  if (Array.isArray(rules))
    problems.push(...rules.flatMap((rule, at) => ruleProblems(rule).map((text) => `rules[${at}]: ${text}`)));
  else problems.push('rules must be an array');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: input as unknown as FaultPlan };
}

interface ArmedRule {
  rule: FaultRule;
  matches(subject: string): boolean;
  left: number;
}

const CHECKS: Record<keyof FaultRule, [(value: unknown) => boolean, string]> = {
  match: [
    (value) => typeof value === 'string' && value !== '' && isMatcher(value),
    'match must be a text or a valid /regex/',
  ],
  status: [(value) => isWhole(value, 400, 599), 'status must be from 400 to 599'],
  after: [(value) => typeof value === 'boolean', 'after must be true or false'],
  delayMs: [(value) => isWhole(value, 0, 60_000), 'delayMs must be from 0 to 60000'],
  drop: [(value) => typeof value === 'boolean', 'drop must be true or false'],
  times: [(value) => isWhole(value, 1, 1_000_000), 'times must be a whole number from 1'],
  probability: [(value) => typeof value === 'number' && value >= 0 && value <= 1, 'probability must be from 0 to 1'],
};

function ruleProblems(rule: unknown): string[] {
  if (!isRecord(rule)) return ['must be an object'];
  const problems = Object.keys(rule)
    .filter((key) => !Object.hasOwn(CHECKS, key))
    .map((key) => `Unknown property '${key}'`);
  for (const [key, [fits, problem]] of Object.entries(CHECKS)) {
    if ((Object.hasOwn(rule, key) || key === 'match') && !fits(rule[key])) problems.push(problem);
  }
  const breaks = rule['drop'] === true || 'status' in rule;
  if (!breaks && !('delayMs' in rule)) problems.push('needs a status, a drop or a delayMs');
  if (rule['drop'] === true && 'status' in rule) problems.push('cannot both drop and answer a status');
  if (rule['after'] === true && !breaks) problems.push('after needs a status or a drop');
  return problems;
}

const PATTERN = /^\/(.+)\/([imsu]*)$/s;

function isMatcher(match: string): boolean {
  try {
    matcher(match);
    return true;
  } catch {
    return false;
  }
}

function matcher(match: string): (subject: string) => boolean {
  const [, source, flags] = PATTERN.exec(match) ?? [];
  if (source === undefined) return (subject) => subject.includes(match);
  const pattern = new RegExp(source, flags);
  return (subject) => pattern.test(subject);
}

/** A request in process names Graph's own host, one over HTTP the sandbox's: a rule may be written with either. */
function spellings({ method, url }: Request): string[] {
  const elsewhere = url.replace('https://graph.microsoft.com/', '/sandbox/graph/');
  return [...new Set([url, elsewhere])].map((spelling) => `${method} ${spelling}`);
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to;
