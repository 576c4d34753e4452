import type { Dataset } from '@stancegraph/model';
import { inTurns } from '../in-turns.js';
import { inOrder, schemaOfPart } from '../problems/schema-shape.js';
import { valueAt } from '../problems/wording.js';
import { writeCell } from './cells.js';
import { COLUMNS, schemaOf, TABLES, type TableName } from './columns.js';
import { writeRecords } from './write-records.js';

export interface CsvFile {
  readonly name: `${TableName}.csv`;
  readonly content: AsyncIterable<string>;
}

/** Rows that go into one chunk. */
const BATCH = 200;

/**
 * A dataset as CSV files (RFC 4180, UTF-8, CRLF), all columns in a fixed order; `views.csv` only where
 * there are views. Reading them gives the dataset back, so nothing is changed for the sake of spreadsheet
 * programs: a text that looks like a formula stays as it is.
 */
export function* writeCsvFiles(dataset: Dataset): Generator<CsvFile> {
  for (const table of TABLES) {
    if (table === 'views' && dataset.views.length === 0) continue;
    const items: readonly object[] = table === 'dataset' ? [dataset] : dataset[table];
    yield { name: `${table}.csv`, content: inTurns(rows(table, items)) };
  }
}

function* rows(table: TableName, items: readonly object[]): Generator<string> {
  yield writeRecords([COLUMNS[table].map(({ name }) => name)], String);
  for (let at = 0; at < items.length; at += BATCH)
    yield writeRecords(
      items.slice(at, at + BATCH).map((item) => rowOf(table, item)),
      String,
    );
}

function rowOf(table: TableName, item: object): string[] {
  const schema = schemaOf(table);
  return COLUMNS[table].map(({ path, kind }) => {
    const value = valueAt(item, path);
    const isWhole = kind === 'json' && value !== undefined;
    return writeCell(isWhole ? inOrder(value, schemaOfPart(schema, path[0] ?? '')) : value, kind);
  });
}
