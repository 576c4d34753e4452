import type { CypherEngine, ReadTransaction } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { readConsistently } from '../store/consistent-read.js';
import { readShared } from '../store/shared.js';
import { readHeads, readStoredViews } from '../store/stored-dataset.js';
import { readStatements } from '../store/stored-statements.js';
import { readStoreVersion } from '../store/store-version.js';
import type { Stored } from './plan.js';
import { isLeftOver, sweepDataset } from './sweep.js';

export interface StoredAt {
  readonly stored: Stored;
  readonly version: number;
}

/** Reads what a change of one dataset has to know, after making sure that nobody is at work on the store. */
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
    options,
  );
}

async function readAll(tx: ReadTransaction, dataset: string): Promise<Stored> {
  const heads = await readHeads(tx);
  const active = [...heads.values()].filter(({ generation }) => generation > 0).map(({ id }) => id);
  const generation = heads.get(dataset)?.generation ?? 0;
  return {
    heads,
    shared: {
      actors: await readShared(tx, 'actors', active),
      issues: await readShared(tx, 'issues', active),
      documents: await readShared(tx, 'documents', active),
    },
    statements: generation === 0 ? [] : await readStatements(tx, dataset, generation),
    views: await readStoredViews(tx, dataset),
  };
}

/** Sweeps what dead writers left; refuses with `conflict` while a living one is at work. Gives what it swept. */
export async function clearLeftOvers(engine: CypherEngine): Promise<string[]> {
  const heads = await engine.read(readHeads);
  const swept: string[] = [];
  for (const head of heads.values()) {
    if (isLeftOver(engine, head)) {
      await sweepDataset(engine, head.id, head.generation);
      swept.push(head.id);
    } else if (head.pending !== undefined) {
      throw new StancegraphError(
        'conflict',
        `The dataset “${head.id}” is being imported by another Stancegraph on this database. Try again when it is done.`,
        { retriable: true },
      );
    }
  }
  return swept;
}
