/** Where something is wrong, and what would be right. Lines and columns count from 1. */
export interface Problem {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** A field, such as `statements[3].date`. */
  readonly path?: string;
  readonly message: string;
  readonly expected?: string;
}

/** Stable names of everything that can go wrong; HTTP statuses and exit codes follow from them. */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'conflict',
  'too-large',
  'unsupported',
  'refused',
  'unauthorized',
  'rate-limited',
  'cancelled',
  'timeout',
  'engine-unavailable',
  'engine-failed',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorOptions {
  readonly details?: readonly Problem[];
  /** Whether the same call may succeed later without a change. */
  readonly retriable?: boolean;
  readonly cause?: unknown;
}

/** The one error of the product. `message` is one line for a person: what, where, what to do. */
export class StancegraphError extends Error {
  override readonly name = 'StancegraphError';
  readonly details: readonly Problem[];
  readonly retriable: boolean;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { details = [], retriable = false, cause }: ErrorOptions = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.details = details;
    this.retriable = retriable;
  }
}

/** Throws `cancelled` if the signal was raised. */
export function throwIfCancelled(signal: { readonly aborted: boolean } | undefined): void {
  if (signal?.aborted === true)
    throw new StancegraphError('cancelled', 'Cancelled; nothing was changed.');
}
