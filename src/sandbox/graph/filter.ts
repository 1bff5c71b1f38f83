// Reads `$filter` of list items: comparisons and `startswith` on `fields/X`, joined by `and`.
import { done, invalid, notImplemented } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export type Operator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';

export interface Condition {
  field: string;
  operator: Operator;
  value: Literal;
}

export type Literal = string | number | boolean | null;

/** Reads a filter. `or`, `not` and functions exist in the real service, but not here: they answer 501. */
export function parseFilter(text: string): Outcome<Condition[]> {
  const tokens = tokenize(text);
  if (tokens === undefined || tokens.length === 0) return invalid('Invalid filter clause');
  const conditions: Condition[] = [];
  let depth = 0;
  let at = 0;
  const take = (): string => tokens[at++] ?? '';
  for (;;) {
    while (tokens[at] === '(') {
      at++;
      depth++;
    }
    const condition = tokens[at]?.toLowerCase() === 'startswith' ? startsWith(take) : comparison(take);
    if (!condition.ok) return condition;
    conditions.push(condition.value);
    while (tokens[at] === ')' && depth > 0) {
      at++;
      depth--;
    }
    if (at >= tokens.length) return depth === 0 ? done(conditions) : invalid('Invalid filter clause');
    const joint = take();
    if (joint === 'or') return notImplemented("'or' in $filter");
    if (joint !== 'and') return invalid('Invalid filter clause');
  }
}

const TOKEN = /\s*(?:([(),])|('(?:[^']|'')*')|([^\s(),']+))/y;
const OPERATORS = new Set<string>(['eq', 'ne', 'lt', 'gt', 'le', 'ge']);

function tokenize(text: string): string[] | undefined {
  const tokens: string[] = [];
  const trimmed = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const found = TOKEN.exec(trimmed);
    if (found === null) return undefined;
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}

function comparison(take: () => string): Outcome<Condition> {
  const name = take();
  if (name === 'not') return notImplemented("'not' in $filter");
  const field = fieldOf(name);
  if (!field.ok) return field;
  const operator = take();
  if (operator === '(') return notImplemented(`the function '${name}' in $filter`);
  const value = literalOf(take());
  if (!OPERATORS.has(operator) || value === undefined) return invalid('Invalid filter clause');
  return done({ field: field.value, operator: operator as Operator, value });
}

function startsWith(take: () => string): Outcome<Condition> {
  take();
  const open = take();
  const field = fieldOf(take());
  if (!field.ok) return field;
  const comma = take();
  const value = literalOf(take());
  const close = take();
  if (open !== '(' || comma !== ',' || close !== ')' || typeof value !== 'string')
    return invalid('Invalid filter clause');
  return done({ field: field.value, operator: 'startswith', value });
}

/** Only `fields/X` can be filtered on: `createdDateTime` and the like are refused by the real service too. */
function fieldOf(text: string): Outcome<string> {
  const name = /^fields\/(\w+)$/.exec(text)?.[1];
  if (name !== undefined) return done(name);
  if (/^[a-z]+$/.test(text) && FUNCTIONS.has(text)) return notImplemented(`the function '${text}' in $filter`);
  return invalid('The provided filter statement is not supported');
}

const FUNCTIONS = new Set(['contains', 'endswith', 'substringof', 'tolower', 'toupper', 'year', 'month', 'day']);

/** Undefined when it is no literal. Dates may stand bare or in quotes. */
function literalOf(text: string): Literal | undefined {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text : undefined;
}
