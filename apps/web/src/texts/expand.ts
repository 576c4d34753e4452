import { counted, formatCount } from '../format/counts.js';

/** Texts of bringing back what filters on actors and ties leave out. */
export const EXPAND_TEXTS = {
  title: (name: string) => `Expand ${name}`,
  detail:
    'Brings back ties that filters on actors and ties leave out. Filters on statements stay in force.',
  nothing: 'Every tie that the filters on statements leave is shown already.',
  direction: { out: 'made', in: 'received' },
  shownOf: (shown: number, total: number) => `${formatCount(shown)} of ${formatCount(total)} shown`,
  add: (ties: number) => `Add ${formatCount(ties)}`,
  addSpoken: (ties: number, what: string) => `Add ${counted(ties, 'tie')}: ${what}`,
  all: 'All of them',
  tooMany: (ties: number) => `${counted(ties, 'tie')} at once may hide what you look for.`,
  strongest: (most: number) => `The ${formatCount(most)} strongest`,
  addAll: (ties: number) => `All ${formatCount(ties)}`,
  back: 'Back',
} as const;
