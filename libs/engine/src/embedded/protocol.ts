import type { Rewritten } from '../guard/embedded/rewrite.js';
import type { CypherValue, RowWriter } from '../port.js';

/** A statement, and where it is the first of its transaction, how that begins. */
interface Statement {
  readonly tx: number;
  readonly begin: TransactionMode | undefined;
  readonly cursor: number;
  readonly cypher: string;
  readonly parameters: Record<string, unknown>;
  /** Whether nodes and relationships get keys. */
  readonly identify: boolean;
}

/** How columns are named and ordered as on Neo4j. */
export type Arrangement = Pick<Rewritten, 'columns' | 'starThen'>;

export type TransactionMode = 'read' | 'write';

/** What the parent asks of the process that owns the database. `tx` and `cursor` are numbers of the parent's. */
export type ChildRequest =
  | { readonly op: 'open'; readonly folder: string }
  | (Statement & { readonly op: 'run'; readonly rows: number })
  /** Runs a statement and answers with a chunk of what a writer makes of its rows; `more` asks for the next. */
  | (Statement & {
      readonly op: 'write';
      readonly arrangement: Arrangement;
      readonly writer: RowWriter;
    })
  | { readonly op: 'more'; readonly cursor: number }
  | { readonly op: 'next'; readonly cursor: number; readonly rows: number }
  | { readonly op: 'drop'; readonly cursor: number }
  | { readonly op: 'commit'; readonly tx: number }
  | { readonly op: 'rollback'; readonly tx: number }
  | { readonly op: 'schema'; readonly cypher: string }
  | { readonly op: 'close' };

/** Part of a result. The cursor stays open in the child while `more` is true. */
export interface Page {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  readonly more: boolean;
  /** Rows of the whole result: the engine has them all before it gives the first. */
  readonly total: number;
}

export interface Opened {
  readonly version: string;
}
