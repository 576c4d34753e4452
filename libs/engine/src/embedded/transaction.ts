import type { Deadline } from '../deadline.js';
import { BATCH_ROWS } from '../limits.js';
import type { OpenRows } from '../open-rows.js';
import { prepareParameters } from '../parameters.js';
import type {
  CypherParameters,
  CypherResult,
  CypherValue,
  ReadTransaction,
  RowCount,
  RowWriter,
  WriteOptions,
  WrittenRows,
} from '../port.js';
import type { Chunk } from '../writing/writer-cursor.js';
import { writtenRows } from '../writing/written-rows.js';
import type { Arrangement, ChildRequest, Page, TransactionMode } from './protocol.js';
import type { ChildLink } from './supervisor.js';

type Rows = readonly (readonly CypherValue[])[];

/** Rows in one message where all of them are wanted: few messages, none that blocks for long. */
const RUN_ROWS = 5000;
let cursors = 0;

/** What a statement's message holds beside its kind. */
type Statement = Pick<
  ChildRequest & { op: 'run' },
  'tx' | 'begin' | 'cursor' | 'cypher' | 'parameters' | 'identify'
>;

interface Writing extends Pick<WriteOptions, 'identify' | 'repeatable'> {
  readonly arrangement: Arrangement;
  readonly writer: RowWriter;
}

/** The port's transaction over one that the child process holds. It begins with its first statement. */
export class EmbeddedTransaction implements ReadTransaction {
  /** Rows have left through a stream: from here on the work cannot be started again unseen. */
  rowsHaveLeft = false;
  #begun = false;
  #working: Promise<unknown> | undefined;

  constructor(
    readonly link: ChildLink,
    readonly number: number,
    private readonly mode: TransactionMode,
    private readonly deadline: Deadline,
  ) {}

  /** Whether the child knows of it. */
  get begun(): boolean {
    return this.#begun;
  }

  /** The statement that the child is working on, if it is. Resolves, and never rejects, when that is over. */
  get working(): Promise<unknown> | undefined {
    return this.#working;
  }

  async run(cypher: string, parameters: CypherParameters = {}): Promise<CypherResult> {
    const statement = this.#statement(cypher, parameters);
    let page = await this.#call<Page>({ op: 'run', ...statement, rows: RUN_ROWS });
    const rows = [...page.rows];
    while (page.more) {
      page = await this.#call<Page>({ op: 'next', cursor: statement.cursor, rows: RUN_ROWS });
      for (const row of page.rows) rows.push(row);
    }
    return { columns: page.columns, rows };
  }

  async *stream(cypher: string, parameters: CypherParameters = {}): AsyncGenerator<Rows> {
    yield* (await this.open(cypher, parameters)).rows;
  }

  /** Starts a statement and gives its columns, and its rows in batches. */
  async open(cypher: string, parameters: CypherParameters, identify = false): Promise<OpenRows> {
    const statement = this.#statement(cypher, parameters, identify);
    const first = await this.#call<Page>({ op: 'run', ...statement, rows: BATCH_ROWS });
    const { columns, total } = first;
    const countAll = (): Promise<RowCount> => Promise.resolve({ total, exact: true });
    return { columns, rows: this.#rows(statement.cursor, first), countAll };
  }

  /** Starts a statement whose rows the child writes as text. */
  async write(
    cypher: string,
    parameters: CypherParameters,
    { arrangement, writer, identify, repeatable }: Writing,
  ): Promise<WrittenRows> {
    const statement = this.#statement(cypher, parameters, identify);
    const { cursor } = statement;
    const first = await this.#call<Chunk>({ op: 'write', ...statement, arrangement, writer });
    return writtenRows(first, {
      next: () => this.#call<Chunk>({ op: 'more', cursor }),
      drop: () => this.link.call({ op: 'drop', cursor }),
      onLeft: () => {
        if (repeatable !== true) this.rowsHaveLeft = true;
      },
    });
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
    const page = this.#call<Page>({ op: 'next', cursor, rows: BATCH_ROWS });
    // It may fail while nobody waits for it yet.
    page.catch(ignore);
    return page;
  }

  #statement(cypher: string, parameters: CypherParameters, identify = false): Statement {
    const prepared = prepareParameters(parameters, (value) => value);
    const begin = this.#begun ? undefined : this.mode;
    const cursor = (cursors += 1);
    return { tx: this.number, begin, cursor, cypher, parameters: prepared, identify };
  }

  async #call<Answer>(request: ChildRequest): Promise<Answer> {
    if (this.deadline.reason !== undefined) throw this.deadline.reason;
    this.#begun = true;
    const call = this.link.call(request) as Promise<Answer>;
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
