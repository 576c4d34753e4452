import type { StandardSchemaV1 } from '@standard-schema/spec';
import { StancegraphError, type Problem } from '@stancegraph/model';

const MOST = 100;

/** What a schema found wrong with a call, as the error of the product. */
export function invalidCall(issues: readonly StandardSchemaV1.Issue[]): StancegraphError {
  const details = issues.slice(0, MOST).map(problemOf);
  const first = details[0];
  const where = first?.path === undefined ? '' : `${first.path}: `;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more; see details)` : '';
  return new StancegraphError(
    'invalid-input',
    `The call is not right: ${where}${first?.message ?? 'it does not fit'}${more}.`,
    { details },
  );
}

function problemOf({ path = [], message }: StandardSchemaV1.Issue): Problem {
  const segments = path.map((segment) =>
    String(typeof segment === 'object' ? segment.key : segment),
  );
  return segments.length === 0 ? { message } : { path: segments.join('.'), message };
}
