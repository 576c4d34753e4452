import { loadWrittenViews, openEngine, type Configuration } from '@stancegraph/api/store';
import { PRODUCT_VERSION } from '@stancegraph/api/version';
import type { Health } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import {
  NamedQueryReader,
  openStore,
  Reader,
  SnapshotLibrary,
  StoreSource,
  removeDataset,
  writeResult,
} from '@stancegraph/graph';
import { importInto } from './direct-import.js';
import { snapshotsIn } from './direct-snapshots.js';
import type { ExportRequest, Store, Writer } from './store.js';

/** Opens the engine in this process. */
export async function openDirectStore(
  configuration: Pick<Configuration, 'neo4j' | 'dataFolder' | 'snapshotFolder'>,
): Promise<Store> {
  const engine = await openEngine(configuration);
  try {
    await openStore(engine);
    return storeOver(engine, configuration);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function storeOver(
  engine: CypherEngine,
  { dataFolder, snapshotFolder }: Pick<Configuration, 'dataFolder' | 'snapshotFolder'>,
): Store {
  const reader = new Reader(new StoreSource(engine));
  const named = new NamedQueryReader(engine);
  const library = new SnapshotLibrary(snapshotFolder);
  return {
    import: (request) => importInto(engine, dataFolder, request),
    export: (request, write) => exportFrom(reader, library, request, write),
    datasets: () => reader.datasets(),
    live: reader,
    snapshots: snapshotsIn(library, engine, reader),
    remove: (id, signal) => removeDataset(engine, id, { signal }),
    query: (cypher, parameters, limits) => engine.query(cypher, parameters, limits),
    queryFile: ({ cypher, parameters, format, safe, limits }, write) => {
      const { rows, ...options } = limits;
      const file = { format, safe, ...(rows !== undefined && { rows }) };
      return writeResult(engine, { cypher, parameters, options }, file, write);
    },
    namedQueries: () => named.list(),
    namedQuery: (name, revision) => named.get(name, revision),
    health: () => healthOf(engine, reader),
    close: () => engine.close(),
  };
}

async function healthOf(engine: CypherEngine, reader: Reader): Promise<Health> {
  const health = await engine.health();
  const weaknesses = [...(await engine.weaknesses())];
  return {
    status: 'ok',
    product: PRODUCT_VERSION,
    engine: { kind: engine.kind, ...health, weaknesses },
    store: await reader.store(),
  };
}

async function exportFrom(
  reader: Reader,
  library: SnapshotLibrary,
  { snapshot: id, format, options, ...live }: ExportRequest,
  write: Writer,
): Promise<void> {
  const { writeKept, writeLive } = await loadWrittenViews();
  if (id !== undefined) await writeKept(library, { id, format, options }, write);
  else await writeLive(reader, { format, options, ...live }, write);
}
