import { NO_DAY } from './network.js';

const DAY_MS = 86_400_000;

/** A full ISO day as days since 1 January 1970; `NO_DAY` for none. */
export function dayNumber(date: string | undefined): number {
  return date === undefined ? NO_DAY : Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** The opposite of `dayNumber`. */
export function isoDay(day: number): string | undefined {
  return day === NO_DAY ? undefined : new Date(day * DAY_MS).toISOString().slice(0, 10);
}
