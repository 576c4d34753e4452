import { loadStatement, type CypherEngine, type WriteTransaction } from '@stancegraph/engine';
import { StancegraphError, throwIfCancelled, type Dataset } from '@stancegraph/model';
import { SHARED_KINDS } from '../store/shared.js';
import { number } from '../state/cells.js';
import { runIn, type RunFile } from './batches.js';
import type { Plan, Stored } from './plan.js';
import { sweepDataset } from './sweep.js';
import {
  createStatements,
  createViews,
  deleteStatements,
  dropMentions,
  putMentions,
  putNodes,
  removeNodes,
  settleOthers,
} from './write-plan.js';

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

/** The store moved on after the plan was made: plan again. */
export class PlanOutdated extends StancegraphError {
  constructor() {
    super('conflict', 'The data was changed by somebody else at the same time. Try again.', {
      retriable: true,
    });
  }
}

/** Counts the change, which also locks the store, and makes sure that the plan is still right. */
async function raiseVersion(tx: WriteTransaction, planned: number): Promise<number> {
  const { rows } = await tx.run(loadStatement('write/raise-version.cypher').text);
  const version = number(rows[0]?.[0]);
  if (version !== planned + 1) throw new PlanOutdated();
  return version;
}

function transaction({ signal }: ApplyOptions): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** Runs files and tells how many rows are done. */
function counted(run: RunFile, total: number, options: ApplyOptions): RunFile {
  let done = 0;
  return async (file, parameters, rows) => {
    throwIfCancelled(options.signal);
    await run(file, parameters, rows);
    done += rows;
    options.onProgress?.('writing', Math.min(done, total), total);
  };
}

function generations({ stored }: Planned): (dataset: string) => number {
  return (dataset) => stored.heads.get(dataset)?.generation ?? 0;
}

async function putHead(run: RunFile, { dataset }: Planned, generation: number): Promise<void> {
  const { id, title, description = null, licence = null, statements } = dataset;
  const head = { dataset: id, title, description, licence, generation };
  await run('put-dataset', { ...head, statements: statements.length }, 0);
}

/** Applies the difference in one transaction; gives the new version. */
export async function applyAtOnce(
  engine: CypherEngine,
  planned: Planned,
  options: ApplyOptions,
  isRemoval = false,
): Promise<number> {
  const { dataset, plan, version } = planned;
  const { id } = dataset;
  const stored = generations(planned);
  const generation = Math.max(1, stored(id));
  const generationOf = (each: string): number => (each === id ? generation : stored(each));
  return engine.write(async (tx) => {
    const raised = await raiseVersion(tx, version);
    const run = counted(runIn(tx), plan.writes, options);
    if (!isRemoval) await putHead(run, planned, generation);
    await putNodes(run, plan.shared, ['create', 'overwrite']);
    await settleOthers(run, plan.shared, generationOf);
    for (const kind of SHARED_KINDS) {
      const { unmention, mention } = plan.shared[kind];
      const dropped = unmention.map((each) => ({ dataset: id, id: each }));
      await dropMentions(run, kind, dropped, generationOf);
      await putMentions(run, kind, mention, generationOf);
    }
    await deleteStatements(run, id, generation, plan.statements.delete);
    await createStatements(run, id, generation, plan.statements.create);
    if (plan.views.deleteKeys.length > 0)
      await run('delete-views', { keys: [...plan.views.deleteKeys] }, 0);
    await createViews(run, id, generation, plan.views.create);
    await removeNodes(run, plan.shared);
    if (isRemoval) await run('remove-dataset', { dataset: id }, 0);
    return raised;
  }, transaction(options));
}

/**
 * Writes the whole new content under a generation that no reader sees, batch by batch, then makes it the
 * active one in a small transaction, then removes the old. What fails or is cancelled before the switch
 * is swept away again.
 */
export async function applyInGenerations(
  engine: CypherEngine,
  planned: Planned,
  options: ApplyOptions,
): Promise<number> {
  const { dataset, stored, plan, version } = planned;
  const active = generations(planned)(dataset.id);
  const pending = Math.max(active, stored.heads.get(dataset.id)?.pending ?? 0) + 1;
  let raised: number;
  try {
    await begin(engine, planned, active, pending);
    await writeGeneration(engine, planned, pending, options);
    throwIfCancelled(options.signal);
    options.onProgress?.('switching', 0, 1);
    raised = await engine.write(async (tx) => {
      const after = await raiseVersion(tx, version);
      const run = runIn(tx);
      await putNodes(run, plan.shared, ['overwrite']);
      await settleOthers(run, plan.shared, generations(planned));
      await putHead(run, planned, pending);
      return after;
    }, transaction(options));
  } catch (error) {
    await sweepDataset(engine, dataset.id, active);
    throw error;
  }
  options.onProgress?.('cleaning', 0, 1);
  await sweepDataset(engine, dataset.id, pending);
  return raised;
}

async function begin(
  engine: CypherEngine,
  { dataset, version }: Planned,
  active: number,
  pending: number,
): Promise<void> {
  await engine.write(async (tx) => {
    const { rows } = await tx.run(loadStatement('write/lock-store.cypher').text);
    if (number(rows[0]?.[0]) !== version) throw new PlanOutdated();
    await runIn(tx)(
      'begin-generation',
      { dataset: dataset.id, active, pending, at: Date.now() },
      0,
    );
  });
}

async function writeGeneration(
  engine: CypherEngine,
  { dataset, plan }: Planned,
  pending: number,
  options: ApplyOptions,
): Promise<void> {
  const each: RunFile = (file, parameters, rows) =>
    engine.write(async (tx) => {
      await runIn(tx)(file, parameters, rows);
      await runIn(tx)('beat-generation', { dataset: dataset.id, at: Date.now() }, 0);
    }, transaction(options));
  const shared = SHARED_KINDS.reduce(
    (sum, kind) => sum + plan.shared[kind].create.length + plan.shared[kind].desired.length,
    0,
  );
  const run = counted(each, shared + dataset.statements.length + dataset.views.length, options);
  await putNodes(run, plan.shared, ['create']);
  for (const kind of SHARED_KINDS)
    await putMentions(run, kind, plan.shared[kind].desired, () => pending);
  await createStatements(run, dataset.id, pending, dataset.statements);
  await createViews(run, dataset.id, pending, dataset.views);
}

/** Takes a large dataset away: readers lose it in one small transaction, then it is swept; gives the new version. */
export async function hideAndSweep(
  engine: CypherEngine,
  planned: Planned,
  options: ApplyOptions,
): Promise<number> {
  const { dataset, plan, version } = planned;
  const raised = await engine.write(async (tx) => {
    const after = await raiseVersion(tx, version);
    const run = runIn(tx);
    await putNodes(run, plan.shared, ['overwrite']);
    await settleOthers(run, plan.shared, generations(planned));
    await run('hide-dataset', { dataset: dataset.id }, 0);
    return after;
  }, transaction(options));
  options.onProgress?.('cleaning', 0, 1);
  await sweepDataset(engine, dataset.id, 0);
  return raised;
}
