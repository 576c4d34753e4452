import { loadStatement, type WriteTransaction } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { number } from '../state/cells.js';
import { readHeads, type StoredHead } from '../store/stored-dataset.js';

/** The store moved on after the plan was made: plan again. */
export class PlanOutdated extends StancegraphError {
  constructor() {
    super('conflict', 'The data was changed by somebody else at the same time. Try again.', {
      retriable: true,
    });
  }
}

export interface LockedStore {
  readonly version: number;
  readonly heads: ReadonlyMap<string, StoredHead>;
}

/**
 * Takes the lock that keeps the changes of all servers on one store apart until the transaction ends, and
 * reads what holds from here on: Neo4j's isolation is read committed, so what was read before may be stale.
 */
export async function lockStore(tx: WriteTransaction): Promise<LockedStore> {
  const { rows } = await tx.run(loadStatement('write/lock-store.cypher').text);
  const [row] = rows;
  if (row === undefined) throw new PlanOutdated();
  return { version: number(row[0]), heads: await readHeads(tx) };
}

/**
 * Locks the store for a change of a dataset that was planned at a version: nobody may be writing in
 * generations meanwhile, and nothing of the dataset's inactive ones may be left.
 */
export async function lockForChange(
  tx: WriteTransaction,
  { version, dataset }: { readonly version: number; readonly dataset: string },
): Promise<void> {
  const store = await lockStore(tx);
  for (const { id, pending } of store.heads.values())
    if (pending !== undefined) throw beingWritten(id);
  const isClean = store.heads.get(dataset)?.sweep !== true;
  if (store.version !== version || !isClean) throw new PlanOutdated();
}

/** Counts the change; gives the new version. */
export async function raiseVersion(tx: WriteTransaction): Promise<number> {
  const { rows } = await tx.run(loadStatement('write/raise-version.cypher').text);
  return number(rows[0]?.[0]);
}

export function beingWritten(dataset: string): StancegraphError {
  return new StancegraphError(
    'conflict',
    `The dataset “${dataset}” is being imported by another Stancegraph on this database. Try again when it is done.`,
    { retriable: true },
  );
}
