import type { Rewritten } from '../guard/embedded-rewrite.js';
import { asFaultOfQuery, asRefusal, strangePlan, type FreeQuery } from '../guard/free-query.js';
import { strangeInEmbeddedPlan } from '../guard/plan.js';
import type { QueryGuard } from '../guard/query-guard.js';
import { CONNECT_NEO4J } from '../guard/refusal.js';
import { handOver, type OpenRows } from '../open-rows.js';
import type { CypherValue, FreeQueryStream, QueryPlan } from '../port.js';
import { ChildError, ChildLost } from './child-link.js';
import { planFromText } from './plan.js';
import type { EmbeddedTransaction } from './transaction.js';
import type { Transactions } from './transactions.js';

type Rows = readonly (readonly CypherValue[])[];

/** People's queries on the embedded engine: checked, planned, then run on a snapshot that is rolled back. */
export class EmbeddedFreeQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly guard: QueryGuard,
  ) {}

  async stream<T>(query: FreeQuery, work: (stream: FreeQueryStream) => Promise<T>): Promise<T> {
    const { parameters, options } = query;
    const checked = await this.guard.check({ engine: 'embedded', ...query });
    const { text } = checked;
    return this.#run(query, async (tx) => {
      if (!this.guard.knowsPlan(text)) await planOf(tx, text, query);
      this.guard.rememberPlan(text);
      const opened = await tx.open(text, parameters, options.identify);
      return handOver(arrange(opened, checked), work);
    });
  }

  async explain(query: FreeQuery, profile: boolean): Promise<QueryPlan> {
    const { text } = await this.guard.check({ engine: 'embedded', ...query });
    return this.#run(query, async (tx) => {
      const plan = await planOf(tx, text, query);
      if (!profile) return planFromText(plan);
      const counted = await tx.run(`PROFILE ${text}`, query.parameters);
      const shown = counted.rows[0]?.[0];
      return planFromText(typeof shown === 'string' ? shown : plan);
    });
  }

  async #run<T>({ options }: FreeQuery, work: (tx: EmbeddedTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.read(work, options.timeoutMs, options);
    } catch (error) {
      if (error instanceof ChildError && error.statement)
        throw asFaultOfQuery(error, CONNECT_NEO4J);
      // Not retriable: it was the query itself that took too much memory.
      if (error instanceof ChildLost && !error.retriable) throw asRefusal(error, 'too-large');
      throw error;
    }
  }
}

/** The second wall. */
async function planOf(
  tx: EmbeddedTransaction,
  text: string,
  { parameters }: FreeQuery,
): Promise<string> {
  const { rows } = await tx.run(`EXPLAIN ${text}`, parameters);
  const plan = rows[0]?.[0];
  if (typeof plan !== 'string') throw strangePlan('no plan');
  const strange = strangeInEmbeddedPlan(plan);
  if (strange !== undefined) throw strangePlan(strange);
  return plan;
}

/** Gives the columns the names and the order that they have on Neo4j. */
function arrange(opened: OpenRows, { columns, starThen }: Rewritten): OpenRows {
  const { columns: given, rows } = opened;
  if (starThen === undefined) return { ...opened, columns: columns ?? given };
  const named = given.map((name, index) => ({ name, index }));
  const asked = starThen === 0 ? [] : named.slice(-starThen);
  const order = [
    ...named
      .slice(0, named.length - starThen)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    ...asked,
  ];
  const indexes = order.map(({ index }) => index);
  return { ...opened, columns: order.map(({ name }) => name), rows: inOrderOf(indexes, rows) };
}

async function* inOrderOf(
  indexes: readonly number[],
  batches: AsyncGenerator<Rows>,
): AsyncGenerator<Rows> {
  for await (const rows of batches)
    yield rows.map((row) => indexes.map((index) => row[index] ?? null));
}
