import { formatCount } from '../format/counts.js';

/** Texts of the list of filters. */
export const FILTER_TEXTS = {
  add: 'Add a filter',
  off: 'off',
  steps: (before: number, after: number) => `${formatCount(before)} → ${formatCount(after)}`,
  stepsSpoken: (before: number, after: number) =>
    `${formatCount(after)} of ${formatCount(before)} ties left`,
  toggle: (label: string) => `${label} in force`,
  remove: (label: string) => `Remove “${label}”`,
  text: 'Words in summary or quote',
  textHint: 'e.g. oil',
  minCount: 'At least so many statements',
  egoSteps: 'Steps',
  pickEgo: 'Whose ego network',
  more: (left: number) => `${formatCount(left)} more`,
  fewer: 'Fewer',
  find: (title: string) => `Find in ${title}`,
} as const;
