import type { CypherParameters, FreeQueryLimits, FreeQueryResult } from '../port.js';
import type { Rewritten } from '../guard/embedded-rewrite.js';
import { asFaultOfQuery, strangePlan, takeRows } from '../guard/free-query.js';
import { strangeInEmbeddedPlan } from '../guard/plan.js';
import type { QueryGuard } from '../guard/query-guard.js';
import { CONNECT_NEO4J } from '../guard/refusal.js';
import { ChildError } from './child-link.js';
import type { Transactions } from './transactions.js';

/** Checks a statement, then runs it on a snapshot that is always rolled back: time limit, at most `maxRows` rows. */
export async function runFreeQuery(
  transactions: Transactions,
  guard: QueryGuard,
  cypher: string,
  parameters: CypherParameters,
  limits: FreeQueryLimits,
): Promise<FreeQueryResult> {
  const { timeoutMs, maxRows, signal } = limits;
  const query = await guard.check({ engine: 'embedded', cypher, parameters });
  const run = transactions.read(
    async (tx) => {
      const plan = await tx.run(`EXPLAIN ${query.text}`, parameters);
      const shown = plan.rows[0]?.[0];
      const strange = typeof shown === 'string' ? strangeInEmbeddedPlan(shown) : 'no plan';
      if (strange !== undefined) throw strangePlan(strange);
      const { columns, rows } = await tx.open(query.text, parameters);
      return takeRows(columns, rows, maxRows);
    },
    timeoutMs,
    signal === undefined ? {} : { signal },
  );
  const result = await run.catch((error: unknown) => {
    throw error instanceof ChildError && error.statement
      ? asFaultOfQuery(error, CONNECT_NEO4J)
      : error;
  });
  return arrange(result, query);
}

/** Gives the columns the names and the order that they have on Neo4j. */
function arrange(result: FreeQueryResult, { columns, starThen }: Rewritten): FreeQueryResult {
  if (starThen === undefined) return { ...result, columns: columns ?? result.columns };
  const named = result.columns.map((name, index) => ({ name, index }));
  const asked = starThen === 0 ? [] : named.slice(-starThen);
  const order = [
    ...named
      .slice(0, named.length - starThen)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    ...asked,
  ];
  return {
    columns: order.map(({ name }) => name),
    rows: result.rows.map((row) => order.map(({ index }) => row[index] ?? null)),
    truncated: result.truncated,
  };
}
