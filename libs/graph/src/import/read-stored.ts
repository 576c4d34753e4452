import type { CypherEngine, ReadTransaction } from '@stancegraph/engine';
import { readConsistently } from '../store/consistent-read.js';
import { readShared } from '../store/shared.js';
import { readHeads, readStoredViews } from '../store/stored-dataset.js';
import { readStatements } from '../store/stored-statements.js';
import { readStoreVersion } from '../store/store-version.js';
import type { Stored } from './plan.js';
import { clearLeftOvers } from './sweep.js';

/** A large dataset takes longer to read whole than a reader may wait for an answer. */
const READ_MS = 15 * 60_000;

export interface StoredAt {
  readonly stored: Stored;
  readonly version: number;
}

/**
 * Reads what a change of one dataset has to know, after making sure that nobody is at work on the store.
 * What somebody damaged by hand is told, not thrown, for an import is what mends it.
 */
export async function readStored(
  engine: CypherEngine,
  dataset: string,
  options: { signal?: AbortSignal },
): Promise<StoredAt> {
  await clearLeftOvers(engine);
  return readConsistently(
    engine,
    async (tx) => {
      const { version } = await readStoreVersion(tx);
      return { version, stored: await readAll(tx, dataset) };
    },
    { timeoutMs: READ_MS, ...options },
  );
}

async function readAll(tx: ReadTransaction, dataset: string): Promise<Stored> {
  const heads = await readHeads(tx);
  const active = [...heads.values()].filter(({ generation }) => generation > 0).map(({ id }) => id);
  const generation = heads.get(dataset)?.generation ?? 0;
  let isDamaged = false;
  const onDamage = (of = dataset): void => {
    isDamaged ||= of === dataset;
  };
  const shared = {
    actors: await readShared(tx, 'actors', active, onDamage),
    issues: await readShared(tx, 'issues', active, onDamage),
    documents: await readShared(tx, 'documents', active, onDamage),
  };
  const damagedStatement = (): void => {
    onDamage();
  };
  const statements =
    generation === 0 ? [] : await readStatements(tx, dataset, generation, damagedStatement);
  return { heads, shared, statements, views: await readStoredViews(tx, dataset), isDamaged };
}
