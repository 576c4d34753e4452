import { openEngine, PRODUCT_VERSION, type Configuration } from '@stancegraph/api/store';
import type { Health, ImportOutcome } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { readDataset, writeCsvZip, writeGexf, writeJson } from '@stancegraph/formats';
import {
  importDataset,
  NamedQueryReader,
  openStore,
  Reader,
  removeDataset,
  writeResult,
} from '@stancegraph/graph';
import { throwIfCancelled, type Filter } from '@stancegraph/model';
import { totalBytes } from '../input/files.js';
import { refusedFiles } from '../terminal/problems.js';
import type { ExportFormat, ImportRequest, Store } from './store.js';

/** Opens the engine in this process. */
export async function openDirectStore(
  configuration: Pick<Configuration, 'neo4j' | 'dataFolder'>,
): Promise<Store> {
  const engine = await openEngine(configuration);
  try {
    await openStore(engine);
    return storeOver(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function storeOver(engine: CypherEngine): Store {
  const reader = new Reader(engine);
  const named = new NamedQueryReader(engine);
  return {
    import: (request) => importInto(engine, request),
    export: (format, filter, signal) => bytesOf(reader, format, filter, signal),
    datasets: () => reader.datasets(),
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

async function importInto(engine: CypherEngine, request: ImportRequest): Promise<ImportOutcome> {
  const { files, format, datasetId, dryRun, signal, onProgress } = request;
  const total = totalBytes(files) ?? 0;
  const result = await readDataset(files, {
    ...(format !== undefined && { format }),
    ...(datasetId !== undefined && { datasetId }),
    signal,
    onProgress: (done) => {
      onProgress({ phase: 'reading', done, total });
    },
  });
  throwIfCancelled(signal);
  if (!result.ok) throw refusedFiles(result);
  const outcome = await importDataset(engine, result.dataset, { dryRun, signal, onProgress });
  return { ...outcome, warnings: [...result.warnings, ...outcome.warnings] };
}

async function* bytesOf(
  reader: Reader,
  format: ExportFormat,
  filter: Filter,
  signal: AbortSignal,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'gexf') {
    yield* writeGexf(await reader.exportNetwork(filter));
    return;
  }
  const write = format === 'json' ? writeJson : writeCsvZip;
  yield* write(await reader.exportDataset(filter, { signal }));
}
