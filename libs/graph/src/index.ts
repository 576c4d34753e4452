/**
 * The use cases over a `CypherEngine`: import and removal of datasets, and every question that the API,
 * the command line and the explorer ask. Runs the files under `cypher/`; knows no driver and no HTTP.
 * Always holds: an answer comes from one state of the store and names it.
 */
export { pageOf, type Page, type Paged } from './evidence/page.js';
export type { TieEnds } from './evidence/tie.js';
export {
  importDataset,
  removeDataset,
  type ChangeOptions,
  type ImportOptions,
  type ImportProgress,
} from './import/import-dataset.js';
export { openStore, type OpenedStore } from './import/open-store.js';
export {
  catalogueQueries,
  catalogueQuery,
  readyQuery,
  type ReadyQuery,
} from './queries/catalogue.js';
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
export { Reader, type ReaderOptions } from './reader.js';
export { SavedViewStore } from './saved-views/saved-views.js';
export type { SearchOptions } from './search/search.js';
export { readStoredDataset } from './store/stored-dataset.js';
