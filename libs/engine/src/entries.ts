/** The entries of a map by their keys: the engines keep no order, and the same data should look the same. */
export function inOrder(value: object): [string, unknown][] {
  return Object.entries(value as Readonly<Record<string, unknown>>).sort(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
}
