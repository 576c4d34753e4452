import { itemsOf, type DatasetParts } from '../dataset-parts.js';
import { inOrder, schemaOfPart } from '../problems/schema-shape.js';
import { valueAt } from '../problems/wording.js';
import { writeCell } from './cells.js';
import { COLUMNS, schemaOf, TABLES, type TableName } from './columns.js';
import { formulaSafe, writeRecords } from './write-records.js';

export interface CsvFile {
  readonly name: `${TableName}.csv`;
  readonly content: AsyncIterable<string>;
}

export interface CsvCellOptions {
  /** Puts an apostrophe before what a spreadsheet program would take for a formula: then it does not read back. */
  readonly safe?: boolean;
}

/**
 * A dataset as CSV files (RFC 4180, UTF-8, CRLF), all columns in a fixed order; `views.csv` only where
 * there are views. Reading them gives the dataset back, so nothing is changed for the sake of spreadsheet
 * programs unless it is to be `safe`: a text that looks like a formula stays as it is.
 */
export function* writeCsvFiles(
  dataset: DatasetParts,
  { safe = false }: CsvCellOptions = {},
): Generator<CsvFile> {
  const textOf = safe ? formulaSafe : String;
  for (const table of TABLES) {
    if (table === 'views' && dataset.views.length === 0) continue;
    yield { name: `${table}.csv`, content: rows(dataset, table, textOf) };
  }
}

async function* rows(
  dataset: DatasetParts,
  table: TableName,
  textOf: (cell: string) => string,
): AsyncGenerator<string> {
  yield writeRecords([COLUMNS[table].map(({ name }) => name)], String);
  if (table === 'dataset') yield writeRecords([rowOf(table, dataset)], textOf);
  else
    for await (const batch of itemsOf(dataset, table))
      yield writeRecords(
        batch.map((item) => rowOf(table, item)),
        textOf,
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
