import { isDeepStrictEqual } from 'node:util';
import type { CypherValue } from '@stancegraph/engine';
import type { Written } from './clauses.js';

type Rows = readonly (readonly CypherValue[])[];

/**
 * Whether two answers are the same: rows in any order unless one was asked for, lists in any order where
 * that is open, fractions to 12 digits (sums of them depend on the order in which rows come).
 */
export function areSame(
  one: Rows,
  other: Rows,
  { isOrdered, isBaggy }: Omit<Written, 'cypher'>,
): boolean {
  const plain = (rows: Rows): string[] => {
    const keys = rows.map((row) => JSON.stringify(row.map((value) => neutral(value, isBaggy))));
    return isOrdered ? keys : keys.sort();
  };
  return isDeepStrictEqual(plain(one), plain(other));
}

function neutral(value: CypherValue, isBaggy: boolean): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? value
      : Number.isFinite(value)
        ? Number(value.toPrecision(12))
        : String(value);
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (Array.isArray(value)) {
    const items = (value as readonly CypherValue[]).map((item) => neutral(item, isBaggy));
    return isBaggy ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]): [string, unknown] => [key, neutral(item as CypherValue, isBaggy)]);
}
