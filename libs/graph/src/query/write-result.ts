import { Buffer } from 'node:buffer';
import type { ResultFormat, Truncation } from '@stancegraph/contract';
import type { CypherValue, FreeQueryStream } from '@stancegraph/engine';
import { formulaSafe, writeRecords } from '@stancegraph/formats';
import { cell, plain } from './cells.js';

type Row = readonly CypherValue[];

/** Rows that go into one chunk. */
const CHUNK_ROWS = 500;

export interface ResultFileOptions {
  readonly format: ResultFormat;
  /** Bytes of the whole file but its end mark; no limit where it is left out. */
  readonly bytes?: number;
  /** Rows; no limit where it is left out. */
  readonly rows?: number;
  /** CSV: texts that look like formulas get an apostrophe in front. */
  readonly safe?: boolean;
}

/** How a file ends: all rows, or as many as the limit left. */
export interface ResultEnd {
  readonly rows: number;
  readonly complete: boolean;
  readonly stopped?: Truncation;
}

/** What a format puts before, between and after its rows. */
interface Layout {
  readonly head: string;
  /** `index` is the row's place in the file, from 0. */
  readonly rows: (rows: readonly Row[], index: number) => string;
  readonly tail: (end: ResultEnd) => string;
}

/**
 * A result as a file, written as its rows come. It always ends with a mark, so that a file which was cut
 * off is noticed: in CSV a last line `# end: …`, in JSON a last member `end`, in NDJSON a last line
 * `{"end": …}`. Hands its end to `onEnd` before the mark is written.
 */
export async function* writeResult(
  { columns, rows, countAll }: FreeQueryStream,
  options: ResultFileOptions,
  onEnd?: (end: ResultEnd) => void,
): AsyncGenerator<string> {
  const { bytes = Infinity, rows: mostRows = Infinity } = options;
  const layout = LAYOUTS[options.format](columns, options.safe === true);
  yield layout.head;
  let room = bytes - Buffer.byteLength(layout.head);
  let count = 0;
  let stopped: ResultEnd['stopped'];
  reading: for await (const batch of rows) {
    for (let at = 0; at < batch.length; at += CHUNK_ROWS) {
      const wanted = batch.slice(at, at + CHUNK_ROWS);
      const chunk = wanted.slice(0, mostRows - count);
      const fitting = fit(chunk, count, layout, room);
      if (fitting.text !== '') yield fitting.text;
      room -= fitting.size;
      count += fitting.rows;
      if (fitting.rows < chunk.length)
        stopped = { by: 'bytes', limit: bytes, ...(await countAll()) };
      else if (chunk.length < wanted.length)
        stopped = { by: 'rows', limit: mostRows, ...(await countAll()) };
      if (stopped !== undefined) break reading;
    }
  }
  const end = { rows: count, complete: stopped === undefined, ...(stopped && { stopped }) };
  onEnd?.(end);
  yield layout.tail(end);
}

/** As many of the rows as there is room for; mostly all of them, so that is tried first. */
function fit(
  rows: readonly Row[],
  index: number,
  layout: Layout,
  room: number,
): { text: string; size: number; rows: number } {
  const whole = layout.rows(rows, index);
  const size = Buffer.byteLength(whole);
  if (size <= room) return { text: whole, size, rows: rows.length };
  let text = '';
  let used = 0;
  for (const [at, row] of rows.entries()) {
    const one = layout.rows([row], index + at);
    const bytes = Buffer.byteLength(one);
    if (used + bytes > room) return { text, size: used, rows: at };
    text += one;
    used += bytes;
  }
  return { text, size: used, rows: rows.length };
}

const LAYOUTS: Readonly<
  Record<ResultFormat, (columns: readonly string[], safe: boolean) => Layout>
> = {
  csv: (columns, safe) => {
    const text = (value: CypherValue): string =>
      safe && typeof value !== 'number' && typeof value !== 'bigint'
        ? formulaSafe(cell(value))
        : cell(value);
    return {
      head: writeRecords([columns.map((name) => (safe ? formulaSafe(name) : name))]),
      rows: (rows) => writeRecords(rows.map((row) => row.map(text))),
      tail: (end) => `# end: ${endInWords(end)}\r\n`,
    };
  },
  json: (columns) => ({
    head: `{"columns":${JSON.stringify(columns)},"rows":[`,
    rows: (rows, index) =>
      rows.map((row, at) => `${index + at === 0 ? '\n' : ',\n'}${asObject(columns, row)}`).join(''),
    tail: (end) => `\n],"end":${JSON.stringify(end)}}\n`,
  }),
  ndjson: (columns) => ({
    head: '',
    rows: (rows) => rows.map((row) => `${asObject(columns, row)}\n`).join(''),
    tail: (end) => `${JSON.stringify({ end })}\n`,
  }),
};

function asObject(columns: readonly string[], row: Row): string {
  return JSON.stringify(
    Object.fromEntries(columns.map((name, at) => [name, plain(row[at] ?? null)])),
  );
}

function endInWords({ rows, stopped }: ResultEnd): string {
  if (stopped === undefined) return `${String(rows)} ${rows === 1 ? 'row' : 'rows'}, complete`;
  const { by, limit, total, exact } = stopped;
  const of = `${String(rows)} of ${exact ? '' : 'more than '}${String(total)} rows`;
  return `${of}, stopped at the ${by === 'bytes' ? 'byte' : 'row'} limit (${String(limit)} ${by})`;
}
