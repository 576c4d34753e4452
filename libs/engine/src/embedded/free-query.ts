import type { Rewritten } from '../guard/embedded/rewrite.js';
import { asFaultOfQuery, asRefusal, strangePlan, type FreeQuery } from '../guard/free-query.js';
import { strangeInEmbeddedPlan } from '../guard/plan.js';
import type { QueryGuard } from '../guard/query-guard.js';
import { CONNECT_NEO4J } from '../guard/refusal.js';
import { handOver } from '../open-rows.js';
import type { FreeQueryStream, QueryPlan, RowWriter, WriteOptions, WrittenRows } from '../port.js';
import { ChildError, ChildLost } from '../process-link.js';
import { arrange } from './arrange.js';
import { planFromText } from './plan.js';
import type { EmbeddedTransaction } from './transaction.js';
import type { Transactions } from './transactions.js';

/** People's queries on the embedded engine: checked, planned, then run on a snapshot that is rolled back. */
export class EmbeddedFreeQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly guard: QueryGuard,
  ) {}

  async stream<T>(query: FreeQuery, work: (stream: FreeQueryStream) => Promise<T>): Promise<T> {
    return this.#checked(query, async (tx, checked) => {
      const opened = await tx.open(checked.text, query.parameters, query.options.identify);
      return handOver(arrange(opened, checked), work);
    });
  }

  async write<T>(
    query: FreeQuery<WriteOptions>,
    writer: RowWriter,
    work: (written: WrittenRows) => Promise<T>,
  ): Promise<T> {
    const { parameters, options } = query;
    return this.#checked(query, async (tx, { text, columns, starThen }) => {
      const arrangement = { columns, starThen };
      const written = await tx.write(text, parameters, { arrangement, writer, ...options });
      try {
        return await work(written);
      } finally {
        await written.chunks.return(undefined);
      }
    });
  }

  async explain(query: FreeQuery, profile: boolean): Promise<QueryPlan> {
    const { text } = await this.guard.check({ engine: 'embedded', ...query });
    return told(() =>
      this.#run(query, async (tx) => {
        const plan = await planOf(tx, text, query);
        if (!profile) return planFromText(plan);
        const counted = await tx.run(`PROFILE ${text}`, query.parameters);
        const shown = counted.rows[0]?.[0];
        return planFromText(typeof shown === 'string' ? shown : plan);
      }),
    );
  }

  /** The first two walls, then the work. A query that passed them before is not planned for them again. */
  async #checked<T>(
    query: FreeQuery,
    work: (tx: EmbeddedTransaction, checked: Rewritten) => Promise<T>,
  ): Promise<T> {
    const checked = await this.guard.check({ engine: 'embedded', ...query });
    const start = performance.now();
    const run = (written: Rewritten, timeoutMs: number): Promise<T> =>
      this.#run({ ...query, options: { ...query.options, timeoutMs } }, async (tx) => {
        if (!this.guard.knowsPlan(written.text)) await planOf(tx, written.text, query);
        this.guard.rememberPlan(written.text);
        return work(tx, written);
      });
    const { timeoutMs } = query.options;
    return told(async () => {
      try {
        return await run(checked, timeoutMs);
      } catch (error) {
        const { forManyRows: text } = checked;
        if (!(error instanceof ChildError && error.tooManyRows) || text === undefined) throw error;
        const left = timeoutMs - (performance.now() - start);
        return run({ ...checked, text }, Math.max(1, Math.round(left)));
      }
    });
  }

  #run<T>({ options }: FreeQuery, work: (tx: EmbeddedTransaction) => Promise<T>): Promise<T> {
    return this.transactions.read(work, options.timeoutMs, options);
  }
}

/** What goes wrong, in words for whoever wrote the query. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ChildError && (error.code === 'too-large' || error.code === 'timeout'))
      throw asRefusal(error, error.code);
    // What has a code of its own fails on Neo4j too.
    const wayOut = error instanceof ChildError && error.code === 'engine-failed';
    if (error instanceof ChildError && error.statement)
      throw asFaultOfQuery(error, wayOut && !error.tooManyRows ? CONNECT_NEO4J : '');
    // Not retriable: it was the query itself that took too much memory.
    if (error instanceof ChildLost && !error.retriable) throw asRefusal(error, 'too-large');
    throw error;
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
