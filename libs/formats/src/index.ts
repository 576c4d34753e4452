/**
 * Readers and writers: a stream of bytes ↔ a dataset (YAML, JSON, CSV in; JSON, CSV, GEXF out).
 * Always holds: what is read is checked to the end before any of it is handed over, and what is written
 * as JSON or CSV reads as the same dataset. Nothing here knows a database, a network or a file system.
 */
export { readDataset } from './read-dataset.js';
export { MOST_PROBLEMS } from './problems/problem-log.js';
export { formatOf } from './file-set.js';
export * from './source.js';
export { MAX_YAML_BYTES } from './yaml/read-yaml.js';
export { writeJson } from './json/write-json.js';
export { writeCsvFiles, type CsvFile } from './csv/write-csv.js';
export { formulaSafe, writeRecords } from './csv/write-records.js';
export { writeCsvZip } from './csv/write-zip.js';
export { writeGexf, type GexfActor, type GexfInput } from './gexf/write-gexf.js';
export { datasetJsonSchema } from './json-schema.js';
