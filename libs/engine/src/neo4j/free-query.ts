import type { CypherParameters, CypherValue, FreeQueryLimits, FreeQueryResult } from '../port.js';
import type { Neo4jSessions } from './sessions.js';

/** Runs a guarded statement: read access, time limit, at most `maxRows` rows, always rolled back. */
export async function runFreeQuery(
  sessions: Neo4jSessions,
  cypher: string,
  parameters: CypherParameters,
  limits: FreeQueryLimits,
): Promise<FreeQueryResult> {
  const { timeoutMs, maxRows, signal } = limits;
  return sessions.transact(
    { mode: 'READ', end: 'rollback', retry: false, timeoutMs },
    async (tx) => {
      const { columns, rows } = await tx.open(cypher, parameters);
      const kept: (readonly CypherValue[])[] = [];
      for await (const batch of rows) {
        kept.push(...batch);
        if (kept.length > maxRows) break;
      }
      return { columns, rows: kept.slice(0, maxRows), truncated: kept.length > maxRows };
    },
    signal === undefined ? { timeoutMs } : { timeoutMs, signal },
  );
}
