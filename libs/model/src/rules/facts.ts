import type { Stance } from '../stance.js';

/** What a view needs to know of a statement: everything but its words. */
export interface StatementFacts {
  readonly dataset: string;
  readonly id: string;
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
  readonly date?: string;
  readonly issue?: string;
  readonly documents: readonly string[];
  readonly alleges?: { readonly stance: Stance; readonly target: string };
  readonly answers?: { readonly statement: string; readonly as: 'denial' | 'confirmation' };
}

/** What a view needs to know of an actor. */
export interface ActorFacts {
  readonly id: string;
  readonly kind: string;
  readonly memberOf?: string | undefined;
}

/** All that views are computed from: one state of the store. */
export interface Corpus {
  readonly statements: readonly StatementFacts[];
  readonly actors: ReadonlyMap<string, ActorFacts>;
  /** Document id → outlet. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Dataset id → the ids of the actors that it mentions. */
  readonly mentions: ReadonlyMap<string, ReadonlySet<string>>;
}
