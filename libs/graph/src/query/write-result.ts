import type { ResultFormat, Truncation } from '@stancegraph/contract';
import type {
  CypherEngine,
  CypherParameters,
  FreeQueryOptions,
  RowWriter,
} from '@stancegraph/engine';
import type { ResultEnd } from './result-layouts.js';
import type { WriterOptions } from './result-writer.js';

/** A person's query, and how it is run. */
export interface ResultQuery {
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly options: FreeQueryOptions;
}

export interface ResultFileOptions extends WriterOptions {
  readonly format: ResultFormat;
}

export interface AnswerLimits {
  readonly rows: number;
  /** Of the rows as JSON. */
  readonly bytes: number;
}

export interface CollectedRows {
  readonly columns: readonly string[];
  /** Parts of a UTF-8 text: the rows as JSON arrays with commas between, cells as `toWire` writes them. */
  readonly rows: readonly Uint8Array[];
  readonly count: number;
  readonly truncated: Truncation | null;
}

/** Takes rows until one more would be beyond a limit; those beyond are counted. */
export function collectRows(
  engine: CypherEngine,
  { cypher, parameters, options }: ResultQuery,
  limits: AnswerLimits,
): Promise<CollectedRows> {
  const writer = writerOf({ format: 'cells', ...limits });
  const again = { ...options, repeatable: true };
  return engine.writeQuery(cypher, parameters, again, writer, async ({ columns, chunks }) => {
    const rows: Uint8Array[] = [];
    let next = await chunks.next();
    for (; next.done !== true; next = await chunks.next()) rows.push(next.value);
    // The writer is ours, and returns its end.
    const { rows: count, stopped: truncated = null } = next.value as ResultEnd;
    return { columns, rows, count, truncated };
  });
}

/**
 * A result as a file, written as its rows come and as fast as `work` reads it. It always ends with a mark, so that
 * a file which was cut off is noticed: in CSV a last line `# end: …`, in JSON a last member `end`, in NDJSON a last
 * line `{"end": …}`.
 */
export function writeResult<T>(
  engine: CypherEngine,
  { cypher, parameters, options }: ResultQuery,
  file: ResultFileOptions,
  work: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  return engine.writeQuery(cypher, parameters, options, writerOf(file), ({ chunks }) =>
    work(chunks),
  );
}

function writerOf(options: WriterOptions): RowWriter {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return { module: new URL(`./result-writer.${ending}`, import.meta.url).href, options };
}
