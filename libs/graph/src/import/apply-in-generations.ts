import type { CypherEngine } from '@stancegraph/engine';
import { throwIfCancelled } from '@stancegraph/model';
import { SHARED_KINDS } from '../store/shared.js';
import { runIn, type RunFile } from './batches.js';
import {
  counted,
  generations,
  putHead,
  transaction,
  type ApplyOptions,
  type Planned,
} from './planned.js';
import { lockForChange, lockStore, PlanOutdated, raiseVersion } from './store-lock.js';
import { sweepDataset } from './sweep.js';
import { isActive, keepTurn, takeTurn, turnAfter, type Turn } from './turn.js';
import {
  createStatements,
  createViews,
  putMentions,
  putNodes,
  settleOthers,
} from './write-plan.js';

/**
 * Writes the whole new content under a generation that no reader sees, batch by batch, then makes it the
 * active one in a small transaction, then removes the old. What fails or is cancelled before the switch
 * is swept away again; gives the new version.
 */
export async function applyInGenerations(
  engine: CypherEngine,
  planned: Planned,
  options: ApplyOptions,
): Promise<number> {
  const { dataset, stored, version } = planned;
  const turn = turnAfter(dataset.id, stored.heads.get(dataset.id));
  try {
    await takeTurn(engine, turn, { version, active: turn.generation - 1 });
    await writeGeneration(engine, planned, turn, options);
    throwIfCancelled(options.signal);
    options.onProgress?.('switching', 0, 1);
    await switchTo(engine, planned, turn, options);
  } catch (error) {
    // A commit that nobody answered may have been made all the same.
    if (!(await isActive(engine, turn).catch(() => false))) {
      await sweepIfPossible(engine, dataset.id, turn);
      throw error;
    }
  }
  options.onProgress?.('cleaning', 0, 1);
  await sweepIfPossible(engine, dataset.id);
  return version + 1;
}

/** Takes a large dataset away: readers lose it in one small transaction, then it is swept; gives the new version. */
export async function hideAndSweep(
  engine: CypherEngine,
  planned: Planned,
  options: ApplyOptions,
): Promise<number> {
  const { dataset, plan, version } = planned;
  const raised = await engine.write(async (tx) => {
    await lockForChange(tx, { version, dataset: dataset.id });
    const run = runIn(tx);
    await putNodes(run, plan.shared, ['overwrite']);
    await settleOthers(run, plan.shared, generations(planned));
    await run('hide-dataset', { dataset: dataset.id }, 0);
    return raiseVersion(tx);
  }, transaction(options));
  options.onProgress?.('cleaning', 0, 1);
  await sweepIfPossible(engine, dataset.id);
  return raised;
}

async function writeGeneration(
  engine: CypherEngine,
  { dataset, plan }: Planned,
  turn: Turn,
  options: ApplyOptions,
): Promise<void> {
  const each: RunFile = (file, parameters, rows) =>
    engine.write(async (tx) => {
      await keepTurn(tx, turn);
      await runIn(tx)(file, parameters, rows);
    }, transaction(options));
  const shared = SHARED_KINDS.reduce(
    (sum, kind) => sum + plan.shared[kind].create.length + plan.shared[kind].desired.length,
    0,
  );
  const run = counted(each, shared + dataset.statements.length + dataset.views.length, options);
  await putNodes(run, plan.shared, ['create']);
  for (const kind of SHARED_KINDS)
    await putMentions(run, kind, plan.shared[kind].desired, () => turn.generation);
  await createStatements(run, dataset.id, turn.generation, dataset.statements);
  await createViews(run, dataset.id, turn.generation, dataset.views);
}

async function switchTo(
  engine: CypherEngine,
  planned: Planned,
  turn: Turn,
  options: ApplyOptions,
): Promise<void> {
  const { plan, version } = planned;
  await engine.write(async (tx) => {
    const store = await lockStore(tx);
    if (store.version !== version) throw new PlanOutdated();
    await keepTurn(tx, turn);
    const run = runIn(tx);
    await putNodes(run, plan.shared, ['overwrite']);
    await settleOthers(run, plan.shared, generations(planned));
    await putHead(run, planned, turn.generation, turn.writer);
    await raiseVersion(tx);
  }, transaction(options));
}

/** No reader sees what is left, and it does not change how the work ended: the next change or start sweeps it. */
async function sweepIfPossible(engine: CypherEngine, dataset: string, turn?: Turn): Promise<void> {
  await sweepDataset(engine, dataset, turn).catch(() => undefined);
}
