import type { Place } from '../place/mark.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Tells where the cells of a row begin, which the CSV parser does not. Follows the bytes after it: they
 * are known to be well-formed, so that every quote opens, closes or is one half of a doubled one.
 */
export class CellCursor {
  readonly #chunks: Uint8Array[] = [];
  readonly #delimiter: number;
  #at = 0;
  #offset = 0;
  #line = 1;
  #column = 1;
  #isQuoted = false;
  #afterReturn = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Adds the next bytes of the file. */
  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
  }

  /** Passes to the byte offset, which ends a row or begins a cell: the places of the cells passed. */
  cellsUntil(end: number): Place[] {
    const cells: Place[] = [];
    for (let chunk = this.#chunks[0]; chunk !== undefined; chunk = this.#chunks[0]) {
      const stop = Math.min(chunk.length, this.#at + end - this.#offset);
      if (cells.length === 0 && stop > this.#at)
        cells.push({ line: this.#line, column: this.#column });
      this.#offset += stop - this.#at;
      for (let at = this.#at; at < stop; at += 1) this.#pass(chunk[at] ?? 0, cells);
      this.#at = stop;
      if (stop < chunk.length) break;
      this.#chunks.shift();
      this.#at = 0;
    }
    if (cells.length === 0) cells.push({ line: this.#line, column: this.#column });
    return cells;
  }

  #pass(byte: number, cells: Place[]): void {
    if (byte === NEWLINE || byte === RETURN) {
      if (!(byte === NEWLINE && this.#afterReturn)) this.#line += 1;
      this.#column = 1;
      this.#afterReturn = byte === RETURN;
      return;
    }
    this.#afterReturn = false;
    if (byte < 0x80) this.#column += 1;
    else if (byte >= 0xc0) this.#column += byte >= 0xf0 ? 2 : 1;
    if (byte === QUOTE) this.#isQuoted = !this.#isQuoted;
    else if (byte === this.#delimiter && !this.#isQuoted)
      cells.push({ line: this.#line, column: this.#column });
  }
}
