import { BATCH_ROWS } from '../limits.js';
import { prepareParameters } from '../parameters.js';
import type { Deadline } from '../deadline.js';
import type { OpenRows } from '../open-rows.js';
import type {
  CypherParameters,
  CypherResult,
  CypherValue,
  ReadTransaction,
  RowCount,
} from '../port.js';
import type { ChildLink } from './child-link.js';
import type { Page } from './protocol.js';

type Rows = readonly (readonly CypherValue[])[];

/** Rows in one message where all of them are wanted: few messages, none that blocks for long. */
const RUN_ROWS = 5000;
let cursors = 0;

/** The port's transaction over one that the child process holds. */
export class EmbeddedTransaction implements ReadTransaction {
  /** Rows have left through a stream: from here on the work cannot be started again unseen. */
  rowsHaveLeft = false;
  #working: Promise<unknown> | undefined;

  constructor(
    readonly link: ChildLink,
    readonly number: number,
    private readonly deadline: Deadline,
  ) {}

  /** The statement that the child is working on, if it is. Resolves, and never rejects, when that is over. */
  get working(): Promise<unknown> | undefined {
    return this.#working;
  }

  async run(cypher: string, parameters: CypherParameters = {}): Promise<CypherResult> {
    const cursor = (cursors += 1);
    let page = await this.#start(cursor, cypher, parameters, RUN_ROWS);
    const rows = [...page.rows];
    while (page.more) {
      page = await this.#page({ op: 'next', cursor, rows: RUN_ROWS });
      for (const row of page.rows) rows.push(row);
    }
    return { columns: page.columns, rows };
  }

  async *stream(cypher: string, parameters: CypherParameters = {}): AsyncGenerator<Rows> {
    yield* (await this.open(cypher, parameters)).rows;
  }

  /** Starts a statement and gives its columns, and its rows in batches. */
  async open(cypher: string, parameters: CypherParameters, identify = false): Promise<OpenRows> {
    const cursor = (cursors += 1);
    const first = await this.#start(cursor, cypher, parameters, BATCH_ROWS, identify);
    const { columns, total } = first;
    const countAll = (): Promise<RowCount> => Promise.resolve({ total, exact: true });
    return { columns, rows: this.#rows(cursor, first), countAll };
  }

  async *#rows(cursor: number, first: Page): AsyncGenerator<Rows> {
    // While one page is looked at, the next one is on its way.
    let ahead: Promise<Page> | undefined = Promise.resolve(first);
    try {
      while (ahead !== undefined) {
        const page: Page = await ahead;
        ahead = page.more ? this.#ahead(cursor) : undefined;
        if (page.rows.length === 0) continue;
        this.rowsHaveLeft = true;
        yield page.rows;
      }
    } finally {
      const more = await ahead?.then(
        (page) => page.more,
        () => false,
      );
      if (more === true) await this.link.call({ op: 'drop', cursor }).catch(() => undefined);
    }
  }

  #ahead(cursor: number): Promise<Page> {
    const page = this.#page({ op: 'next', cursor, rows: BATCH_ROWS });
    // It may fail while nobody waits for it yet.
    page.catch(ignore);
    return page;
  }

  #start(
    cursor: number,
    cypher: string,
    parameters: CypherParameters,
    rows: number,
    identify = false,
  ): Promise<Page> {
    const prepared = prepareParameters(parameters, (value) => value);
    const { number: tx } = this;
    return this.#page({ op: 'run', tx, cursor, cypher, parameters: prepared, rows, identify });
  }

  async #page(request: Parameters<ChildLink['call']>[0]): Promise<Page> {
    if (this.deadline.reason !== undefined) throw this.deadline.reason;
    const call = this.link.call(request) as Promise<Page>;
    const over = call.then(ignore, ignore).then(() => {
      if (this.#working === over) this.#working = undefined;
    });
    this.#working = over;
    return this.deadline.race(call);
  }
}

function ignore(): void {
  // Whoever waits here only wants to know that it is over.
}
