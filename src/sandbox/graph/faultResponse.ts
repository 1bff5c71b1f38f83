// The answer of a forced fault: a body as Graph words it, and Retry-After where the real service sends one.
import { randomUUID } from 'node:crypto';
import { refusalResponse } from './outcome.ts';

/** Any status from 400 to 599. 429 and 503 ask to wait one second. */
export function faultResponse(status: number): Response {
  const [code, message] = WORDS.get(status) ?? (status < 500 ? WORDS.get(400) : WORDS.get(500)) ?? ['', ''];
  const requestId = randomUUID();
  const headers: Record<string, string> = status === 429 || status === 503 ? { 'Retry-After': '1' } : {};
  return refusalResponse({ status, code, message, headers }, { requestId, clientRequestId: requestId }, new Date());
}

const WORDS = new Map<number, [string, string]>([
  [400, ['invalidRequest', 'Invalid request']],
  [401, ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.']],
  [403, ['accessDenied', 'Access denied']],
  [404, ['itemNotFound', 'The resource could not be found.']],
  [409, ['resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch']],
  [410, ['resyncRequired', 'Resync required.']],
  [412, ['notAllowed', "ETag does not match current item's value"]],
  [423, ['resourceLocked', 'The resource you are attempting to access is locked']],
  [429, ['activityLimitReached', 'The request has been throttled']],
  [500, ['generalException', 'General exception while processing']],
  [502, ['generalException', 'Bad gateway']],
  [503, ['serviceNotAvailable', 'The service is not available. Try the request again after a delay.']],
  [504, ['generalException', 'The request timed out at the gateway']],
]);
