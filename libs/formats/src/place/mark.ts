/** A point in a file. Both count from 1; columns count UTF-16 units, as most editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a value stands, where the name of its field stands, and the same of its parts. */
export interface Mark extends Place {
  readonly key?: Place | undefined;
  readonly parts?: ReadonlyMap<string | number, Mark> | undefined;
}

/** The mark at the end of a path, or of the nearest thing around it that has one. */
export function markAt(mark: Mark, path: readonly PropertyKey[]): Mark {
  let nearest = mark;
  for (const key of path) {
    const part = typeof key === 'symbol' ? undefined : nearest.parts?.get(key);
    if (part === undefined) break;
    nearest = part;
  }
  return nearest;
}
