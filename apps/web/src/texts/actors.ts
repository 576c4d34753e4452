import { counted, formatCount } from '../format/counts.js';

/** Texts of what can be done with an actor. */
export const ACTOR_TEXTS = {
  menu: (name: string) => `What to do with ${name}`,
  more: 'More…',
  expand: 'Expand…',
  collapse: 'Take back what was expanded',
  hide: 'Hide',
  hidden: (name: string) => `${name} is hidden`,
  undo: 'Undo',
  pin: 'Pin where it stands',
  unpin: 'Unpin',
  focus: 'Focus',
  neighbours: 'Only neighbours',
  allAgain: 'All actors again',
  path: 'Paths from here…',
} as const;

export const PATH_TEXTS = {
  title: 'Paths between two actors',
  from: 'From',
  to: 'To',
  directed: 'Only along the direction of ties',
  stances: 'Along',
  find: 'Find the shortest',
  swap: 'Swap',
  same: 'Both ends are one actor.',
  notShown: (name: string) => `${name} has no tie in this view.`,
  nothing: (from: string, to: string) => `No path leads from ${from} to ${to} in this view.`,
  found: (count: number, length: number) =>
    `${counted(count, 'shortest path')} of ${counted(length, 'tie')}`,
  listed: (listed: number, count: number) =>
    `${formatCount(listed)} of ${formatCount(count)} listed`,
  between: (from: string, to: string) => `${from} to ${to}`,
  alone: 'Only these ties',
  show: 'Paths',
  close: 'Close paths',
  list: 'List',
} as const;

export const HISTORY_TEXTS = {
  title: 'History of this view',
  start: 'As it was opened',
  undo: 'Undo',
  redo: 'Redo',
  now: 'now',
  empty: 'Nothing was changed yet.',
  undid: (label: string) => `Undone: ${label}`,
  redid: (label: string) => `Done again: ${label}`,
} as const;
