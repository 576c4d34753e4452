/**
 * Loaded by the engine in the process that has the rows (`CypherEngine.writeQuery`), not imported: what it
 * yields is all that crosses to the server's own process.
 */
import { Buffer } from 'node:buffer';
import type { ResultFormat } from '@stancegraph/contract';
import type { FreeQueryStream } from '@stancegraph/engine';
import { LAYOUTS, type Layout, type ResultEnd, type Row } from './result-layouts.js';

export interface WriterOptions {
  readonly format: ResultFormat | 'cells';
  /** Bytes of the whole text but its end mark; no limit where it is left out. */
  readonly bytes?: number;
  /** Rows; no limit where it is left out. */
  readonly rows?: number;
  /** CSV: texts that look like formulas get an apostrophe in front. */
  readonly safe?: boolean;
}

/** Writes rows as they come, up to the limits; those beyond are counted. Returns the end. */
export async function* write(
  { columns, rows, countAll }: FreeQueryStream,
  options: WriterOptions,
): AsyncGenerator<string, ResultEnd> {
  const { bytes = Infinity, rows: mostRows = Infinity } = options;
  const layout = LAYOUTS[options.format](columns, options.safe === true);
  yield layout.head;
  let room = bytes - Buffer.byteLength(layout.head);
  let count = 0;
  let stopped: ResultEnd['stopped'];
  for await (const batch of rows) {
    const chunk = batch.slice(0, mostRows - count);
    const fitting = fit(chunk, count, layout, room);
    if (fitting.text !== '') yield fitting.text;
    room -= fitting.size;
    count += fitting.rows;
    if (fitting.rows < chunk.length) stopped = { by: 'bytes', limit: bytes, ...(await countAll()) };
    else if (chunk.length < batch.length)
      stopped = { by: 'rows', limit: mostRows, ...(await countAll()) };
    if (stopped !== undefined) break;
  }
  const end = { rows: count, complete: stopped === undefined, ...(stopped && { stopped }) };
  yield layout.tail(end);
  return end;
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
