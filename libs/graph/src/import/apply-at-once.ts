import type { CypherEngine } from '@stancegraph/engine';
import { SHARED_KINDS } from '../store/shared.js';
import { runIn } from './batches.js';
import {
  counted,
  generations,
  putHead,
  transaction,
  type ApplyOptions,
  type Planned,
} from './planned.js';
import { lockForChange, raiseVersion } from './store-lock.js';
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
    await lockForChange(tx, { version, dataset: id });
    const run = counted(runIn(tx), plan.writes, options);
    if (!isRemoval) await putHead(run, planned, generation, null);
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
    return raiseVersion(tx);
  }, transaction(options));
}
