import { isolated } from '@stancegraph/model';
import { counted, formatCount } from '../format/counts.js';

/** Texts of snapshots: taking, citing, listing, opening and restoring them. */
export const SNAPSHOT_TEXTS = {
  banner: (title: string, day: string) => `Snapshot “${isolated(title)}” of ${day}, read only`,
  bannerWaiting: (id: string) => `Snapshot ${id}, read only`,
  hash: (id: string) => `sha256:${id.slice(0, 8)}…`,
  live: 'Show live data',
  compareNow: 'Compare with now',
  cite: 'Cite',
  restore: 'Restore…',

  readOnlyTitle: 'Read only',
  readOnly: {
    datasets: 'A snapshot never changes, so nothing can be imported into it or removed from it.',
    views:
      'Saved views belong to the live data. The address of this page holds the snapshot and the view: it can be copied and opened again.',
    keep: 'This is a snapshot already. Another one can be taken of live data.',
  },
  readOnlyDetail: 'Live data can be changed; the snapshot stays as it is.',

  missingTitle: 'This snapshot cannot be opened',
  noName: (id: string) =>
    `“${id}” is no name of a snapshot: that is 64 hex digits, or the first 8 or more.`,
  missingDetail: 'Live data and other snapshots are still there.',
  all: 'Snapshots',

  keepTitle: 'Keep a snapshot',
  keepDetail:
    'The view and the datasets that it looks at are kept as they are now, under the hash of their content. A snapshot never changes.',
  title: 'Title',
  note: 'Note (optional)',
  creator: 'Your name (optional)',
  creatorDetail: 'Stands in citations. This browser remembers it.',
  keeps: 'It keeps',
  keepsDatasets: (datasets: number, statements: number) =>
    `${counted(datasets, 'dataset')} whole, with ${counted(statements, 'statement')}`,
  placing: 'Places are still being computed; the snapshot can be kept in a moment.',
  keep: 'Keep snapshot',
  keeping: 'Keeping the snapshot…',
  cancel: 'Cancel',
  cancelled: 'Cancelled: nothing was kept.',
  keepFailed: 'The snapshot was not kept',
  proposed: (title: string, range: string | undefined) =>
    range === undefined ? title : `${title}, ${range}`,

  kept: 'Snapshot saved',
  known: 'Kept before',
  knownDetail: 'This very content is kept already, as the snapshot below.',
  panel: 'Snapshot',
  loading: 'Loading the snapshot…',
  failed: 'The snapshot could not be loaded',
  picture: (title: string) => `Picture of ${isolated(title)}`,
  counts: (parts: readonly { shown: number; total: number; thing: string }[]) =>
    parts
      .map(({ shown, total, thing }) => `${formatCount(shown)} of ${formatCount(total)} ${thing}`)
      .join(' · '),
  facts: 'Hash, sources and licences',
  contentHash: 'Content hash',
  copyHash: 'Copy the hash',
  hashCopied: 'Hash copied',
  taken: 'Taken',
  takenOf: (day: string, creator: string | undefined, version: number, state: string) =>
    `${day}${creator === undefined ? '' : ` by ${isolated(creator)}`}, of data version ${String(version)} (${state})`,
  sources: 'Sources',
  noSources: 'No documents',
  licences: 'Licences',
  noLicence: 'none named',
  aggregation: 'Aggregation',
  unfiltered: 'No filter',
  rolledUp: 'Persons and bodies rolled up to governments',
  notRolledUp: 'Actors as reported',
  rule: 'How statements become ties',
  contested: 'Contested',
  contestedTies: (shown: number) =>
    shown === 0 ? 'No tie' : `${counted(shown, 'tie')}, shown with both sides`,
  noteLabel: 'Note',

  citeThis: 'Cite this',
  form: 'Form of the citation',
  forms: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copyCitation: 'Copy citation',
  citationCopied: 'Citation copied',
  copyFailed: 'The browser did not allow copying; select the text instead.',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  noLink:
    'Without a link: this page has a loopback address, which helps nobody else. The hash finds the snapshot in every copy.',

  download: 'Download',
  pictures: 'Picture',
  theme: { light: 'light', dark: 'dark' },
  safe: 'Safe for spreadsheets',
  safeDetail:
    'CSV: texts that look like formulas get an apostrophe in front. Such files are to be read, not to be imported again.',
  formats: {
    json: 'JSON',
    'graphology.json': 'Graphology JSON',
    gexf: 'GEXF',
    graphml: 'GraphML',
    'csv.zip': 'CSV',
    cypher: 'Cypher',
    html: 'HTML',
    svg: 'SVG',
    png: 'PNG',
  },
  embed: 'Embed code',
  embedDetail: 'Download the HTML and put it beside the page that shows it.',
  copyEmbed: 'Copy embed code',
  embedCopied: 'Embed code copied',
  open: 'Open read only',

  listTitle: 'Snapshots',
  none: 'No snapshot is kept yet. A snapshot holds a view with its datasets for good, so that others can open, check and cite it.',
  listFailed: 'The list could not be loaded',
  tryAgain: 'Try again',
  search: 'Search snapshots',
  noMatch: (typed: string) => `No snapshot holds “${typed}”.`,
  shown: (shown: number, total: number) =>
    `${formatCount(shown)} of ${counted(total, 'snapshot')}, newest first`,
  openOne: 'Open',
  details: 'Cite and download',
  edit: 'Edit',
  save: 'Save',
  saved: (title: string) => `“${isolated(title)}” is saved`,
  choose: (title: string) => `Compare ${isolated(title)}`,
  chooseHint: 'Tick two to compare them.',
  compare: 'Compare the two',
  delete: 'Delete',
  deleteTitle: (title: string) => `Delete “${isolated(title)}”?`,
  deleteDetail: 'Links to it stop working. It can be brought back for 30 days.',
  deleteYes: 'Delete it',
  deleteNo: 'Keep it',
  deleted: (title: string) => `“${isolated(title)}” is deleted`,
  undo: 'Undo',
  back: (title: string) => `“${isolated(title)}” is back`,
  deletedOnes: 'Deleted, for 30 days',
  bringBack: 'Bring back',
  damagedOnes: 'Damaged snapshots',
  deleteDamagedDetail:
    'Links to it do not work as it is. It cannot be brought back here; its files stay beside the snapshots for 30 days.',
  deletedDamaged: (id: string) => `The damaged snapshot ${id.slice(0, 8)}… is deleted`,
  damaged: (count: number) =>
    `${counted(count, 'snapshot')} cannot be read: what is known of ${count === 1 ? 'it' : 'them'} is damaged in the data folder.`,

  restoreTitle: 'Restore a snapshot',
  restoreDetail: (title: string) =>
    `Makes the live data hold the datasets of “${isolated(title)}” as they were. Other datasets stay.`,
  checking: 'Comparing with live data…',
  nothing: 'Live data holds these datasets exactly so: there is nothing to restore.',
  headChanged: 'Title, description or licence change too.',
  unchangedDataset: 'stays as it is',
  before: 'The state before is kept as a snapshot first, so this can be taken back.',
  confirm: 'Replace these datasets in the live data',
  restoreNow: 'Restore',
  restoring: 'Restoring…',
  restored: 'Restored: the live data holds these datasets as they were.',
  restoreFailed: 'Not restored',
  openBefore: 'Open the state before',
  downloadLive: 'Download without keeping',
  downloadLiveDetail:
    'The files of the live view, as it is now, with its datasets. JSON and CSV hold them whole: JSON with the filter, CSV with the ties under it. Cypher holds the datasets whole, without the filter.',
} as const;
