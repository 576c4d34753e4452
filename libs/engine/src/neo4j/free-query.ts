import { randomUUID } from 'node:crypto';
import { StancegraphError } from '@stancegraph/model';
import type { Plan } from 'neo4j-driver';
import { asFaultOfQuery, asRefusal, strangePlan, type FreeQuery } from '../guard/free-query.js';
import { strangeInNeo4jPlan } from '../guard/plan.js';
import type { QueryGuard } from '../guard/query-guard.js';
import { Keys } from '../keys.js';
import { handOver } from '../open-rows.js';
import type { FreeQueryStream, QueryPlan, RowWriter, WriteOptions, WrittenRows } from '../port.js';
import { isStatementFault, needsTooMuchMemory } from './errors.js';
import { planFromDriver } from './plan.js';
import type { Neo4jReader } from './reader.js';
import type { Neo4jSessions } from './sessions.js';
import { stillRunning } from './still-running.js';
import type { Neo4jTransaction } from './transaction.js';

/** Planning is work too, and gets no more time than this. */
const EXPLAIN_MS = 5000;

/** People's queries on Neo4j: checked, planned, then run with read access, a time limit and a rollback. */
export class Neo4jFreeQueries {
  constructor(
    private readonly sessions: Neo4jSessions,
    private readonly guard: QueryGuard,
    private readonly reader: Neo4jReader,
  ) {}

  async stream<T>(query: FreeQuery, work: (stream: FreeQueryStream) => Promise<T>): Promise<T> {
    const { parameters, options } = query;
    const text = await this.#passed(query);
    return this.#run(query, async (tx) => {
      const keys = options.identify === true ? new Keys() : undefined;
      return handOver(await tx.open(text, parameters, keys), work);
    });
  }

  /** The same in the process that reads: only text comes over. */
  async write<T>(
    { cypher, parameters, options }: FreeQuery<WriteOptions>,
    writer: RowWriter,
    work: (written: WrittenRows) => Promise<T>,
  ): Promise<T> {
    this.reader.warm();
    const text = await this.#passed({ cypher, parameters, options });
    const { timeoutMs, identify = false } = options;
    return this.#labelled(options, (label) =>
      this.reader.write(
        { cypher: text, parameters, timeoutMs, label, identify, writer },
        { ...options, bookmarks: this.sessions.bookmarks },
        work,
      ),
    );
  }

  async explain(query: FreeQuery, profile: boolean): Promise<QueryPlan> {
    const { text } = await this.guard.check({ engine: 'neo4j', ...query });
    const plan = await this.#plan(query, text);
    if (!profile) return planFromDriver(plan);
    const profiled = await this.#run(query, (tx) => tx.profile(text, query.parameters));
    return planFromDriver(profiled === false ? plan : profiled);
  }

  /** The first two walls. A query that passed them before is not planned for them again. */
  async #passed(query: FreeQuery): Promise<string> {
    const { text } = await this.guard.check({ engine: 'neo4j', ...query });
    if (!this.guard.knowsPlan(text)) {
      await this.#plan(query, text);
      this.guard.rememberPlan(text);
    }
    return text;
  }

  /** The second wall, in a transaction with a time limit of its own. */
  async #plan({ parameters, options }: FreeQuery, text: string): Promise<Plan> {
    const timeoutMs = Math.min(options.timeoutMs, EXPLAIN_MS);
    const { kind, plan } = await this.#run(
      { parameters, options: { ...options, timeoutMs } },
      (tx) => tx.explain(text, parameters),
    );
    const strange = kind === 'r' && plan !== false ? strangeInNeo4jPlan(plan) : 'a change of data';
    if (strange !== undefined || plan === false) throw strangePlan(strange ?? 'no plan');
    return plan;
  }

  #run<T>(
    { options }: Omit<FreeQuery, 'cypher'>,
    work: (tx: Neo4jTransaction) => Promise<T>,
  ): Promise<T> {
    const { timeoutMs, signal } = options;
    return this.#labelled(options, (label) =>
      this.sessions.transact(
        { mode: 'READ', end: 'rollback', retry: false, timeoutMs, label },
        work,
        signal === undefined ? { timeoutMs } : { timeoutMs, signal },
      ),
    );
  }

  async #labelled<T>(
    options: FreeQuery['options'],
    work: (label: string) => Promise<T>,
  ): Promise<T> {
    const label = randomUUID();
    try {
      return await work(label);
    } catch (error) {
      if (isStatementFault(error)) throw asFaultOfQuery(error, '');
      if (needsTooMuchMemory(error)) throw asRefusal(error, 'too-large');
      throw await this.#afterGivingUp(error, label, options);
    }
  }

  /** Says so, and lets it be counted, if the server goes on with a query that nobody waits for. */
  async #afterGivingUp(
    error: unknown,
    label: string,
    { onStillRunning }: FreeQuery['options'],
  ): Promise<unknown> {
    const givenUp =
      error instanceof StancegraphError && ['cancelled', 'timeout'].includes(error.code);
    const still = givenUp ? await stillRunning(this.sessions, label) : undefined;
    if (!givenUp || still === undefined) return error;
    onStillRunning?.(still.over);
    const why = error.code === 'timeout' ? 'at the time limit' : 'as it was cancelled';
    const but = still.isKnown
      ? 'the database could not be stopped and is still running it; it counts as one of your queries until it ends'
      : 'the database does not answer and may still be running it; it counts as one of your queries until that is known';
    return new StancegraphError(error.code, `Given up ${why}, but ${but}.`, { cause: error });
  }
}
