/** Time that a transaction gets where the caller names none, in milliseconds. */
export interface TimeLimits {
  readonly readTimeoutMs: number;
  readonly writeTimeoutMs: number;
  /** How long a write waits for the one before it. */
  readonly writeWaitMs: number;
}

export const DEFAULT_TIME_LIMITS: TimeLimits = {
  readTimeoutMs: 30_000,
  writeTimeoutMs: 15 * 60_000,
  writeWaitMs: 15 * 60_000,
};

/**
 * How long rows beyond a limit are counted, in milliseconds. A reader who has the answer should not wait much
 * longer for a number; a server gives some hundred thousand rows in that time.
 */
export const COUNT_MS = 1000;

/** Rows in one batch of a stream. */
export const BATCH_ROWS = 1000;
