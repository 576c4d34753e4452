import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportOutcome } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { readDataset } from '@stancegraph/formats';
import { importDataset } from '@stancegraph/graph';
import { StancegraphError, type Dataset } from '@stancegraph/model';

const NAME = 'kurdistan-referendum.yaml';

/** Loads the sample dataset. */
export async function loadSample(engine: CypherEngine): Promise<ImportOutcome> {
  return importDataset(engine, await readSample());
}

/** Reads the sample dataset from the file that the product brings. */
export async function readSample(): Promise<Dataset> {
  const path = fileURLToPath(import.meta.resolve(`@stancegraph/sample/${NAME}`));
  const result = await readDataset([{ name: NAME, open: () => createReadStream(path) }]);
  if (result.ok) return result.dataset;
  throw new StancegraphError('internal', `The sample ${path} is not right.`, {
    details: result.problems,
  });
}
