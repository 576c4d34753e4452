import { StancegraphError, type ErrorCode } from '@stancegraph/model';
import type {
  CypherParameters,
  CypherValue,
  FreeQueryOptions,
  FreeQueryResult,
  FreeQueryStream,
} from '../port.js';

type Rows = readonly (readonly CypherValue[])[];

/** A person's query as it came in. */
export interface FreeQuery<Options extends FreeQueryOptions = FreeQueryOptions> {
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly options: Options;
}

/** Takes at most `maxRows` rows of a stream, and says whether there were more. */
export async function takeRows(stream: FreeQueryStream, maxRows: number): Promise<FreeQueryResult> {
  const rows: (readonly CypherValue[])[] = [];
  for await (const batch of stream.rows) {
    for (const row of batch) rows.push(row);
    if (rows.length > maxRows) break;
  }
  const { columns } = stream;
  return { columns, rows: rows.slice(0, maxRows), truncated: rows.length > maxRows };
}

/**
 * Hands rows to `work` once the first batch is there, so that a query which fails at once, or is started
 * again because its process was lost, does so before `work` has begun. What is left of the rows is dropped.
 */
export async function handOver<T>(
  columns: readonly string[],
  batches: AsyncGenerator<Rows>,
  work: (stream: FreeQueryStream) => Promise<T>,
): Promise<T> {
  try {
    const first = await batches.next();
    return await work({ columns, rows: startingWith(first, batches) });
  } finally {
    await batches.return(undefined);
  }
}

async function* startingWith(
  first: IteratorResult<Rows, unknown>,
  rest: AsyncGenerator<Rows>,
): AsyncGenerator<Rows> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}

/** A plan that may do more than read, which the parsed query did not show. */
export function strangePlan(operator: string): StancegraphError {
  const message = `The query is planned with ${operator}, which is not known to only read; write it differently.`;
  return new StancegraphError('refused', message, { details: [{ line: 1, column: 1, message }] });
}

const PLACE = /\(line (?<line>\d+), column (?<column>\d+)(?: \(offset: \d+\))?\)/;

/** The same failure, told to the person whose query it is; with its place, where the engine names one. */
export function asFaultOfQuery(error: StancegraphError, wayOut: string): StancegraphError {
  const said = error.message.endsWith('.') ? error.message : `${error.message}.`;
  const message = wayOut === '' ? said : `${said} ${wayOut}`;
  const { line = '1', column = '1' } = PLACE.exec(error.message)?.groups ?? {};
  const details = [{ line: Number(line), column: Number(column), message }];
  return new StancegraphError('invalid-input', message, { details, cause: error });
}

/** A limit that the query itself ran into: asking again would not help. */
export function asRefusal(error: StancegraphError, code: ErrorCode): StancegraphError {
  const details = [{ line: 1, column: 1, message: error.message }];
  return new StancegraphError(code, error.message, { details, cause: error });
}
