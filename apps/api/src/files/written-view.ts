import type { FileFormat, FileQuery } from '@stancegraph/contract';
import { writeCsvZip, writeJson } from '@stancegraph/formats';
import type { ExportedDataset, Reader, SnapshotLibrary } from '@stancegraph/graph';
import { writeSnapshotFile } from '../snapshots/snapshot-files.js';
import { liveFile, type LiveFile } from './live-file.js';
import { writeView, type FileBytes } from './view-file.js';

/** Formats that hold one dataset, unless they are asked for the content of a view. */
export type DatasetFormat = Extract<FileFormat, 'json' | 'csv.zip'>;

/** Takes a file's bytes as they come. It is called again, for all of them, where the data changed meanwhile. */
type Write = (bytes: FileBytes) => Promise<void>;

/** Writes one live dataset in a format of datasets. */
export function writeDataset(
  format: DatasetFormat,
  { parts, ties }: ExportedDataset,
  { safe = false }: FileQuery,
): FileBytes {
  return format === 'json' ? writeJson(parts) : writeCsvZip(parts, { ties, safe });
}

/** Writes live data as the routes under `/api/export` do: JSON and CSV are one dataset, unless they are to be the view. */
export function writeLive(
  reader: Reader,
  { options, ...asked }: LiveFile & { readonly options: FileQuery },
  write: Write,
): Promise<void> {
  const { format, filter, content, signal } = asked;
  if (content !== true && (format === 'json' || format === 'csv.zip'))
    return reader.exportParts(filter, { signal }, (exported) =>
      write(writeDataset(format, exported, options)),
    );
  return liveFile(reader, asked, (view) => write(writeView(format, view, options)));
}

/** Writes a snapshot, by its id or first digits. */
export async function writeKept(
  library: SnapshotLibrary,
  { id, ...file }: { id: string; format: FileFormat; options: FileQuery },
  write: Write,
): Promise<void> {
  await writeSnapshotFile(library, await library.get(id), file, write);
}
