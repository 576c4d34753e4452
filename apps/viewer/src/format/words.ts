const grouped = new Intl.NumberFormat('en');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `5369` → `5,369`. */
export function count(number: number): string {
  return grouped.format(number);
}

/** `1 tie`, `5,369 ties`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** `18 of 26`. */
export function countOf({
  shown,
  total,
}: {
  readonly shown: number;
  readonly total: number;
}): string {
  return `${count(shown)} of ${count(total)}`;
}

/** `2017-10-04` → `4 Oct 2017`; a time of day is left out. */
export function day(date: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.slice(0, 10).split('-');
  return `${String(Number(dayOfMonth))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `1 Oct 2017 – 5 Oct 2017`; one day where both are the same, nothing where neither is known. */
export function days(first: string | undefined, last: string | undefined): string {
  const [from, to] = [first ?? last, last ?? first];
  if (from === undefined || to === undefined) return '';
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
