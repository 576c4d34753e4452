import type { Meter } from '../bytes/read-bytes.js';
import type { DatasetBuilder } from '../build/dataset-builder.js';
import type { Origin } from '../build/item-list.js';
import type { Mark, Place } from '../place/mark.js';
import type { ProblemLog } from '../problems/problem-log.js';
import { Refusal, type Finding } from '../problems/refusal.js';
import type { SourceFile } from '../source.js';
import { readCell } from './cells.js';
import { columnLabel, columnName, type Column, type TableName } from './columns.js';
import { readRows } from './csv-rows.js';
import { delimiterOf, readHeader, type Cell, type Delimiter, type Header } from './table-header.js';

/** Reads one table of a dataset. Throws `Refusal` where the rest of the file cannot be made sense of. */
export async function readTable(
  table: TableName,
  file: SourceFile,
  meter: Meter,
  builder: DatasetBuilder,
  log: ProblemLog,
): Promise<void> {
  const reader = new TableReader(table, file.name, builder, log);
  await readRows(file, meter, reader);
  reader.end();
}

class TableReader {
  #header: Header | undefined;
  #rows = 0;
  readonly #origin: Origin;

  constructor(
    private readonly table: TableName,
    private readonly file: string,
    private readonly builder: DatasetBuilder,
    private readonly log: ProblemLog,
  ) {
    // Paths of items begin with their list and their number, which say less than the line does.
    const inItem = table === 'dataset' ? 0 : 2;
    this.#origin = {
      file,
      nameOf: (path) => columnName(table, path.slice(inItem)),
      labelOf: (path) => columnLabel(table, path),
    };
  }

  delimiterFor(start: string): Delimiter {
    const delimiter = delimiterOf(this.table, start);
    if (delimiter !== ',')
      this.log.warn({
        file: this.file,
        line: 1,
        column: 1,
        message: `cells are separated by ${delimiter === ';' ? 'semicolons' : 'tabs'} instead of commas, and were read so`,
      });
    return delimiter;
  }

  row(cells: readonly Cell[]): void {
    if (this.#header === undefined) {
      this.#header = readHeader(this.table, cells);
      for (const finding of this.#header.findings) this.#report(finding);
      if (!this.#header.isUsable)
        throw new Refusal({ message: 'columns are missing, so that no row can be right' });
      return;
    }
    this.#rows += 1;
    this.#readRow(cells, this.#header);
  }

  end(): void {
    if (this.#header === undefined)
      throw new Refusal({
        line: 1,
        column: 1,
        message: 'the file is empty',
        expected: 'a first row with the names of the columns',
      });
    if (this.table === 'dataset' && this.#rows === 0)
      this.#report({
        line: 2,
        column: 1,
        message: 'the row that describes the dataset is missing',
        expected: 'one row',
      });
  }

  #report(finding: Finding): void {
    this.log.add({ file: this.file, ...finding });
  }

  #readRow(cells: readonly Cell[], { columns }: Header): void {
    const first: Place = cells[0]?.place ?? { line: 1, column: 1 };
    if (this.table === 'dataset' && this.#rows > 1) {
      this.#report({
        ...first,
        message: 'there is a second row',
        expected: 'one row: a file set is one dataset',
      });
      return;
    }
    const value: Record<string, unknown> = {};
    const parts = new Map<string, Mark>();
    const mark: Mark = { ...first, parts };
    columns.forEach((column, at) => {
      const cell = cells[at];
      if (column !== undefined && cell !== undefined) this.#put(value, parts, column, cell);
    });
    if (cells.length !== columns.length) {
      this.#report(ragged(cells, columns.length));
      if (this.table !== 'dataset')
        this.builder.addBroken(this.table, value['id'], mark, this.#origin);
    } else if (this.table === 'dataset') this.builder.setHead(value, mark, this.#origin);
    else this.builder.addItem(this.table, value, mark, this.#origin);
  }

  #put(value: Record<string, unknown>, parts: Map<string, Mark>, column: Column, cell: Cell): void {
    const [field = '', inner] = column.path;
    const read = cell.text === '' ? undefined : this.#valueOf(cell, column);
    if (inner === undefined) {
      parts.set(field, cell.place);
      if (read !== undefined) value[field] = read;
      return;
    }
    // Most cells of this kind are empty, and rows are many: what is there is added to, not copied.
    const group = parts.get(field)?.parts;
    if (group instanceof Map) group.set(inner, cell.place);
    else parts.set(field, { ...cell.place, parts: new Map([[inner, cell.place]]) });
    if (read === undefined) return;
    const whole = value[field];
    if (isGroup(whole)) whole[inner] = read;
    else value[field] = { [inner]: read };
  }

  #valueOf({ text, place }: Cell, { kind, name }: Column): unknown {
    try {
      return readCell(text, kind);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#report({ ...error.finding, ...place, path: name });
      return undefined;
    }
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function ragged(cells: readonly Cell[], wanted: number): Finding {
  const surplus = cells[wanted] ?? cells.at(-1);
  return {
    ...(surplus?.place ?? { line: 1, column: 1 }),
    message: `this row has ${String(cells.length)} cells, and the first row has ${String(wanted)}`,
    expected: `${String(wanted)} cells; a cell with a comma, a quote or a line break in it stands in quotes`,
  };
}
