import { loadStatement, type ReadTransaction } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { number, text } from '../state/cells.js';

/** Which store, and how many changes its data has seen. */
export interface StoreVersion {
  readonly uuid: string;
  readonly version: number;
}

/** Reads the store's version; `conflict` where `openStore` was never called on it. */
export async function readStoreVersion(tx: ReadTransaction): Promise<StoreVersion> {
  const { rows } = await tx.run(loadStatement('read/stored-version.cypher').text);
  const [row] = rows;
  if (row === undefined) {
    throw new StancegraphError(
      'conflict',
      'The database is not prepared for Stancegraph, or was emptied while it was in use. Start Stancegraph again.',
    );
  }
  return { uuid: text(row[0]), version: number(row[1]) };
}
