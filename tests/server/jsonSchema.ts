// As much of JSON Schema as the description of the API uses; a keyword that it does not know is a fault of its own.

export type Schema = Readonly<Record<string, unknown>>;

const KNOWN = new Set(
  'type properties items enum anyOf required additionalProperties maxLength minLength pattern minimum maximum description const format'.split(
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
    return value.flatMap((item, index) => faultsIn(items, item, `${at}[${index}]`));
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

function textFaults({ minLength, maxLength, pattern }: Schema, value: string, at: string): string[] {
  if (typeof minLength === 'number' && value.length < minLength) return [`${at}: is too short`];
  if (typeof maxLength === 'number' && value.length > maxLength) return [`${at}: is too long`];
  return typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)
    ? [`${at}: does not match ${pattern}`]
    : [];
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
