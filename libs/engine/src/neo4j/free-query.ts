import type { CypherParameters, FreeQueryLimits, FreeQueryResult } from '../port.js';
import { asFaultOfQuery, strangePlan, takeRows } from '../guard/free-query.js';
import { strangeInNeo4jPlan } from '../guard/plan.js';
import type { QueryGuard } from '../guard/query-guard.js';
import { isStatementFault } from './errors.js';
import type { Neo4jSessions } from './sessions.js';

/** Checks a statement, then runs it: read access, time limit, at most `maxRows` rows, always rolled back. */
export async function runFreeQuery(
  sessions: Neo4jSessions,
  guard: QueryGuard,
  cypher: string,
  parameters: CypherParameters,
  limits: FreeQueryLimits,
): Promise<FreeQueryResult> {
  const { timeoutMs, maxRows, signal } = limits;
  const { text } = await guard.check({ engine: 'neo4j', cypher, parameters });
  const run = sessions.transact(
    { mode: 'READ', end: 'rollback', retry: false, timeoutMs },
    async (tx) => {
      const { kind, plan } = await tx.explain(text, parameters);
      const strange =
        kind === 'r' && plan !== false ? strangeInNeo4jPlan(plan) : 'a change of data';
      if (strange !== undefined) throw strangePlan(strange);
      const { columns, rows } = await tx.open(text, parameters);
      return takeRows(columns, rows, maxRows);
    },
    signal === undefined ? { timeoutMs } : { timeoutMs, signal },
  );
  return run.catch((error: unknown) => {
    throw isStatementFault(error) ? asFaultOfQuery(error, '') : error;
  });
}
