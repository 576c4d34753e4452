import { datasetIdSchema } from '@stancegraph/model';
import type { Meter } from '../bytes/read-bytes.js';
import type { DatasetBuilder } from '../build/dataset-builder.js';
import type { ProblemLog } from '../problems/problem-log.js';
import { show } from '../problems/wording.js';
import type { SourceFile } from '../source.js';
import { TABLES, type TableName } from './columns.js';
import { readTable } from './read-table.js';

/** Ends in `Refusal` where one file is broken; called with each file, so that the others are read still. */
export type Attempt = (file: SourceFile, read: () => Promise<void>) => Promise<void>;

/** Reads the tables of a dataset. Without `dataset.csv` the dataset gets the id that was asked for. */
export async function readCsv(
  tables: ReadonlyMap<TableName, SourceFile>,
  datasetId: string | undefined,
  attempt: Attempt,
  meter: Meter,
  builder: DatasetBuilder,
  log: ProblemLog,
): Promise<void> {
  if (!tables.has('dataset')) nameDataset(datasetId, builder, log);
  for (const table of TABLES) {
    const file = tables.get(table);
    if (file !== undefined) await attempt(file, () => readTable(table, file, meter, builder, log));
  }
}

function nameDataset(
  datasetId: string | undefined,
  builder: DatasetBuilder,
  log: ProblemLog,
): void {
  if (datasetId === undefined) {
    log.add({
      path: GIVEN_ID,
      message: 'the dataset has no id',
      expected: 'dataset.csv with the columns id and title, or an id given with the import',
    });
    return;
  }
  const id = datasetIdSchema.safeParse(datasetId);
  if (id.success) {
    builder.nameHead(id.data);
    return;
  }
  // It stands in no file: it was given beside them, under this name.
  log.add({
    path: GIVEN_ID,
    message: `the id given for the dataset cannot be ${show(datasetId)}`,
    expected: id.error.issues.map(({ message }) => message.replace(/^must be /, '')).join('; '),
  });
}

/** What the id is called where it is given with an import: a field of the form, a parameter, an option. */
const GIVEN_ID = 'dataset';
