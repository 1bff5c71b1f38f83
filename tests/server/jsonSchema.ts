// As much of JSON Schema as the description of the API uses; a keyword that it does not know is a fault of its own.

export type Schema = Readonly<Record<string, unknown>>;

/** The same with what each `$ref` points at in its place; what points nowhere is thrown. */
export function resolved<T>(document: T): T {
  const done = new Map<unknown, unknown>();
  const at = (place: string): unknown =>
    place
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((inner, key) => (inner as Schema | undefined)?.[key], document);
  const resolve = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (done.has(value)) return done.get(value);
    if ('$ref' in value) {
      const target = at(String(value.$ref));
      if (target === undefined) throw new Error(`Nothing stands at ${String(value.$ref)}`);
      return resolve(target);
    }
    const made: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
    done.set(value, made);
    return Object.assign(made, Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one)])));
  };
  return resolve(document) as T;
}

const KNOWN = new Set(
  'type properties items uniqueItems enum anyOf required additionalProperties maxLength minLength pattern minimum maximum const format title description x-labels'.split(
    ' ',
  ),
);

/** What is wrong with a value, each with its place: `rows[2].title: …`. */
export function faultsIn(schema: Schema, value: unknown, at = 'value'): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
  if (unknown.length > 0) return [`${at}: the schema uses ${unknown.join(', ')}`];
  const { anyOf } = schema;
  if (Array.isArray(anyOf)) {
    const tries = anyOf.map((one: Schema) => faultsIn(one, value, at));
    return tries.find((faults) => faults.length === 0) ?? tries.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }
  if (schema['type'] !== undefined && !typeFits(schema['type'], value))
    return [`${at}: is no ${JSON.stringify(schema['type'])}`];
  if ('const' in schema && value !== schema['const']) return [`${at}: is not ${JSON.stringify(schema['const'])}`];
  const options = schema['enum'];
  if (Array.isArray(options) && !options.includes(value))
    return [`${at}: ${String(value)} is none of ${options.join(', ')}`];
  if (typeof value === 'string') return textFaults(schema, value, at);
  if (typeof value === 'number') return numberFaults(schema, value, at);
  if (Array.isArray(value)) {
    const items = (schema['items'] ?? {}) as Schema;
    const twice = schema['uniqueItems'] === true && new Set(value).size < value.length;
    return [
      ...(twice ? [`${at}: has an item twice`] : []),
      ...value.flatMap((item, index) => faultsIn(items, item, `${at}[${index}]`)),
    ];
  }
  return typeof value === 'object' && value !== null ? objectFaults(schema, { ...value }, at) : [];
}

function typeFits(type: unknown, value: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => typeFits(one, value));
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** Lengths are in characters, as JSON Schema counts them. */
function textFaults({ minLength, maxLength, pattern, format }: Schema, value: string, at: string): string[] {
  const { length } = Array.from(value);
  if (typeof minLength === 'number' && length < minLength) return [`${at}: is too short`];
  if (typeof maxLength === 'number' && length > maxLength) return [`${at}: is too long`];
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return [`${at}: does not match ${pattern}`];
  return formatFits(format, value) ? [] : [`${at}: is no ${String(format)}`];
}

function formatFits(format: unknown, value: string): boolean {
  if (format === 'date') return isDay(value);
  if (format !== 'date-time') return format === undefined;
  const [day = '', time = ''] = value.split('T');
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(time);
}

/** RFC 3339's full-date: a day that exists. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function numberFaults({ minimum, maximum }: Schema, value: number, at: string): string[] {
  if (typeof minimum === 'number' && value < minimum) return [`${at}: is under ${minimum}`];
  return typeof maximum === 'number' && value > maximum ? [`${at}: is over ${maximum}`] : [];
}

function objectFaults(schema: Schema, value: Record<string, unknown>, at: string): string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${at}.${key}: is missing`);
  const more = Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
  const strange = schema['additionalProperties'] === false ? more.map((key) => `${at}.${key}: is not described`) : [];
  const known = Object.entries(properties).filter(([key]) => Object.hasOwn(value, key));
  return [...missing, ...strange, ...known.flatMap(([key, one]) => faultsIn(one, value[key], `${at}.${key}`))];
}
