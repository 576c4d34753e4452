import type { FileFormat, FileQuery, Snapshot } from '@stancegraph/contract';
import { inSteadyMemory, Reader, SnapshotSource, type SnapshotLibrary } from '@stancegraph/graph';
import type { PageAbout } from '@stancegraph/model';
import { subtitleOf } from '../files/subtitle.js';
import { writeView, type FileBytes } from '../files/view-file.js';

/** Hands over a snapshot as a file. `json` is the content as it is kept, which its id is the hash of. */
export function writeSnapshotFile(
  library: SnapshotLibrary,
  snapshot: Snapshot,
  { format, options }: { readonly format: FileFormat; readonly options: FileQuery },
  write: (bytes: FileBytes) => Promise<void>,
): Promise<void> {
  return inSteadyMemory(async () => write(await bytesOf(library, snapshot, format, options)));
}

async function bytesOf(
  library: SnapshotLibrary,
  snapshot: Snapshot,
  format: FileFormat,
  options: FileQuery,
): Promise<FileBytes> {
  const { id, totals } = snapshot;
  if (format === 'json') return library.stream(id);
  const { parts, state, words } = await library.kept(snapshot);
  const { filter, positions } = parts.view;
  const reader = new Reader(new SnapshotSource(state, words));
  const network = await reader.exportNetwork(filter, positions);
  const about = aboutOf(snapshot);
  return writeView(
    format,
    { parts, network, subtitle: subtitleOf(totals), about, isWhole: true },
    options,
  );
}

/** A file's name: nothing of what people wrote, so that it can be no path. */
export function fileNameOf({ id }: Pick<Snapshot, 'id'>, format: FileFormat): string {
  return `stancegraph-${id.slice(0, 12)}.${format}`;
}

function aboutOf(snapshot: Snapshot): PageAbout {
  const { id, title, note, creator, created, product, dataVersion, engine } = snapshot;
  return {
    id,
    title,
    ...(note === undefined ? {} : { note }),
    ...(creator === undefined ? {} : { creator }),
    created,
    product,
    dataVersion,
    engine,
  };
}
