const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const DAY_MS = 86_400_000;

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function partsOf(date: string): Parts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? month, day: String(Number(day)) };
}

/** `2017-10-04` → `4 Oct 2017`. */
export function formatDay(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** `2017-10-04` → `4 Oct`, for where the year is said elsewhere. */
export function formatShortDay(date: string): string {
  const { month, day } = partsOf(date);
  return `${day} ${month}`;
}

/** `1–5 Oct 2017`, `25 Sep – 5 Oct 2017`, `4 Oct 2017` for one day. */
export function formatRange(first: string, last: string): string {
  if (first === last) return formatDay(first);
  const a = partsOf(first);
  const b = partsOf(last);
  if (a.year !== b.year) return `${formatDay(first)} – ${formatDay(last)}`;
  if (a.month !== b.month) return `${a.day} ${a.month} – ${formatDay(last)}`;
  return `${a.day}–${formatDay(last)}`;
}

/** Days since 1 January 1970. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** The opposite of `dayNumber`. */
export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
