import type { ErrorCode } from '@stancegraph/model';
import type { CypherValue } from '../port.js';

/** What the parent asks of the process that owns the database. `tx` and `cursor` are numbers of the parent's. */
export type ChildRequest =
  | { readonly op: 'open'; readonly folder: string }
  | { readonly op: 'begin'; readonly tx: number; readonly mode: 'read' | 'write' }
  | {
      readonly op: 'run';
      readonly tx: number;
      readonly cursor: number;
      readonly cypher: string;
      readonly parameters: Record<string, unknown>;
      readonly rows: number;
      /** Whether nodes and relationships get keys. */
      readonly identify: boolean;
    }
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

export interface ChildFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retriable: boolean;
  /** Whether the statement's own text is at fault. */
  readonly statement: boolean;
}

export interface ToChild {
  readonly call: number;
  readonly request: ChildRequest;
}

export type FromChild =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: ChildFailure }
  /** Bytes of memory that the child holds, told from time to time while it works. */
  | { readonly memory: number };
