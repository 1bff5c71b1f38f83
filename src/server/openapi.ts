// The OpenAPI description, made from the routes and their schemas.
import { listJsonSchema } from '../contract/jsonSchema.ts';
import type { Route } from '../contract/route.ts';
import { ROUTES } from '../contract/routes.ts';
import { LISTS } from '../domain/lists.ts';
import { answerSchemas, bodySchema, type AnswerSchemas } from './schemas.ts';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: {
      type: 'string',
      description:
        'Stable: /problems/invalid, forbidden, not-found, conflict, stale, signed-out, method, too-large, unavailable, unexpected',
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
  const answers = answerSchemas(ROUTES.map(({ answer }) => answer));
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operation(route, answers) };
  return {
    openapi: '3.1.0',
    info: { title: 'Styringsrum', version: '1', description: 'Joint health-IT governance of the Danish regions' },
    servers: [{ url: baseUrl }],
    security: [{ entra: [] }],
    paths,
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: Object.fromEntries(Object.values(REFUSALS).map(({ name, means }) => [name, refusal(means)])),
      schemas: {
        Problem: PROBLEM,
        ...Object.fromEntries(LISTS.map((list) => [list.name, listJsonSchema(list)])),
        ...answers.named,
      },
    },
  };
}

function operation(route: Route, answers: AnswerSchemas): object {
  return {
    operationId: route.id,
    summary: route.summary,
    parameters: parameters(route),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: bodySchema(route.body) } } },
    }),
    responses: {
      [route.success]: {
        description: 'Done',
        content: { [route.produces ?? 'application/json']: { schema: answers.of(route.answer) } },
      },
      ...Object.fromEntries(
        statusesOf(route).map((status) => [status, { $ref: `#/components/responses/${REFUSALS[status].name}` }]),
      ),
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

const statusesOf = (route: Route): (keyof typeof REFUSALS)[] =>
  route.method === 'get' ? [400, 401, 403, 404] : [400, 401, 403, 404, 409, 413, 503];

/** The refusals by their status, each under the name of its problem. */
const REFUSALS = {
  400: { name: 'Invalid', means: 'Something typed must be put right; every field is named' },
  401: { name: 'SignedOut', means: 'No token, or none that is trusted' },
  403: { name: 'Forbidden', means: 'No seat gives the right' },
  404: { name: 'NotFound', means: 'There is no such record' },
  409: { name: 'Conflict', means: 'The record has moved on, or a rule refuses' },
  413: { name: 'TooLarge', means: 'The body is too large' },
  503: { name: 'Unavailable', means: 'SharePoint did not settle the outcome; try again with the same key' },
} as const;

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
