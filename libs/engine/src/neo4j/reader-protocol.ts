import type { CypherParameters, RowWriter } from '../port.js';
import type { Neo4jAccess } from './open-driver.js';

/** A checked query whose rows are to be written as text. */
export interface ReaderQuery {
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly timeoutMs: number;
  /** By which the server's list of transactions tells it. */
  readonly label: string;
  readonly identify: boolean;
  readonly writer: RowWriter;
}

/** What the server's own process asks of the one that reads. `query` is a number of the parent's. */
export type ReaderRequest =
  | { readonly op: 'open'; readonly access: Neo4jAccess }
  /** Answered with the first chunk. `bookmarks`: the states that the query must see. */
  | (ReaderQuery & {
      readonly op: 'write';
      readonly query: number;
      readonly bookmarks: readonly string[];
    })
  | { readonly op: 'more'; readonly query: number }
  /** No more of it is wanted; answered at once, the server is told then. */
  | { readonly op: 'stop'; readonly query: number };
