import { isolated } from '@stancegraph/model';
import { SAVED_VIEWS_TITLE } from './titles.js';

/** Texts of saved views. */
export const SAVED_VIEW_TEXTS = {
  title: SAVED_VIEWS_TITLE,
  save: 'Save this view',
  name: 'What it is called',
  saved: (title: string) => `“${isolated(title)}” is saved`,
  none: 'No view is saved yet. A saved view has a short address and stands here for everybody who uses this store.',
  changed: (day: string) => `changed ${day}`,
  open: 'Open',
  rename: 'Rename',
  renamed: 'Renamed',
  apply: 'Rename it',
  update: 'Update to this view',
  updated: (title: string) => `“${isolated(title)}” holds this view now`,
  copy: 'Copy link',
  json: 'JSON',
  jsonOf: (title: string) => `JSON of ${title}`,
  delete: 'Delete',
  deleted: (title: string) => `“${isolated(title)}” is deleted`,
  undo: 'Undo',
  fromDatasets: 'From datasets',
  failed: 'The list could not be loaded',
  jsonTwin: 'JSON of this view',
} as const;
