import type { DbSchema } from '@neo4j-cypher/language-support';

/** A piece of the text; offsets from 0, `to` exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** The parser’s name for what it is. */
  readonly type: string;
  readonly text: string;
}

/** What the text is made of. */
export interface Reading {
  readonly marks: readonly Mark[];
  /** Names after `$`, each once. */
  readonly parameters: readonly string[];
}

export interface TextProblem {
  readonly from: number;
  readonly to: number;
  readonly isError: boolean;
  readonly message: string;
}

export interface Analysis {
  readonly problems: readonly TextProblem[];
}

/** What could stand at a place. `kind` is a number of the language server protocol. */
export interface Proposal {
  readonly label: string;
  readonly insert: string;
  readonly kind?: number;
  readonly detail?: string;
}

/** Names that the parser is told. */
export interface LanguageSchema {
  /** Others are warned of. */
  readonly known: DbSchema;
  /** What may be offered while somebody writes. */
  readonly proposed: DbSchema;
}

export type LanguageAsk =
  | { readonly ask: 'schema'; readonly schema: LanguageSchema }
  | { readonly ask: 'read' | 'check' | 'format'; readonly text: string }
  | {
      readonly ask: 'complete';
      readonly text: string;
      readonly at: number;
      readonly isAsked: boolean;
    };

export type LanguageRequest = LanguageAsk & { readonly id: number };

export interface LanguageAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: string;
}
