import { LAYOUTS, type LayoutId } from '../state/view-state.js';

/** A way of placing actors. */
export interface LayoutEntry {
  readonly id: LayoutId;
  readonly label: string;
  readonly detail: string;
}

export const LAYOUT_NAMES: Readonly<Record<LayoutId, string>> = {
  composed: 'Composed',
  force: 'Force',
  circle: 'Circle',
  rings: 'Rings',
};

const DETAILS: Readonly<Record<LayoutId, string>> = {
  composed: 'As the dataset places them, the rest by force',
  force: 'Ties pull together (ForceAtlas2)',
  circle: 'One circle, by kind of actor',
  rings: 'The most statements in the middle',
};

export const LAYOUT_ENTRIES: readonly LayoutEntry[] = LAYOUTS.map((id) => ({
  id,
  label: LAYOUT_NAMES[id],
  detail: DETAILS[id],
}));
