import { createHash } from 'node:crypto';
import { StancegraphError } from '@stancegraph/model';

export interface Page {
  /** Items at most. */
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

export interface Paged<T> {
  readonly items: T[];
  readonly total: number;
  readonly next?: string;
}

/**
 * Cuts one page out of a list that is complete in memory. A cursor is bound to the state and the question
 * that it was given for: after a change of the data it is refused, rather than skip or repeat items.
 */
export function pageOf<T>(list: readonly T[], page: Page, question: string): Paged<T> {
  const bound = createHash('sha256').update(question).digest('base64url').slice(0, 12);
  const start = page.after === undefined ? 0 : startOf(page.after, bound);
  const items = list.slice(start, start + page.limit);
  const end = start + items.length;
  return {
    items,
    total: list.length,
    ...(end < list.length ? { next: `${bound}.${end.toString(36)}` } : {}),
  };
}

function startOf(cursor: string, bound: string): number {
  const [given, at] = cursor.split('.');
  if (given === bound && at !== undefined && /^[0-9a-z]{1,9}$/.test(at)) {
    return Number.parseInt(at, 36);
  }
  throw new StancegraphError(
    'invalid-input',
    'The cursor “after” does not belong to this list, or the data has changed since. Start again without it.',
    { details: [{ path: 'after', message: 'not a cursor of this list' }] },
  );
}
