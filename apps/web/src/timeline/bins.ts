import type { TimelineDay } from '@stancegraph/network';
import { dayNumber, dayOf, formatDay, formatShortDay } from '../format/dates.js';

type Day = TimelineDay;

export interface TimelineEvent {
  readonly date: string;
  readonly title: string;
}

/** A span of days with what was stated in it. Days count from 1 January 1970, both ends inclusive. */
export interface Bin {
  readonly first: number;
  readonly last: number;
  readonly supports: number;
  readonly opposes: number;
  readonly accuses: number;
}

export type Granularity = 'day' | 'week' | 'month' | 'year';

export interface Bins {
  readonly granularity: Granularity;
  readonly bins: readonly Bin[];
}

const LONGEST: readonly (readonly [Granularity, number])[] = [
  ['day', 62],
  ['week', 430],
  ['month', 365 * 8],
];

/** Divides the span of days and events into bins of one granularity, by how long it is, without gaps. */
export function binDays(days: readonly Day[], events: readonly TimelineEvent[]): Bins {
  const dates = [...days, ...events].map(({ date }) => dayNumber(date));
  if (dates.length === 0) return { granularity: 'day', bins: [] };
  const first = dates.reduce((a, b) => Math.min(a, b));
  const last = dates.reduce((a, b) => Math.max(a, b));
  const span = last - first + 1;
  const granularity = LONGEST.find(([, longest]) => span <= longest)?.[0] ?? 'year';
  const padding = granularity === 'day' ? Math.max(1, Math.round(span * 0.1)) : 0;
  const spans = spansOf(first - padding, last + padding, granularity);
  return { granularity, bins: fill(spans, days) };
}

type Span = Pick<Bin, 'first' | 'last'>;

function spansOf(first: number, last: number, granularity: Granularity): Span[] {
  const spans: Span[] = [];
  for (let start = startOf(first, granularity); start <= last;) {
    const next = startOf(start + LENGTH[granularity], granularity);
    spans.push({ first: start, last: next - 1 });
    start = next;
  }
  return spans;
}

/** So many days on from a start is surely in the next bin. */
const LENGTH: Readonly<Record<Granularity, number>> = { day: 1, week: 7, month: 31, year: 366 };
/** Day 0 was a Thursday. */
const MONDAY = 4;

function startOf(day: number, granularity: Granularity): number {
  const date = dayOf(day);
  switch (granularity) {
    case 'day':
      return day;
    case 'week':
      return day - ((((day - MONDAY) % 7) + 7) % 7);
    case 'month':
      return dayNumber(`${date.slice(0, 7)}-01`);
    case 'year':
      return dayNumber(`${date.slice(0, 4)}-01-01`);
  }
}

function fill(spans: readonly Span[], days: readonly Day[]): Bin[] {
  const bins = spans.map((span) => ({ ...span, supports: 0, opposes: 0, accuses: 0 }));
  for (const { date, supports, opposes, accuses } of days) {
    const bin = bins[binAt(spans, dayNumber(date))];
    if (bin === undefined) continue;
    bin.supports += supports;
    bin.opposes += opposes;
    bin.accuses += accuses;
  }
  return bins;
}

/** The index of the bin that holds a day; the first or last one for days beyond. */
export function binAt(bins: readonly Span[], day: number): number {
  let [low, high] = [0, bins.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((bins[middle]?.first ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands below a bin on the axis; nothing where there is no room for all. */
export function axisLabel(
  bins: readonly Bin[],
  at: number,
  every: number,
  granularity: Granularity,
): string {
  const bin = bins[at];
  if (bin === undefined || at % every !== 0) return '';
  const date = dayOf(bin.first);
  if (granularity === 'year') return date.slice(0, 4);
  if (granularity === 'month') return formatDay(date).slice(2);
  if (granularity === 'week') return formatShortDay(date);
  const before = bins[at - every];
  const isNewMonth = before === undefined || dayOf(before.first).slice(0, 7) !== date.slice(0, 7);
  return isNewMonth ? formatShortDay(date) : String(Number(date.slice(8)));
}

/** The part of the bins that a filter's dates leave. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export function windowOf(
  bins: readonly Bin[],
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Window {
  return {
    from: from === undefined ? 0 : binAt(bins, dayNumber(from)),
    to: to === undefined ? Math.max(0, bins.length - 1) : binAt(bins, dayNumber(to)),
  };
}

/** The dates of a window; an end that leaves nothing out sets none. */
export function datesOf(
  bins: readonly Bin[],
  { from, to }: Window,
): { from: string | undefined; to: string | undefined } {
  const [start, end] = [bins[from], bins[to]];
  return {
    from: from <= 0 || start === undefined ? undefined : dayOf(start.first),
    to: to >= bins.length - 1 || end === undefined ? undefined : dayOf(end.last),
  };
}

/** Moves one end or both by so many bins, as far as there are bins. */
export function moveWindow(
  { from, to }: Window,
  what: 'from' | 'to' | 'both',
  by: number,
  count: number,
): Window {
  if (what === 'both') {
    const step = Math.max(-from, Math.min(by, count - 1 - to));
    return { from: from + step, to: to + step };
  }
  if (what === 'from') return { from: Math.max(0, Math.min(from + by, to)), to };
  return { from, to: Math.min(count - 1, Math.max(to + by, from)) };
}
