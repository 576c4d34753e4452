import { loadStatement, type CypherParameters, type WriteTransaction } from '@stancegraph/engine';

/** Rows at most in one statement, and about how many characters of them: documents may bring long texts. */
const MAX_ROWS = 2_000;
const MAX_CHARACTERS = 4_000_000;

type Row = CypherParameters | string;

/** Runs one statement file with parameters; how and in which transaction is the caller's business. */
export type RunFile = (file: string, parameters: CypherParameters, rows: number) => Promise<void>;

/** Runs files in one given transaction. */
export function runIn(tx: WriteTransaction): RunFile {
  return async (file, parameters) => {
    await tx.run(loadStatement(`write/${file}.cypher`).text, parameters);
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
