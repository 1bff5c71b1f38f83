// What a handler answers: a value, or a refusal as Graph words it. Refusals are values, so a handler cannot forget one.

export interface Refusal {
  status: number;
  /** Graph's error code, such as `invalidRequest`. */
  code: string;
  message: string;
  /** The second, finer code that some refusals carry in `innerError`. */
  innerCode?: string;
  headers?: Record<string, string>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export interface RequestIds {
  requestId: string;
  clientRequestId: string;
}

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

export const invalid = (message: string): { ok: false; refusal: Refusal } =>
  refuse({ status: 400, code: 'invalidRequest', message });

export const missing = (message = 'The resource could not be found.'): { ok: false; refusal: Refusal } =>
  refuse({ status: 404, code: 'itemNotFound', message });

/** What this sandbox does not do. It says so instead of pretending, so that nobody builds on an imitation. */
export const notImplemented = (what: string): { ok: false; refusal: Refusal } =>
  refuse({ status: 501, code: 'notImplemented', message: `The sandbox does not implement ${what}` });

/** The error body of Graph with its three-part `innerError`. */
export function refusalResponse(refusal: Refusal, ids: RequestIds, now: Date): Response {
  const innerError = {
    ...(refusal.innerCode === undefined ? {} : { code: refusal.innerCode }),
    date: now.toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  return Response.json(
    { error: { code: refusal.code, message: refusal.message, innerError } },
    { status: refusal.status, headers: refusal.headers },
  );
}
