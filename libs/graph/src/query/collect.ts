import { Buffer } from 'node:buffer';
import { toWire, type Truncation } from '@stancegraph/contract';
import type { FreeQueryStream } from '@stancegraph/engine';

export interface AnswerLimits {
  readonly rows: number;
  /** Of the rows as JSON. */
  readonly bytes: number;
}

export interface CollectedRows {
  readonly columns: readonly string[];
  /** Each row as JSON: an array of cells as `toWire` writes them. */
  readonly rows: readonly string[];
  readonly truncated: Truncation | null;
}

/** Takes rows until one more would be beyond a limit; those beyond are counted. */
export async function collectRows(
  { columns, rows, countAll }: FreeQueryStream,
  limits: AnswerLimits,
): Promise<CollectedRows> {
  const truncation = async (by: Truncation['by']): Promise<Truncation> => ({
    ...{ by, limit: limits[by] },
    ...(await countAll()),
  });
  const taken: string[] = [];
  let bytes = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      if (taken.length === limits.rows)
        return { columns, rows: taken, truncated: await truncation('rows') };
      const text = JSON.stringify(row.map(toWire));
      bytes += Buffer.byteLength(text) + 1;
      if (bytes > limits.bytes)
        return { columns, rows: taken, truncated: await truncation('bytes') };
      taken.push(text);
    }
  }
  return { columns, rows: taken, truncated: null };
}
