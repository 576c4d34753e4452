import type { Dataset } from '@stancegraph/model';
import { throwIfCancelled } from '@stancegraph/model';
import type { RunFile } from './batches.js';
import type { Plan, Stored } from './plan.js';

export type ApplyPhase = 'writing' | 'switching' | 'cleaning';

/** A plan together with what it was made from. */
export interface Planned {
  readonly dataset: Dataset;
  readonly stored: Stored;
  readonly plan: Plan;
  /** The data version that `stored` was read at; the plan is right for no other. */
  readonly version: number;
}

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (phase: ApplyPhase, done: number, total: number) => void;
}

export function transaction({ signal }: ApplyOptions): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** Gives for every dataset its active generation, 0 where there is none. */
export function generations({ stored }: Planned): (dataset: string) => number {
  return (dataset) => stored.heads.get(dataset)?.generation ?? 0;
}

/** Runs files and tells how many rows are done. */
export function counted(run: RunFile, total: number, options: ApplyOptions): RunFile {
  let done = 0;
  return async (file, parameters, rows) => {
    throwIfCancelled(options.signal);
    await run(file, parameters, rows);
    done += rows;
    options.onProgress?.('writing', Math.min(done, total), total);
  };
}

/** Writes what the dataset says of itself, and which of its generations is active. */
export async function putHead(
  run: RunFile,
  { dataset }: Planned,
  generation: number,
  writer: string | null,
): Promise<void> {
  const { id, title, description = null, licence = null, statements } = dataset;
  const head = { dataset: id, title, description, licence, generation, writer };
  await run('put-dataset', { ...head, statements: statements.length }, 0);
}
