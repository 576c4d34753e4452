/**
 * Readers and writers: a stream of bytes ↔ a dataset (YAML, JSON, CSV, ZIP in; JSON, CSV, GEXF, GraphML, Cypher out).
 * Always holds: what is read is checked to the end before any of it is handed over, and what is written
 * as JSON or CSV reads as the same dataset. Nothing here knows a database, a network or a file system.
 */
export { readDataset } from './read-dataset.js';
export { MOST_PROBLEMS } from './problems/problem-log.js';
export { formatOf } from './file-set.js';
export { isArchive } from './archive/read-archive.js';
export * from './source.js';
export { MAX_YAML_BYTES } from './yaml/read-yaml.js';
export { writeJson } from './json/write-json.js';
export { writeCsvFiles, type CsvCellOptions, type CsvFile } from './csv/write-csv.js';
export { formulaSafe, writeRecords } from './csv/write-records.js';
export { writeCsvZip, type CsvZipOptions } from './csv/write-zip.js';
export { cypherLiteral } from './cypher/cypher-literal.js';
export { scriptBatches, scriptStatement } from './cypher/script-statement.js';
export { writeGraphology } from './graphology/write-graphology.js';
export { writeGexf } from './gexf/write-gexf.js';
export { writeGraphml } from './graphml/write-graphml.js';
export type { NetworkActor, NetworkColours, NetworkParts } from './network/network-parts.js';
export { readEmbeddedContent, type EmbeddedReading } from './embedded/read-embedded-content.js';
export { partsOf, type DatasetParts } from './dataset-parts.js';
export { ContentScanner } from './snapshot/content-scanner.js';
export { contentKindOf, type ContentKind } from './snapshot/content-kind.js';
export {
  idOf,
  readContent,
  type ContentOutcome,
  type ReadContent,
} from './snapshot/read-content.js';
export { canonicalJson, writeSnapshot, type SnapshotParts } from './snapshot/write-snapshot.js';
export { readHtml, type HtmlSnapshot } from './html/read-html.js';
export { writeHtml, type HtmlInput, type ViewerTexts } from './html/write-html.js';
export { datasetJsonSchema } from './json-schema.js';
export * from './foreign/index.js';
