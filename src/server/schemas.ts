// JSON Schemas of what the API takes and answers. A shape with a name is said once, under that name, and pointed at elsewhere.
import * as z from 'zod/mini';
import { fieldJsonSchema } from '../contract/jsonSchema.ts';
import { SHAPES } from '../contract/shapes.ts';
import { fieldOf } from '../domain/list/validator.ts';

type Schema = Readonly<Record<string, unknown>>;

const HOW = {
  unrepresentable: 'any',
  // What stands for a field of a list is described as the list has it; the rest as its check can say it.
  override: ({ zodSchema, jsonSchema }: { zodSchema: object; jsonSchema: object }) => {
    const field = fieldOf(zodSchema);
    if (!field) return;
    for (const keyword of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, keyword);
    Object.assign(jsonSchema, fieldJsonSchema(field));
  },
} as const;

/** What a caller sends. */
export const bodySchema = (body: z.ZodMiniType): Schema => bare(z.toJSONSchema(body, { ...HOW, io: 'input' }));

export interface AnswerSchemas {
  /** The shapes with a name. */
  readonly named: Readonly<Record<string, Schema>>;
  /** Of an answer: itself, or where it stands. */
  readonly of: (answer: z.ZodMiniType) => Schema;
}

/** All answers at once, so that what they share can stand outside of them. */
export function answerSchemas(answers: readonly z.ZodMiniType[]): AnswerSchemas {
  const registry = z.registry<{ id: string }>();
  const nameOf = new Map<z.ZodMiniType, string>();
  for (const [id, shape] of Object.entries(SHAPES)) nameOf.set(shape, id);
  for (const [index, answer] of answers.entries()) if (!nameOf.has(answer)) nameOf.set(answer, `answer ${index}`);
  for (const [shape, id] of nameOf) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { ...HOW, io: 'output', uri: placeOf });
  const named = Object.fromEntries(Object.keys(SHAPES).map((name) => [name, bare(schemas[name] ?? {})]));
  return {
    named,
    of: (answer) => {
      const name = nameOf.get(answer) ?? '';
      return Object.hasOwn(SHAPES, name) ? { $ref: placeOf(name) } : bare(schemas[name] ?? {});
    },
  };
}

/** Where a shape stands in the description. */
const placeOf = (name: string): string => `#/components/schemas/${name}`;

function bare({ $schema: _dialect, $id: _place, ...rest }: Schema): Schema {
  return rest;
}
