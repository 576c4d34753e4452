import type { CypherValue } from '../port.js';
import type { Arrangement } from './protocol.js';

type Rows = readonly (readonly CypherValue[])[];

export interface Arranged {
  readonly columns: readonly string[];
  readonly rows: AsyncGenerator<Rows>;
}

/** Gives the columns the names and the order that they have on Neo4j. */
export function arrange<Opened extends Arranged>(
  opened: Opened,
  { columns, starThen }: Arrangement,
): Opened {
  const { columns: given, rows } = opened;
  if (starThen === undefined) return { ...opened, columns: columns ?? given };
  const named = given.map((name, index) => ({ name, index }));
  const asked = starThen === 0 ? [] : named.slice(-starThen);
  const order = [
    ...named
      .slice(0, named.length - starThen)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    ...asked,
  ];
  const indexes = order.map(({ index }) => index);
  return { ...opened, columns: order.map(({ name }) => name), rows: inOrderOf(indexes, rows) };
}

async function* inOrderOf(
  indexes: readonly number[],
  batches: AsyncGenerator<Rows>,
): AsyncGenerator<Rows> {
  for await (const rows of batches)
    yield rows.map((row) => indexes.map((index) => row[index] ?? null));
}
