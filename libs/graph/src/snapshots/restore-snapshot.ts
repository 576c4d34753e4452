import type { ImportOutcome, Restoration, Snapshot } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { StancegraphError, throwIfCancelled, type SnapshotContent } from '@stancegraph/model';
import { importDataset } from '../import/import-dataset.js';
import type { Reader } from '../reader.js';
import type { SnapshotLibrary, TakeOptions } from './snapshot-library.js';

export interface RestoreInto {
  readonly engine: CypherEngine;
  readonly reader: Reader;
  readonly library: SnapshotLibrary;
}

export interface RestoreOptions extends TakeOptions {
  /** The snapshot's whole id: that it is meant. Only a dry run does without. */
  readonly confirm?: string | undefined;
  readonly dryRun: boolean;
}

/**
 * Makes the database hold a snapshot's datasets as they were, one after the other; others stay. What is there before
 * is kept as a snapshot first, unless nothing would change. Rejects with `invalid-input` where it is not confirmed.
 */
export async function restoreSnapshot(
  into: RestoreInto,
  id: string,
  { confirm, dryRun, ...options }: RestoreOptions,
): Promise<Restoration> {
  const snapshot = await into.library.get(id);
  const isMeant = confirm === snapshot.id || (dryRun && confirm === undefined);
  if (!isMeant) throw notConfirmed(snapshot);
  const content = await into.library.content(snapshot.id);
  const planned = await importAll(into, content, { ...options, dryRun: true });
  if (dryRun || !planned.some(({ changed }) => changed))
    return { datasets: planned.map((outcome) => ({ ...outcome, dryRun })), dryRun };
  const before = await keepBefore(into, snapshot, options);
  const datasets = await importAll(into, content, { ...options, dryRun: false });
  return { ...(before === undefined ? {} : { before }), datasets, dryRun };
}

async function importAll(
  { engine }: RestoreInto,
  { datasets }: SnapshotContent,
  { signal, dryRun }: TakeOptions & { readonly dryRun: boolean },
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const dataset of datasets) {
    throwIfCancelled(signal);
    outcomes.push(
      await importDataset(engine, dataset, { dryRun, ...(signal === undefined ? {} : { signal }) }),
    );
  }
  return outcomes;
}

/** Undefined where the database is empty. */
async function keepBefore(
  { reader, library }: RestoreInto,
  { title, id }: Snapshot,
  options: TakeOptions,
): Promise<Snapshot | undefined> {
  if ((await reader.datasets()).total === 0) return undefined;
  const request = {
    title: `Before “${title.slice(0, 200)}” was restored`,
    note: `What the database held when snapshot ${id} was restored into it.`,
    view: '',
    unit: 'ties' as const,
  };
  return (await library.take(reader, request, options)).snapshot;
}

function notConfirmed({ id, title }: Snapshot): StancegraphError {
  return new StancegraphError(
    'invalid-input',
    `Restoring “${title}” replaces what the database holds of its datasets. Give its whole id as confirm: ${id}.`,
    { details: [{ path: 'confirm', message: 'is not the snapshot’s whole id', expected: id }] },
  );
}
