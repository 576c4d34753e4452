import { isolated } from '@stancegraph/model';
import type { HeadChange, ImportPhase } from '@stancegraph/contract';
import { DATASET_TITLE } from './titles.js';
import { counted, formatCount } from '../format/counts.js';

/** Texts of datasets and their import. */
export const DATASET_TEXTS = {
  title: DATASET_TITLE,
  none: 'No dataset is stored yet.',
  importing: 'being written',
  counts: (statements: number, actors: number, documents: number) =>
    `${counted(statements, 'statement')} · ${counted(actors, 'actor')} · ${counted(documents, 'document')}`,
  licence: (licence: string) => `Licence: ${licence}`,
  view: 'Only this one',
  json: 'JSON',
  csv: 'CSV',
  download: (title: string, form: string) => `Download ${title} as ${form}`,
  remove: 'Remove…',
  removeTitle: (title: string) => `Remove “${isolated(title)}”?`,
  removeDetail: (statements: number, documents: number) =>
    `${counted(statements, 'statement')} go, and every actor, issue and document (of ${formatCount(documents)}) that no other dataset mentions. Download it first if you may want it back: it is not kept.`,
  removeYes: (statements: number) => `Remove ${counted(statements, 'statement')}`,
  removing: 'Removing',
  keep: 'Keep it',
  removed: (title: string) => `${title} was removed`,
  add: 'Add or replace a dataset',
  choose: 'Choose files',
  dropHint:
    'Drop files here, or choose them: one YAML or JSON file, CSV files (in a ZIP archive or not), a page or snapshot of Stancegraph, or one GEXF or GraphML graph. Nothing is changed before you have seen what would be.',
  files: (names: readonly string[]) =>
    names.length <= 3
      ? names.join(', ')
      : `${names.slice(0, 2).join(', ')} and ${String(names.length - 2)} more`,
  datasetId: 'Id of the dataset',
  datasetIdHint:
    'For CSV files without dataset.csv: at most 64 of a-z, 0-9, dot, dash and underscore; the first a letter or a digit.',
  check: 'Check again',
  checking: 'Checking, nothing is changed',
  wouldChange: (dataset: string) => `What it would change in “${dataset}”`,
  wouldNothing: (dataset: string) =>
    `“${dataset}” is stored already, exactly so: nothing would change.`,
  loses: (statements: number) =>
    `${counted(statements, 'statement')} of the stored dataset would go: a dataset is replaced by what the file says.`,
  import: 'Import',
  importing2: 'Importing',
  notTaken: (files: string) =>
    `An import is running, so ${files} was not taken. Drop it again when it has ended.`,
  goesOn: 'The import goes on; how it ends is said here.',
  cancel: 'Cancel',
  cancelled: 'Called off: nothing was changed.',
  back: 'Other files',
  remap: 'Change how it is read',
  done: (dataset: string) => `“${dataset}” is imported`,
  open: 'Open it',
  refused: 'These files cannot be imported',
  failed: 'The import failed',
  found: (count: number) =>
    `There ${count === 1 ? 'is one problem' : `are ${formatCount(count)} problems`}; nothing was changed.`,
  warnings: (count: number) => counted(count, 'warning'),
  problems: (shown: number, total: number) =>
    shown === total
      ? counted(total, 'problem')
      : `${formatCount(shown)} of ${counted(total, 'problem')}`,
  more: (count: number) => `Show ${formatCount(count)} more`,
  copyProblems: (count: number) => `Copy ${counted(count, 'line')}`,
  saveProblems: (count: number) => `CSV of ${counted(count, 'line')}`,
  copied: 'Copied',
  loadingProblems: 'Loading the list',
  notLoaded: (shown: number, total: number, why: string) =>
    `Only ${formatCount(shown)} of ${counted(total, 'problem')} could be loaded. ${why}`,
  problemList: 'Problems',
  columns: {
    file: 'File',
    line: 'Line',
    column: 'Column',
    path: 'Field',
    message: 'What is wrong',
    expected: 'Expected',
  },
  kinds: {
    actors: 'Actors',
    issues: 'Issues',
    documents: 'Documents',
    statements: 'Statements',
    views: 'Views',
  },
  changes: { added: 'Added', changed: 'Changed', removed: 'Removed', unchanged: 'Unchanged' },
  phases: {
    reading: 'Reading',
    waiting: 'Waiting: another change of the data goes first',
    comparing: 'Comparing with what is stored',
    writing: 'Writing',
    switching: 'Switching over',
    cleaning: 'Clearing away',
  } satisfies Record<ImportPhase, string>,
  uploading: 'Sending the files',
  firstTitle: 'No statements yet',
  firstDetail: 'Start with the sample, or bring a dataset of your own.',
  loadSample: 'Load the sample',
  orOwn: 'or',
  headTitle: 'What the dataset says of itself',
  head: {
    title: 'Title',
    description: 'Description',
    licence: 'Licence',
  } satisfies Record<HeadChange['field'], string>,
  notSaid: 'not given',
  formats: 'What the files hold',
  formatYaml: 'YAML, and the same in JSON:',
  formatCsv: 'CSV, one file for each list; the first row names the columns:',
  formatMore:
    'All else is optional: README, under “Data”, lists every field; editors check files by libs/sample/dataset.schema.json.',
} as const;
