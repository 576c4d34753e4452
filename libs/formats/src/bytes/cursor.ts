import type { Place } from '../place/mark.js';

const NEWLINE = 0x0a;

/**
 * Turns byte offsets, asked for in rising order, into lines and columns. Holds only the chunks between
 * the last offset asked for and the end, so that a value may begin many chunks before it ends.
 */
export class Cursor {
  #chunks: Uint8Array[] = [];
  /** Index in the first chunk, and the offset in the stream, of the next byte to pass. */
  #at = 0;
  #offset = 0;
  #line = 1;
  #column = 1;

  /** Adds the next bytes of the stream: UTF-8, known to be valid. */
  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
  }

  placeAt(offset: number): Place {
    this.#passTo(offset);
    return { line: this.#line, column: this.#column };
  }

  /** The place after the last byte. */
  end(): Place {
    return this.placeAt(Number.POSITIVE_INFINITY);
  }

  #passTo(offset: number): void {
    for (let chunk = this.#chunks[0]; chunk !== undefined; chunk = this.#chunks[0]) {
      const end = Math.min(chunk.length, this.#at + (offset - this.#offset));
      this.#pass(chunk, this.#at, end);
      this.#offset += Math.max(0, end - this.#at);
      this.#at = Math.max(this.#at, end);
      if (this.#at < chunk.length) return;
      this.#chunks.shift();
      this.#at = 0;
    }
  }

  #pass(chunk: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === NEWLINE) {
        this.#line += 1;
        this.#column = 1;
      } else if (byte < 0x80) this.#column += 1;
      else if (byte >= 0xf0) this.#column += 2;
      else if (byte >= 0xc0) this.#column += 1;
    }
  }
}
