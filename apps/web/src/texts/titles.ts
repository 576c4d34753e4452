import type { Tab } from '../state/view-state.js';

// Names that stand on the first page; the rooms they open bring the rest of their texts when they are opened.
export const DATASET_TITLE = 'Datasets';
export const SAVED_VIEWS_TITLE = 'Views';
export const SNAPSHOTS_TITLE = 'Snapshots';
export const KEEP_SNAPSHOT = 'Snapshot';
export const DROP_ANYWHERE = 'Drop the files to see what they would change';
export const TAB_TITLES: Readonly<Record<Tab, string>> = {
  actors: 'Actors',
  ties: 'Ties',
  statements: 'Statements',
};

/** Of the step of an import in which a graph of another program gets its meaning. */
export const FOREIGN_TITLE = 'How this file is read';
