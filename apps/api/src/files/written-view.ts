import type { FileFormat, FileQuery } from '@stancegraph/contract';
import { writeCsvZip, writeJson } from '@stancegraph/formats';
import type { Reader, SnapshotLibrary } from '@stancegraph/graph';
import { writeSnapshotFile } from '../snapshots/snapshot-files.js';
import { liveFile, type LiveFile } from './live-file.js';
import { writeView, type FileBytes } from './view-file.js';

/** Takes a file's bytes as they come. It is called again, for all of them, where the data changed meanwhile. */
type Write = (bytes: FileBytes) => Promise<void>;

/** Writes a live view as the routes under `/api/export` do: JSON and CSV are one dataset, all else is the view. */
export function writeLive(
  reader: Reader,
  { options, ...asked }: LiveFile & { readonly options: FileQuery },
  write: Write,
): Promise<void> {
  const { format, filter, signal } = asked;
  if (format === 'json' || format === 'csv.zip')
    return reader.exportParts(filter, { signal }, (parts) =>
      write(
        format === 'json' ? writeJson(parts) : writeCsvZip(parts, { safe: options.safe ?? false }),
      ),
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
