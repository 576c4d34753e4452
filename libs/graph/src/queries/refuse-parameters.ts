import { StancegraphError, type Problem } from '@stancegraph/model';

/** Throws `invalid-input` that tells the first problem and how many more there are; nothing where there is none. */
export function refuseParameters(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and ${String(others.length)} more; see details)`;
  throw new StancegraphError(
    'invalid-input',
    `The parameters are not right: ${first.path ?? ''} ${first.message}${more}.`,
    { details: problems },
  );
}
