import { idSchema } from '@stancegraph/model';

const LONGEST = 200;

/** The text with its signs replaced that no id may have; empty where nothing is left of it. */
export function idFrom(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}_.:-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}_]+/u, '')
    .replace(/-+$/, '')
    .normalize('NFC');
}

/** Gives each thing an id of its own that `idSchema` accepts; the same texts in the same order, the same ids. */
export class ValidIds {
  readonly #taken = new Set<string>();
  readonly #kept = new Set<string>();

  /** Texts that are ids already are kept for those that have them, whoever comes first. */
  constructor(
    wanted: Iterable<string>,
    private readonly fallback: string,
  ) {
    for (const text of wanted) if (idSchema.safeParse(text).success) this.#kept.add(text);
  }

  next(text: string): string {
    if (this.#kept.delete(text)) {
      this.#taken.add(text);
      return text;
    }
    return this.fresh(text);
  }

  /** An id for what has none of its own: never one that is kept for another thing. */
  fresh(text: string): string {
    const made = idFrom(text);
    const base = (made === '' ? this.fallback : made)
      .slice(0, LONGEST - 10)
      .replace(/[\ud800-\udbff]$/, '');
    let id = base;
    for (
      let n = 2;
      this.#taken.has(id) || this.#kept.has(id) || !idSchema.safeParse(id).success;
      n += 1
    ) {
      const stem = idSchema.safeParse(base).success ? base : this.fallback;
      id = `${stem}-${String(n)}`;
    }
    this.#taken.add(id);
    return id;
  }
}
