// Holds each answer of the product against the API's own description.
import { faultsIn, resolved, type Schema } from './jsonSchema.ts';
import type { Caller, TestProduct } from './product.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: { readonly Problem: Schema } };
}

export interface Described {
  readonly description: Description;
  /** The operations that have answered well. */
  readonly asked: ReadonlySet<string>;
  /** What did not fit, with its address. */
  readonly misfits: string[];
  operationOf(method: string, address: string): Operation;
  /** Asks as somebody; every answer is held against the description. */
  described(caller: Caller): Asker;
}

export interface Asker {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
}

export async function describedBy(product: TestProduct): Promise<Described> {
  const description = resolved((await product.withToken(null).get<Description>('/api/openapi.json')).body);
  const asked = new Set<string>();
  const misfits: string[] = [];
  /** The operation of an address: fixed paths go before those with a parameter. */
  function operationOf(method: string, address: string): Operation {
    const [path = ''] = address.split('?');
    const fits = (template: string) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
    const found = Object.keys(description.paths)
      .filter((template) => fits(template) && description.paths[template]?.[method])
      .toSorted((a, b) => a.split('{').length - b.split('{').length)[0];
    const operation = found === undefined ? undefined : description.paths[found]?.[method];
    if (!operation) throw new Error(`The description has no ${method} ${path}`);
    return operation;
  }

  const note = (address: string, faults: readonly string[]) =>
    void misfits.push(...faults.map((one) => `${address} ${one}`));

  function held<T>(method: string, address: string, status: number, body: T): T {
    const operation = operationOf(method, address);
    const [answer] = Object.values(operation.responses[status]?.content ?? {});
    if (!answer) note(address, [`answers ${status}, which is not described`]);
    note(address, faultsIn((status < 300 ? answer?.schema : description.components.schemas.Problem) ?? {}, body));
    if (status < 300) asked.add(operation.operationId);
    return body;
  }

  function described(caller: Caller): Asker {
    const write = async <T>(method: 'post' | 'patch', path: string, body: unknown): Promise<T> => {
      const sent = operationOf(method, path).requestBody?.content['application/json'].schema;
      const answer = await caller[method]<T>(path, body);
      if (answer.status < 300) note(`${path} (sent)`, faultsIn(sent ?? {}, body));
      return held(method, path, answer.status, answer.body);
    };
    return {
      get: async <T>(path: string): Promise<T> => {
        const answer = await caller.get<T>(path);
        return held('get', path, answer.status, answer.body);
      },
      post: <T>(path: string, body: unknown) => write<T>('post', path, body),
      patch: <T>(path: string, body: unknown) => write<T>('patch', path, body),
    };
  }
  return { description, asked, misfits, operationOf, described };
}
