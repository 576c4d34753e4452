import type { Stance } from '../stance.js';

/** All statements of one stance from one actor to another, under the current filter. Never stored. */
export interface Tie {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
  /** How many statements. */
  readonly count: number;
  /** First and last day of the dated ones; absent where none has a date. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** How many of the statements have no date. */
  readonly undated: number;
  /** Ids of the documents that report them, sorted. */
  readonly documents: string[];
  readonly outlets: string[];
  /** Whether any of the statements cannot be right together with another one of the datasets viewed. */
  readonly contested: boolean;
}
