import type { CypherValue } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';

/** For a cell that does not hold what belongs there. */
export function unexpected(what: string, value: CypherValue | undefined): StancegraphError {
  const found = value === null || value === undefined ? 'nothing' : typeof value;
  return new StancegraphError(
    'engine-failed',
    `The database holds ${found} where ${what} belongs. Import the dataset again to mend it.`,
  );
}

/** Reads one cell of a row as text. */
export function text(value: CypherValue | undefined): string {
  if (typeof value === 'string') return value;
  throw unexpected('text', value);
}

/** Reads one cell of a row as a number. */
export function number(value: CypherValue | undefined): number {
  if (typeof value === 'number') return value;
  throw unexpected('a number', value);
}

/** Reads one cell of a row as a list of texts; null is the empty list. */
export function texts(value: CypherValue | undefined): readonly string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return Array.from(value as readonly CypherValue[], text);
  throw unexpected('a list', value);
}

/**
 * Gives `{ [key]: read(value) }`, or `{}` where the cell is null: for spreading optional fields, which
 * are absent rather than undefined everywhere in this project.
 */
export function optional<K extends string, T>(
  key: K,
  value: CypherValue | undefined,
  read: (value: CypherValue) => T,
): { [P in K]?: T } {
  if (value === null || value === undefined) return {};
  return { [key]: read(value) } as { [P in K]?: T };
}
