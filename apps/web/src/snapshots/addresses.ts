import { NOW } from '@stancegraph/contract';

/** Where a snapshot is opened, read only. */
export const openingOf = (id: string): string => `/?snapshot=${encodeURIComponent(id)}`;

/** Where two states are compared; without the second, a snapshot with live data. */
export const comparing = (a: string, b: string = NOW): string =>
  `/diff?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;
