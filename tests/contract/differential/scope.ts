import type { Dice } from './dice.js';

/** What a name stands for. `bag`: a list of texts whose order nobody asked for. */
export type Sort =
  | ('actor' | 'document' | 'statement' | 'path' | 'text' | 'integer' | 'number' | 'float')
  | ('date' | 'boolean' | 'texts' | 'bag');

export interface Named {
  readonly name: string;
  readonly sort: Sort;
}

/** The names that a query has made so far, and new ones. */
export class Scope {
  names: Named[] = [];
  #made = 0;
  /** Whether something asked for no order: lists are then compared without it. */
  isBaggy = false;

  constructor(readonly dice: Dice) {}

  fresh(sort: Sort, letter = sort.charAt(0)): string {
    const name = `${letter}${String((this.#made += 1))}`;
    this.names.push({ name, sort });
    return name;
  }

  of(...sorts: readonly Sort[]): Named[] {
    return this.names.filter(({ sort }) => sorts.includes(sort));
  }

  pick(...sorts: readonly Sort[]): string | undefined {
    const found = this.of(...sorts);
    return found.length === 0 ? undefined : this.dice.pick(found).name;
  }

  /** Work with more names that are gone afterwards, as inside a list comprehension. */
  within<T>(name: Named, work: () => T): T {
    const before = this.names;
    this.names = [...before, name];
    try {
      return work();
    } finally {
      this.names = before;
    }
  }
}
