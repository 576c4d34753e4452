import { formatCount } from '../format/counts.js';

/** Texts of the table beside the picture. */
export const TABLE_TEXTS = {
  caption: (tab: string) => `${tab} under the filter`,
  csv: (count: number, thing: string) => `CSV of ${formatCount(count)} ${thing}`,
  filter: 'Find rows',
} as const;
