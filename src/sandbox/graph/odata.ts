// The query options of a request: which a route knows, and how `$expand`, `$select`, `$top` and `$skiptoken` are read and written.
import { done, invalid, notImplemented, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Selection } from './views.ts';

export type OptionName = 'expand' | 'filter' | 'orderby' | 'select' | 'skiptoken' | 'top';

export interface Options {
  filter: string | undefined;
  orderby: string | undefined;
  select: Selection;
  top: number | undefined;
  /** The last identifier of the page before, from `$skiptoken`. */
  after: number;
  /** Expanded properties with their inner `$select`. */
  expand: ReadonlyMap<string, Selection>;
}

/**
 * Reads the options. Graph v1.0 takes them with and without `$`. An option that exists but that `known` does not name
 * answers 501; `expandable` are the properties that the route can expand.
 */
export function readOptions(
  url: URL,
  known: readonly OptionName[],
  expandable: readonly string[] = [],
): Outcome<Options> {
  const given = new Map<string, string>();
  for (const [key, value] of url.searchParams) {
    const name = key.replace(/^\$/, '').toLowerCase();
    if (!ODATA.has(name)) continue;
    if (name === 'count') return invalid('The query option $count is not supported');
    if (!(known as readonly string[]).includes(name)) return notImplemented(`the query option $${name} here`);
    given.set(name, value);
  }
  const top = given.get('top');
  if (top !== undefined && !/^[1-9]\d{0,6}$/.test(top)) return invalid('The value of $top is not valid');
  const skiptoken = given.get('skiptoken');
  const after = skiptoken === undefined ? 0 : readSkipToken(skiptoken);
  if (after === undefined) return invalid('The value of $skiptoken is not valid');
  const expand = readExpand(given.get('expand'), expandable);
  if (!expand.ok) return expand;
  return done({
    filter: given.get('filter'),
    orderby: given.get('orderby'),
    select: given.has('select') ? names(given.get('select') ?? '') : undefined,
    top: top === undefined ? undefined : Number(top),
    after,
    expand: expand.value,
  });
}

/** SharePoint's own paging position, as observed in its links. */
export const skipToken = (last: number): string => Buffer.from(`Paged=TRUE&p_ID=${last}`).toString('base64url');

/** The query of `url` as it was written, with one option replaced or added. */
export function queryWith(url: URL, name: string, value: string): string {
  const bare = (part: string): string => (part.split('=')[0] ?? '').replace(/^(?:\$|%24)/, '');
  const parts = url.search.slice(1).split('&');
  const kept = parts.filter((part) => part !== '' && bare(part) !== name.replace(/^\$/, ''));
  return [...kept, `${name}=${value}`].join('&');
}

const ODATA = new Set([
  'apply',
  'compute',
  'count',
  'expand',
  'filter',
  'format',
  'orderby',
  'search',
  'select',
  'skip',
  'skiptoken',
  'top',
]);

function readSkipToken(token: string): number | undefined {
  const text = Buffer.from(token, 'base64url').toString();
  const last = /^Paged=TRUE&p_ID=(\d{1,15})$/.exec(text)?.[1];
  return last === undefined ? undefined : Number(last);
}

function readExpand(text: string | undefined, expandable: readonly string[]): Outcome<ReadonlyMap<string, Selection>> {
  const expand = new Map<string, Selection>();
  for (const part of text === undefined ? [] : outerParts(text)) {
    const [, name = '', inner] = /^(\w+)\s*(?:\((.*)\))?$/s.exec(part) ?? [];
    if (name === '') return invalid(`The expression "${part}" is not valid.`);
    if (!expandable.includes(name)) return notImplemented(`$expand=${name} here`);
    if (inner === undefined) {
      expand.set(name, undefined);
      continue;
    }
    const select = /^\s*\$select\s*=([^;]*)$/i.exec(inner)?.[1];
    if (select !== undefined) expand.set(name, names(select));
    else if (/^\s*\$/.test(inner)) return notImplemented(`$expand=${name}(${inner})`);
    else return badExpression(`${name}(${inner.split('=')[0]?.trim()}`);
  }
  return done(expand);
}

/** Inner options without `$` were refused with these very words. */
const badExpression = (expression: string): ReturnType<typeof refuse> =>
  refuse({
    status: 400,
    code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    message: `The expression "${expression}" is not valid.`,
  });

const outerParts = (text: string): string[] =>
  text
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const names = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
