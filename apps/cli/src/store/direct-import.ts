import { RememberedMappings } from '@stancegraph/api/store';
import type { ImportOutcome } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import {
  needMapping,
  readDataset,
  readForeignDataset,
  type ForeignReadResult,
  type ReadResult,
} from '@stancegraph/formats';
import { importDataset } from '@stancegraph/graph';
import { throwIfCancelled } from '@stancegraph/model';
import { ownFormat, totalBytes } from '../input/files.js';
import { today } from '../input/foreign.js';
import { refusedFiles } from '../terminal/problems.js';
import type { ImportRequest } from './store.js';

/** Reads the files and imports what they hold, in this process. */
export async function importInto(
  engine: CypherEngine,
  dataFolder: string,
  request: ImportRequest,
): Promise<ImportOutcome> {
  const { files, dryRun, signal, onProgress } = request;
  const mappings = new RememberedMappings(dataFolder);
  const result = await read(request, mappings);
  throwIfCancelled(signal);
  if (!result.ok) throw refusedFiles(result);
  const outcome = await importDataset(engine, result.dataset, { dryRun, signal, onProgress });
  const warnings = [...result.warnings, ...outcome.warnings];
  if (!('foreign' in result)) return { ...outcome, warnings };
  const { origin, mapping, shape, leftOut } = result.foreign;
  const kept = dryRun ? [] : await mappings.keep(shape, { file: files[0]?.name ?? '', mapping });
  return {
    ...outcome,
    warnings: [...warnings, ...kept],
    foreign: {
      origin,
      mapping,
      leftOut: leftOut.map(({ what, count, examples, place }) => ({
        what,
        count,
        examples: [...examples],
        ...place,
      })),
    },
  };
}

async function read(
  { files, format, datasetId, mapping, signal, onProgress }: ImportRequest,
  mappings: RememberedMappings,
): Promise<ReadResult | ForeignReadResult> {
  const total = totalBytes(files) ?? 0;
  const options = {
    ...(datasetId !== undefined && { datasetId }),
    signal,
    onProgress: (done: number) => {
      onProgress({ phase: 'reading', done, total });
    },
  };
  if (await needMapping(files, format, signal))
    return readForeignDataset(files, {
      ...options,
      mapping,
      today: today(),
      remembered: (shape) => mappings.get(shape),
    });
  const own = ownFormat(format);
  return readDataset(files, { ...options, ...(own !== undefined && { format: own }) });
}
