import { setTimeout as pause } from 'node:timers/promises';
import type { CypherEngine, ReadTransaction, TransactionOptions } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { readStoreVersion } from './store-version.js';

const ATTEMPTS = 5;
/** What Neo4j takes to make a commit visible is milliseconds. */
const PAUSE_MS = 50;

/**
 * Runs reads that must all see one state. Neo4j's isolation is read committed, so the version is read
 * before and after, and the work is done again if it moved; after five tries rejects with a retriable
 * `conflict`.
 */
export async function readConsistently<T>(
  engine: CypherEngine,
  work: (tx: ReadTransaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const { value, moved } = await engine.read(async (tx) => {
        const before = await readStoreVersion(tx);
        const read = await work(tx);
        const after = await readStoreVersion(tx);
        return { value: read, moved: before.version !== after.version };
      }, options);
      if (!moved) return value;
    } catch (error) {
      if (!sawHalf(engine, error) || attempt === ATTEMPTS) throw error;
      await pause(PAUSE_MS);
    }
  }
  throw new StancegraphError(
    'conflict',
    'The data keeps changing while it is read. Try again later.',
    {
      retriable: true,
    },
  );
}

/**
 * Whether a failure can come from reading while something was removed: Neo4j then gives a relationship
 * whose properties are gone already.
 */
export function sawHalf(engine: CypherEngine, error: unknown): boolean {
  return (
    engine.kind === 'neo4j' && error instanceof StancegraphError && error.code === 'engine-failed'
  );
}
