import { loadStatement, type CypherParameters, type WriteTransaction } from '@stancegraph/engine';
import { number } from '../state/cells.js';
import { PlanOutdated } from './store-lock.js';

/** Rows at most in one statement, and about how many characters of them: documents may bring long texts. */
const MAX_ROWS = 2_000;
const MAX_CHARACTERS = 4_000_000;

type Row = CypherParameters | string;

/** Runs one statement file with parameters; how and in which transaction is the caller's business. */
export type RunFile = (file: string, parameters: CypherParameters, rows: number) => Promise<void>;

/**
 * Runs files in one given transaction. A file that tells how much it has written must have found what all
 * its rows name: nothing may go missing because somebody took a node away by hand.
 */
export function runIn(tx: WriteTransaction): RunFile {
  return async (file, parameters, count) => {
    const { text, columns } = loadStatement(`write/${file}.cypher`);
    const { rows } = await tx.run(text, parameters);
    if (columns[0]?.name === 'written' && number(rows[0]?.[0]) !== count) throw new PlanOutdated();
  };
}

/** Cuts rows into batches that one statement can take. */
export function* batchesOf<T extends Row>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    if (batch.length === MAX_ROWS || (batch.length > 0 && characters + length > MAX_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += length;
  }
  if (batch.length > 0) yield batch;
}

/** Runs a file over all rows, a batch at a time; not at all where there are none. */
export async function runRows(
  run: RunFile,
  file: string,
  rows: Iterable<Row>,
  parameters: CypherParameters = {},
  name = 'rows',
): Promise<void> {
  for (const batch of batchesOf(rows))
    await run(file, { ...parameters, [name]: batch }, batch.length);
}
