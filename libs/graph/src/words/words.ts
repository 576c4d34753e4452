import type { DatasetParts } from '@stancegraph/formats';
import type { Evidence } from '@stancegraph/contract';
import type { StatementFacts } from '@stancegraph/model';

/** What a statement says beyond its facts. */
export type StatementWords = Pick<
  Evidence,
  'speaker' | 'summary' | 'quote' | 'confidence' | 'span'
>;

/** What a loaded state leaves where it is kept, read for that very state. */
export interface Words {
  /**
   * By address, for each of `facts`. Rejects with a retriable `conflict` if one has gone since the state was loaded.
   */
  of(facts: readonly StatementFacts[]): Promise<ReadonlyMap<string, StatementWords>>;
  /** Address → summary of the statements whose summary or quote holds every one of these folded words. */
  holding(words: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A dataset of the state as its file described it; lists by id. */
  dataset(id: string): Promise<DatasetParts>;
}
