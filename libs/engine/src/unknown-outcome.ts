import { StancegraphError } from '@stancegraph/model';

/** For a commit that nobody answered: it may have been kept or not. */
export function unknownOutcome(cause?: unknown): StancegraphError {
  return new StancegraphError(
    'engine-failed',
    'The database went away while it was saving this change; look whether it was saved before you repeat it.',
    { cause },
  );
}
