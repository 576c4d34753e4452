import { PRODUCT_VERSION } from '@stancegraph/api/version';
import type { CypherEngine } from '@stancegraph/engine';
import { restoreSnapshot, type Reader, type SnapshotLibrary } from '@stancegraph/graph';
import type { SnapshotStore } from './store.js';

/** The snapshots in a folder, taken of and restored into an engine of this process. */
export function snapshotsIn(
  library: SnapshotLibrary,
  engine: CypherEngine,
  reader: Reader,
): SnapshotStore {
  const product = PRODUCT_VERSION;
  return {
    take: (request, signal) => library.take(reader, request, { product, signal }),
    list: () => library.list(),
    get: (id) => library.get(id),
    change: (id, change) => library.change(id, change),
    delete: (id) => library.delete(id),
    undelete: (id) => library.undelete(id),
    content: (id) => library.content(id),
    restore: (id, options) =>
      restoreSnapshot({ engine, reader, library }, id, { confirm: id, product, ...options }),
  };
}
