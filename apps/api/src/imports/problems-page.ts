import type { ImportProblems } from '@stancegraph/contract';
import { StancegraphError, type Problem } from '@stancegraph/model';

/** Cuts a page out of a job's problems, which do not change: the cursor is where the next page begins. */
export function problemsPage(
  problems: readonly Problem[],
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): ImportProblems {
  const start = after === undefined ? 0 : startOf(after, problems.length);
  const end = start + limit;
  return {
    items: problems.slice(start, end),
    total: problems.length,
    ...(end < problems.length && { next: String(end) }),
  };
}

function startOf(after: string, length: number): number {
  const start = /^[1-9][0-9]{0,6}$/.test(after) ? Number(after) : length;
  if (start < length) return start;
  throw new StancegraphError(
    'invalid-input',
    'The cursor “after” does not belong to this list. Start again without it.',
    { details: [{ path: 'after', message: 'not a cursor of this list' }] },
  );
}
