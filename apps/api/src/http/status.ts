import type { ErrorCode } from '@stancegraph/model';

/**
 * The HTTP status of each kind of error. `refused` is 403 for all that is understood and not done: a foreign
 * host or page, a free query that the guard lets not through. `cancelled` is 409: somebody called the work off.
 */
export const STATUS: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  unauthorized: 401,
  refused: 403,
  'not-found': 404,
  conflict: 409,
  cancelled: 409,
  'too-large': 413,
  unsupported: 415,
  'rate-limited': 429,
  'engine-failed': 500,
  internal: 500,
  'engine-unavailable': 503,
  timeout: 504,
};

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'refused',
  404: 'not-found',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported',
  429: 'rate-limited',
};

/** The kind of error behind a status that a library chose. */
export function codeOfStatus(status: number): ErrorCode {
  return CODE_OF_STATUS[status] ?? (status >= 500 ? 'internal' : 'invalid-input');
}
