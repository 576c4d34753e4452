import {
  MOST_PROBLEMS,
  needMapping,
  readDataset,
  readForeignDataset,
  type ForeignReadResult,
  type ReadResult,
} from '@stancegraph/formats';
import { StancegraphError, type ForeignMapping } from '@stancegraph/model';
import type { RememberedMappings } from './remembered-mappings.js';
import type { UploadFolder } from './upload-folder.js';

export interface UploadedFiles {
  readonly folder: UploadFolder;
  readonly datasetId: string | undefined;
  readonly mapping: ForeignMapping | undefined;
}

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
  readonly mappings: RememberedMappings;
}

/** Reads what was uploaded as a dataset: our own formats, or a graph through a mapping. */
export async function readFiles(
  { folder, datasetId, mapping }: UploadedFiles,
  { signal, onProgress, mappings }: Reading,
): Promise<ReadResult | ForeignReadResult> {
  const options = {
    ...(datasetId !== undefined && { datasetId }),
    maxProblems: MOST_PROBLEMS,
    maxBytes: Math.max(folder.bytes, 1),
    signal,
    onProgress,
  };
  if (await needMapping(folder.files))
    return readForeignDataset(folder.files, {
      ...options,
      mapping,
      today: today(),
      remembered: (shape) => mappings.get(shape),
    });
  if (mapping === undefined) return readDataset(folder.files, options);
  throw new StancegraphError(
    'invalid-input',
    'A mapping is for one GEXF or GraphML file; what was sent is none.',
    { details: [{ path: 'mapping', message: 'goes with no file' }] },
  );
}

/** ISO 8601, as the server's clock has it. */
export const today = (): string => new Date().toISOString().slice(0, 10);
