import type { CypherParameters, CypherValue, FreeQueryLimits, FreeQueryResult } from '../port.js';
import type { Transactions } from './transactions.js';

/** Runs a guarded statement on a snapshot that is always rolled back: time limit, at most `maxRows` rows. */
export async function runFreeQuery(
  transactions: Transactions,
  cypher: string,
  parameters: CypherParameters,
  limits: FreeQueryLimits,
): Promise<FreeQueryResult> {
  const { timeoutMs, maxRows, signal } = limits;
  return transactions.read(
    async (tx) => {
      const { columns, rows } = await tx.open(cypher, parameters);
      const kept: (readonly CypherValue[])[] = [];
      for await (const batch of rows) {
        kept.push(...batch);
        if (kept.length > maxRows) break;
      }
      return { columns, rows: kept.slice(0, maxRows), truncated: kept.length > maxRows };
    },
    timeoutMs,
    signal === undefined ? {} : { signal },
  );
}
