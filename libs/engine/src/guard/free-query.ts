import { StancegraphError } from '@stancegraph/model';
import type { CypherValue, FreeQueryResult } from '../port.js';

type Rows = readonly (readonly CypherValue[])[];

/** Takes at most `maxRows` rows of a stream, and says whether there were more. */
export async function takeRows(
  columns: readonly string[],
  batches: AsyncIterable<Rows>,
  maxRows: number,
): Promise<FreeQueryResult> {
  const rows: (readonly CypherValue[])[] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row);
    if (rows.length > maxRows) break;
  }
  return { columns, rows: rows.slice(0, maxRows), truncated: rows.length > maxRows };
}

/** A plan that may do more than read, which the parsed query did not show. */
export function strangePlan(operator: string): StancegraphError {
  return new StancegraphError(
    'refused',
    `The query is planned with ${operator}, which is not known to only read; write it differently.`,
  );
}

/** The same failure, told to the person whose query it is. */
export function asFaultOfQuery(error: StancegraphError, wayOut: string): StancegraphError {
  const said = error.message.endsWith('.') ? error.message : `${error.message}.`;
  const message = wayOut === '' ? said : `${said} ${wayOut}`;
  return new StancegraphError('invalid-input', message, { cause: error });
}
