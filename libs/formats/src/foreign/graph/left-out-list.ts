import type { Place } from '../../place/mark.js';
import type { LeftOut } from './foreign-graph.js';

const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

/** Counts what has no place, by what it is, and keeps the first examples of each. */
export class LeftOutList {
  readonly #entries = new Map<string, { count: number; examples: Set<string>; place?: Place }>();

  add(what: string, example?: string, place?: Place): void {
    let entry = this.#entries.get(what);
    if (entry === undefined) {
      entry = { count: 0, examples: new Set(), ...(place === undefined ? {} : { place }) };
      this.#entries.set(what, entry);
    }
    entry.count += 1;
    if (example === undefined || example === '' || entry.examples.size >= MOST_EXAMPLES) return;
    entry.examples.add(
      example.length > LONGEST_EXAMPLE ? `${example.slice(0, LONGEST_EXAMPLE)}…` : example,
    );
  }

  /** In the order in which the first of each was met. */
  get all(): LeftOut[] {
    return [...this.#entries].map(([what, { count, examples, place }]) => ({
      what,
      count,
      examples: [...examples],
      ...(place === undefined ? {} : { place }),
    }));
  }
}
