// The OpenAPI description, made from the routes and their schemas.
import * as z from 'zod/mini';
import { fieldJsonSchema, listJsonSchema } from '../contract/jsonSchema.ts';
import type { Route } from '../contract/route.ts';
import { ROUTES } from '../contract/routes.ts';
import { fieldOf } from '../domain/list/validator.ts';
import { LISTS } from '../domain/lists.ts';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: {
      type: 'string',
      description:
        'Stable: /problems/invalid, forbidden, not-found, conflict, stale, signed-out, too-large, unavailable, unexpected',
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reason: { type: 'string' },
    rule: { type: 'string' },
    parameters: { type: 'object' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          limit: { type: 'number' },
          message: { type: 'string' },
        },
      },
    },
    current: { type: 'integer' },
    changed: { type: 'array', items: { type: 'object' } },
  },
} as const;

/** OpenAPI 3.1 of the whole API. `baseUrl` is where it is served. */
export function openApi(baseUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: { title: 'Styringsrum', version: '1', description: 'Joint health-IT governance of the Danish regions' },
    servers: [{ url: baseUrl }],
    security: [{ entra: [] }],
    paths,
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: PROBLEM, ...Object.fromEntries(LISTS.map((list) => [list.name, listJsonSchema(list)])) },
    },
  };
}

function operation(route: Route): object {
  return {
    operationId: route.id,
    summary: route.summary,
    parameters: parameters(route),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schema(route.body, 'input') } } },
    }),
    responses: {
      [route.success]: {
        description: 'Done',
        content: { [route.produces ?? 'application/json']: { schema: schema(route.answer, 'output') } },
      },
      ...Object.fromEntries(statusesOf(route).map((status) => [status, problem(status)])),
    },
  };
}

function parameters(route: Route): object[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(route.query ?? {}).map(([name, { required, description, pattern }]) => ({
    name,
    in: 'query',
    required,
    description,
    schema: { type: 'string', ...(pattern && { pattern }) },
  }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Made by the caller once per action; the same key again is the same action',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
  return [...inPath, ...inQuery, ...(route.method === 'post' ? [key] : [])];
}

const statusesOf = (route: Route): number[] =>
  route.method === 'get' ? [400, 401, 403, 404] : [400, 401, 403, 404, 409, 413, 503];
const problem = (status: number) => ({
  description: MEANING[status] ?? 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const MEANING: Readonly<Record<number, string>> = {
  400: 'Something typed must be put right; every field is named',
  401: 'No token, or none that is trusted',
  403: 'No seat gives the right',
  404: 'There is no such record',
  409: 'The record has moved on, or a rule refuses',
  413: 'The body is too large',
  503: 'SharePoint did not settle the outcome; try again with the same key',
};

/** What stands for a field of a list is described as the list has it; the rest as its check can say it. */
function schema(type: z.ZodMiniType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(type, {
    unrepresentable: 'any',
    io,
    override: ({ zodSchema, jsonSchema }) => {
      const field = fieldOf(zodSchema);
      if (!field) return;
      for (const keyword of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, keyword);
      Object.assign(jsonSchema, fieldJsonSchema(field));
    },
  });
  return rest;
}
