import type { Tie } from '@stancegraph/model';
import { Zip, ZipDeflate } from 'fflate';
import type { DatasetParts } from '../dataset-parts.js';
import { writeCsvFiles, type CsvCellOptions } from './write-csv.js';
import { formulaSafe } from './write-records.js';
import { writeTies } from './write-ties.js';
import { zipReadme } from './zip-readme.js';

export interface CsvZipOptions extends CsvCellOptions {
  /** Ties as shown: they go into `ties.csv`, which is not read back. */
  readonly ties?: Iterable<Tie>;
  /** What names the content, as in a snapshot; the README says it. */
  readonly hash?: string;
}

/** Entries carry the first day that ZIP can hold instead of the time, so that equal data gives equal bytes. */
const MTIME = (): Date => new Date(1980, 0, 1);

/**
 * The CSV files of one dataset, or of several in a folder each named by its id, and a README.txt in one ZIP archive.
 * The same input gives the same bytes.
 */
export async function* writeCsvZip(
  datasets: DatasetParts | readonly DatasetParts[],
  { ties, safe = false, hash }: CsvZipOptions = {},
): AsyncGenerator<Uint8Array> {
  const all = 'id' in datasets ? [datasets] : datasets;
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  const entries = entriesOf(all, { ties, safe, hash });
  for (const { name, content } of entries) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = MTIME();
    zip.add(entry);
    for await (const text of content) {
      entry.push(encoder.encode(text));
      yield* chunks.splice(0);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* chunks.splice(0);
}

interface Entry {
  readonly name: string;
  readonly content: AsyncIterable<string> | readonly string[];
}

function* entriesOf(
  datasets: readonly DatasetParts[],
  {
    ties,
    safe,
    hash,
  }: { ties: Iterable<Tie> | undefined; safe: boolean; hash: string | undefined },
): Generator<Entry> {
  const readme = zipReadme({ datasets, hasTies: ties !== undefined, safe, hash });
  yield { name: 'README.txt', content: [readme] };
  for (const dataset of datasets) {
    const folder = datasets.length > 1 ? `${dataset.id}/` : '';
    for (const { name, content } of writeCsvFiles(dataset, { safe }))
      yield { name: folder + name, content };
  }
  if (ties !== undefined)
    yield { name: 'ties.csv', content: writeTies(ties, safe ? formulaSafe : String) };
}
