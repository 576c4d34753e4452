import { snapshotReferenceSchema } from '@stancegraph/contract';
import { UsageError } from '../terminal/exit-codes.js';

/** A snapshot's id, or its first 8 or more digits, as it was given. */
export function snapshotId(given: string): string {
  const parsed = snapshotReferenceSchema.safeParse(given.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `${given} is no snapshot’s id: give its 64 hex digits, or the first 8 or more of them.`,
  );
}
