import type { TieEvidence } from '@stancegraph/contract';

/** Joins pages of one tie's evidence: what appears on several stands once. */
export function mergePages(pages: readonly TieEvidence[]): TieEvidence {
  const [first] = pages;
  const last = pages.at(-1);
  if (first === undefined || last === undefined) throw new TypeError('there is no page');
  const { next, ...rest } = first;
  return {
    ...rest,
    ...(last.next === undefined ? {} : { next: last.next }),
    items: once(
      pages.flatMap(({ items }) => items),
      ({ key }) => key,
    ),
    conflicts: once(
      pages.flatMap(({ conflicts }) => conflicts),
      ({ kind, one, other }) => `${kind} ${one} ${other}`,
    ),
    counterparts: once(
      pages.flatMap(({ counterparts }) => counterparts),
      ({ key }) => key,
    ),
    actors: once(
      pages.flatMap(({ actors }) => actors),
      ({ id }) => id,
    ),
    documents: once(
      pages.flatMap(({ documents }) => documents),
      ({ id }) => id,
    ),
    issues: once(
      pages.flatMap(({ issues }) => issues),
      ({ id }) => id,
    ),
  };
}

/** A list without what has the key of one before it. */
export function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
