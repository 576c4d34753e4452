import type { ActorKind } from '@stancegraph/model';

/** In a column of days: no day. */
export const NO_DAY = -2_147_483_648;
/** In a column of numbers of things: none of them. */
export const NONE = -1;
/** In a column of stances: no stance. */
export const NO_STANCE = 255;

/** An actor as views show it. */
export interface NetworkActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly code?: string | undefined;
  readonly country?: string | undefined;
  readonly memberOf?: string | undefined;
  readonly aliases: readonly string[];
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

export interface NetworkDocument extends Titled {
  readonly outlet: string;
}

/** Statements by column: what stands at one index in all of them is one statement. */
export interface StatementColumns {
  /** Unique within a dataset. */
  readonly id: readonly string[];
  /** Numbers of datasets, actors and issues are indices into the lists of the network. */
  readonly dataset: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Index into `STANCES`. */
  readonly stance: Uint8Array;
  /** Days since 1 January 1970, or `NO_DAY`. */
  readonly day: Int32Array;
  /** Or `NONE`. */
  readonly issue: Int32Array;
  /** The documents of statement `i` are `document[documentStart[i]]` up to `documentStart[i + 1]`. */
  readonly documentStart: Uint32Array;
  readonly document: Uint32Array;
  /** What an accusation alleges: `NO_STANCE` and `NONE` where nothing. */
  readonly allegesStance: Uint8Array;
  readonly allegesTarget: Int32Array;
  /** Index of the statement that it answers, or `NONE`; `denies` is 1 where it does. */
  readonly answers: Int32Array;
  readonly denies: Uint8Array;
}

/** One state of a store, without the words of statements. Immutable. */
export interface Network {
  /** All lists are sorted by id. */
  readonly datasets: readonly Titled[];
  readonly actors: readonly NetworkActor[];
  readonly issues: readonly Titled[];
  readonly documents: readonly NetworkDocument[];
  /** For each dataset the numbers of the actors that it mentions, ascending. */
  readonly mentions: readonly Uint32Array[];
  /** Sorted by dataset, then id. */
  readonly statements: StatementColumns;
}

/** How many statements a network holds. */
export function sizeOf({ statements }: Network): number {
  return statements.id.length;
}
