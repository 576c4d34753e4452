import type { Mark, Place } from './mark.js';

type Path = readonly PropertyKey[];

/** Unsigned 32-bit numbers in a row, four bytes each, that can grow. */
class Row {
  #numbers = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const wider = new Uint32Array(this.#numbers.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }
}

/** Paths beyond so many distinct ones are remembered by what stands around them. */
const MAX_PATHS = 10_000;

/**
 * Remembers where the parts of many like items stand, in 12 bytes a part: references can be checked
 * only when all is read, and their problems need lines and columns too.
 */
export class PlaceLog {
  readonly #starts = new Row();
  /** Triples: the path's number, line, column. */
  readonly #places = new Row();
  /** Number of a path → its continuations. Number 0 is the item itself. */
  readonly #paths = [new Map<string | number, number>()];

  /** Adds the next item. */
  add(mark: Mark): void {
    this.#starts.push(this.#places.length);
    this.#note(mark, 0);
  }

  /** Where the part at the end of the path stands, or the nearest thing around it. */
  placeOf(item: number, path: Path): Place {
    const numbers = this.#numbersOf(path);
    const start = this.#starts.at(item);
    const end = item + 1 < this.#starts.length ? this.#starts.at(item + 1) : this.#places.length;
    let depth = -1;
    let place: Place = { line: 1, column: 1 };
    for (let at = start; at < end; at += 3) {
      const found = numbers.indexOf(this.#places.at(at));
      if (found <= depth) continue;
      depth = found;
      place = { line: this.#places.at(at + 1), column: this.#places.at(at + 2) };
    }
    return place;
  }

  #note(mark: Mark, path: number): void {
    this.#places.push(path);
    this.#places.push(mark.line);
    this.#places.push(mark.column);
    for (const [key, part] of mark.parts ?? []) {
      const number = this.#continue(path, key);
      if (number !== undefined) this.#note(part, number);
    }
  }

  #continue(path: number, key: string | number): number | undefined {
    const known = this.#paths[path]?.get(key);
    if (known !== undefined || this.#paths.length >= MAX_PATHS) return known;
    const number = this.#paths.push(new Map()) - 1;
    this.#paths[path]?.set(key, number);
    return number;
  }

  #numbersOf(path: Path): number[] {
    const numbers = [0];
    for (const key of path) {
      const next = typeof key === 'symbol' ? undefined : this.#paths[numbers.at(-1) ?? 0]?.get(key);
      if (next === undefined) break;
      numbers.push(next);
    }
    return numbers;
  }
}
