import { randomUUID } from 'node:crypto';
import { applySchema, loadStatement, type CypherEngine } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { readHeads } from '../store/stored-dataset.js';
import { readStoreVersion } from '../store/store-version.js';
import { exclusively } from './exclusive.js';
import { clearLeftOvers } from './sweep.js';

export interface OpenedStore {
  readonly uuid: string;
  /** 0 where nothing was ever imported. */
  readonly version: number;
  /** Whether it holds no dataset. */
  readonly empty: boolean;
  /** Datasets of which a crash had left something, now gone. */
  readonly swept: readonly string[];
}

/** Prepares a store for use: schema, identity, and the sweeping of what a crash left. Harmless to repeat. */
export async function openStore(engine: CypherEngine): Promise<OpenedStore> {
  await applySchema(engine);
  await engine.write(async (tx) => {
    await tx.run(loadStatement('write/create-store.cypher').text, { uuid: randomUUID() });
  });
  const swept = await exclusively(engine, () => clearLeftOvers(engine)).catch((error: unknown) => {
    // Another server may be at work on a shared database: that is its business, not a reason not to start.
    if (error instanceof StancegraphError && error.code === 'conflict') return [];
    throw error;
  });
  const { uuid, version } = await engine.read(readStoreVersion);
  const heads = await engine.read(readHeads);
  const empty = [...heads.values()].every(({ generation }) => generation === 0);
  return { uuid, version, empty, swept };
}
