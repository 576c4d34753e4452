import {
  inspectForeign,
  needMapping,
  type ForeignInspectionResult,
  type RememberedMapping,
} from '@stancegraph/formats';
import type { ForeignMapping } from '@stancegraph/model';
import { UsageError } from '../terminal/exit-codes.js';
import { refusedFiles } from '../terminal/problems.js';
import type { InputFile, InputFormat } from './files.js';
import { flaggedMapping } from './flagged-mapping.js';
import { asksForMapping, changesMapping, type MappingOptions } from './mapping-options.js';
import { textOf } from './text-of.js';

interface ForeignInput {
  readonly files: readonly InputFile[];
  readonly format: InputFormat | undefined;
  readonly datasetId: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

/** What was used for a file of this shape before, as the data folder has it. */
export async function remembered(shape: string): Promise<RememberedMapping | undefined> {
  const { readConfiguration, RememberedMappings } = await import('@stancegraph/api/store');
  return new RememberedMappings(readConfiguration(process.env).dataFolder).get(shape);
}

/** The mapping that flags ask for; undefined where they ask for none. Reads the file where they change one. */
export async function askedMapping(
  input: ForeignInput,
  options: MappingOptions,
): Promise<ForeignMapping | undefined> {
  if (!asksForMapping(options)) return undefined;
  if (!(await needMapping(input.files, input.format, input.signal)))
    throw new UsageError('Flags of a mapping go with one GEXF or GraphML file.');
  if (!changesMapping(options)) return fileMapping(options);
  if (input.files.some(({ bytes }) => bytes === undefined))
    throw new UsageError('Standard input is read once: give it a whole mapping by --mapping.');
  const found = await inspectWith(input, await fileMapping(options));
  if (!found.ok) throw refusedFiles({ ...found, warnings: [] });
  return flaggedMapping(found.mapping, options, found.survey);
}

/** Reads a graph and works out how it would be read, by the flags. */
export async function inspectInput(
  input: ForeignInput,
  options: MappingOptions,
): Promise<ForeignInspectionResult> {
  return inspectWith(input, await askedMapping(input, options));
}

function inspectWith(
  { files, datasetId, signal, onProgress }: ForeignInput,
  mapping: ForeignMapping | undefined,
): Promise<ForeignInspectionResult> {
  return inspectForeign(files, {
    ...(datasetId !== undefined && { datasetId }),
    ...(onProgress !== undefined && { onProgress }),
    mapping,
    signal,
    today: today(),
    remembered,
  });
}

async function fileMapping({ mapping }: MappingOptions): Promise<ForeignMapping | undefined> {
  if (mapping === undefined) return undefined;
  const { writtenMapping } = await import('@stancegraph/api/store');
  return writtenMapping(await textOf(mapping), mapping);
}
