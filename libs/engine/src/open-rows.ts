import type { CypherValue, FreeQueryResult, FreeQueryStream } from './port.js';

type Rows = readonly (readonly CypherValue[])[];

/** A statement that was started: what it gives, and how to stop it (`rows.return`). */
export interface OpenRows extends FreeQueryStream {
  readonly rows: AsyncGenerator<Rows>;
}

/** Takes at most `maxRows` rows of a stream, and counts the others. */
export async function takeRows(stream: FreeQueryStream, maxRows: number): Promise<FreeQueryResult> {
  const rows: (readonly CypherValue[])[] = [];
  const { columns } = stream;
  for await (const batch of stream.rows) {
    for (const row of batch) rows.push(row);
    if (rows.length <= maxRows) continue;
    const counted = await stream.countAll();
    return { columns, rows: rows.slice(0, maxRows), truncated: true, counted };
  }
  return { columns, rows, truncated: false, counted: { total: rows.length, exact: true } };
}

/**
 * Hands rows to `work` once the first batch is there, so that a query which fails at once, or is started
 * again because its process was lost, does so before `work` has begun. What is left of the rows is dropped.
 */
export async function handOver<T>(
  { columns, rows, countAll }: OpenRows,
  work: (stream: FreeQueryStream) => Promise<T>,
): Promise<T> {
  try {
    const first = await rows.next();
    return await work({ columns, rows: startingWith(first, rows), countAll });
  } finally {
    await rows.return(undefined);
  }
}

async function* startingWith(
  first: IteratorResult<Rows, unknown>,
  rest: AsyncGenerator<Rows>,
): AsyncGenerator<Rows> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}
