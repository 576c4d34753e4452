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
  const message = wordsOf(issue);
  return [path.length === 0 ? { message } : { path: path.join('.'), message }];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'must be a text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
};

/** What the schema says, in plain words where it has only those of the validator. */
function wordsOf({ message, ...issue }: Issue): string {
  if (!message.startsWith('Invalid ')) return message;
  if (message.endsWith('received undefined')) return 'is missing';
  if ('values' in issue && Array.isArray(issue.values))
    return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
  const kind = 'expected' in issue ? KINDS[String(issue.expected)] : undefined;
  return kind ?? message;
}
