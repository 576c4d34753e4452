import { CsvError, Parser } from 'csv-parse';
import { readBytes, type Meter } from '../bytes/read-bytes.js';
import type { Place } from '../place/mark.js';
import { Refusal } from '../problems/refusal.js';
import type { SourceFile } from '../source.js';
import { CellCursor } from './cell-cursor.js';
import type { Cell, Delimiter } from './table-header.js';

/** A row may not be longer: a quote that is never closed would otherwise take in the whole file. */
const MAX_ROW_BYTES = 32 * 1024 ** 2;

export interface RowReader {
  /** Called with the beginning of the file, before the first row. */
  delimiterFor(start: string): Delimiter;
  /** A row that is not an empty line. */
  row(cells: readonly Cell[]): void;
}

/** Reads the rows of a CSV file (RFC 4180; CRLF, LF or CR). Throws `Refusal` where quotes are broken. */
export async function readRows(file: SourceFile, meter: Meter, reader: RowReader): Promise<void> {
  let rows: CsvRows | undefined;
  for await (const chunk of readBytes(file, meter)) {
    rows ??= new CsvRows(reader, reader.delimiterFor(chunk.toString('utf8', 0, 4096)));
    await rows.write(chunk);
  }
  await rows?.end();
}

class CsvRows {
  readonly #cursor: CellCursor;
  readonly #parser: Parser;

  constructor(reader: RowReader, delimiter: Delimiter) {
    this.#cursor = new CellCursor(delimiter);
    this.#parser = new Parser({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MAX_ROW_BYTES,
      on_record: (record: string[], { bytes }) => {
        const places = this.#cursor.cellsUntil(bytes);
        if (record.some((text) => text !== '')) reader.row(cellsOf(record, places));
        return null;
      },
    });
    // Each write and the end report their error themselves; without a listener it would end the process.
    this.#parser.on('error', () => undefined);
    this.#parser.resume();
  }

  async write(chunk: Buffer): Promise<void> {
    this.#cursor.push(chunk);
    await this.#done((callback) => this.#parser.write(chunk, callback));
  }

  async end(): Promise<void> {
    await this.#done((callback) => this.#parser.end(callback));
  }

  async #done(step: (callback: (error?: Error | null) => void) => unknown): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        step((error) => {
          if (error instanceof Error) reject(error);
          else resolve();
        });
      });
    } catch (error) {
      throw error instanceof CsvError ? this.#broken(error) : error;
    }
  }

  #broken({ code, bytes, index }: CsvError): Refusal {
    // `bytes` is where the cell before ended. Its delimiter follows; a row's first cell begins there.
    const place = this.#cursor.cellsUntil(Number(bytes) + (index === 0 ? 0 : 1)).at(-1);
    if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
      return new Refusal({
        ...place,
        message: 'the quote that opens here is never closed',
        expected: 'a closing quote; a quote inside a quoted cell is written twice: ""',
      });
    return new Refusal({
      ...place,
      message: 'the cell that begins here has a quote in its middle',
      expected: 'the whole cell in quotes, with quotes inside it written twice: "she said ""no"""',
    });
  }
}

function cellsOf(record: readonly string[], places: readonly Place[]): Cell[] {
  const start = places[0] ?? { line: 1, column: 1 };
  return record.map((text, at) => ({ text, place: places[at] ?? start }));
}
