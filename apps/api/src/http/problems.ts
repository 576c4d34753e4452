import type { StandardSchemaValidationPipeOptions } from '@nestjs/common';
import { StancegraphError, type Problem } from '@stancegraph/model';

type Issue = Parameters<
  NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>
>[0][number];

const MOST = 100;

/** What a schema found wrong with a call, as the error of the product. */
export function invalidCall(issues: readonly Issue[]): StancegraphError {
  const details = issues.flatMap(problemsOf).slice(0, MOST);
  const first = details[0];
  const where = first?.path === undefined ? '' : `${first.path}: `;
  const more = details.length > 1 ? ` (and ${details.length - 1} more; see details)` : '';
  return new StancegraphError(
    'invalid-input',
    `The call is not right: ${where}${first?.message ?? 'it does not fit'}${more}.`,
    { details },
  );
}

function problemsOf(issue: Issue): Problem[] {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  const unknown = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : undefined;
  if (unknown !== undefined)
    return unknown.map((key) => ({ path: [...path, key].join('.'), message: 'is not known here' }));
  return [
    path.length === 0
      ? { message: issue.message }
      : { path: path.join('.'), message: issue.message },
  ];
}
