import type { Explorer } from '../explorer/explorer-context.js';

/** Whether nothing is stored: there is nothing to filter, to lay out or to date yet. */
export function isEmptyStore({ shown, catalogue }: Pick<Explorer, 'shown' | 'catalogue'>): boolean {
  return shown?.totals.ties.total === 0 && catalogue.value?.datasets.length === 0;
}
