const grouped = new Intl.NumberFormat('en');

/** `5369` → `5,369`. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** `1 tie`, `5,369 ties`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
