/**
 * The use cases over a `CypherEngine`: import and removal of datasets, and every question that the API,
 * the command line and the explorer ask. Runs the files under `cypher/`; knows no driver and no HTTP.
 * Always holds: an answer comes from one state of the store and names it.
 */
export { compareSides, type AskedSide, type LiveDatasets } from './diff/compare-sides.js';
export { cutDiff, diffContents, type DiffCut } from './diff/diff-contents.js';
export { writeDiffCsv } from './diff/diff-csv.js';
export { DiffReader, type DiffQuestion } from './diff/diff-reader.js';
export type { DiffInput } from './diff/side.js';
export type { SnapshotContents } from './diff/snapshot-contents.js';
export { snapshotSide } from './diff/snapshot-side.js';
export { pageOf, type Page, type Paged } from './evidence/page.js';
export type { TieEnds } from './evidence/tie.js';
export {
  importDataset,
  removeDataset,
  type ChangeOptions,
  type ImportOptions,
  type ImportProgress,
} from './import/import-dataset.js';
export { writeCypherScript } from './export/cypher-script.js';
export type { ExportedDataset } from './export/dataset.js';
export { checkWholeDatasets } from './export/whole-datasets.js';
export { networkPicture, type NetworkPictureOptions } from './export/picture.js';
export { openStore, type OpenedStore } from './import/open-store.js';
export {
  catalogueQueries,
  catalogueQuery,
  readyQuery,
  type ReadyQuery,
} from './queries/catalogue.js';
export { checkNames } from './queries/check-names.js';
export { NamedQueryReader } from './queries/named-query-reader.js';
export { SavedQueryStore } from './queries/saved-queries.js';
export { cell, plain } from './query/cells.js';
export { querySchemaOf } from './query/query-schema.js';
export {
  collectRows,
  writeResult,
  type AnswerLimits,
  type CollectedRows,
  type ResultFileOptions,
  type ResultQuery,
} from './query/write-result.js';
export { Reader } from './reader.js';
export { inSteadyMemory } from './store/steady-memory.js';
export type { LoadedState } from './state/loaded-state.js';
export type { Words } from './words/words.js';
export { StoreSource, type ReaderOptions, type ReaderSource } from './state/reader-source.js';
export { SavedViewStore } from './saved-views/saved-views.js';
export type { SearchOptions } from './search/search.js';
export type { TakenView } from './snapshots/snapshot-parts.js';
export { SnapshotLibrary, type Taken, type TakeOptions } from './snapshots/snapshot-library.js';
export { restoreSnapshot, type RestoreOptions } from './snapshots/restore-snapshot.js';
export { SnapshotSource } from './snapshots/snapshot-source.js';
export { readStoredDataset } from './store/stored-dataset.js';
