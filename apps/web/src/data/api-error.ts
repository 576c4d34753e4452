import type { ErrorBody } from '@stancegraph/contract';

type Code = ErrorBody['code'] | 'unreachable' | 'not-understood';

/** A call that failed: what the server said, or that it said nothing. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: Code,
    message: string,
    readonly retriable: boolean,
    readonly details: ErrorBody['details'] = [],
  ) {
    super(message);
  }
}

/** An answer of another shape than this page knows. */
export function notUnderstood(): ApiError {
  return new ApiError(
    'not-understood',
    'The server’s answer is not what this page expects. Reload the page: the server may be newer.',
    false,
  );
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
