import type { Dataset, Statement } from '@stancegraph/model';
import type { ListName } from './build/lists.js';

/**
 * A dataset whose statements come in batches, in the order of their ids, so that a big one can be written without
 * being held. They can be asked for more than once.
 */
export interface DatasetParts extends Omit<Dataset, 'statements'> {
  readonly statements: () => AsyncIterable<readonly Statement[]>;
}

/** A dataset that is in memory, as parts. */
export function partsOf(dataset: Dataset): DatasetParts {
  return { ...dataset, statements: () => batches(dataset.statements) };
}

/** The items of one of a dataset's lists, in batches that are not empty; other work gets its turn between them. */
export async function* itemsOf(
  dataset: DatasetParts,
  list: ListName,
): AsyncGenerator<readonly object[]> {
  const all = list === 'statements' ? dataset.statements() : batches<object>(dataset[list]);
  for await (const batch of all) if (batch.length > 0) yield batch;
}

const BATCH = 200;

async function* batches<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) {
    yield all.slice(at, at + BATCH);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
