import { loadStatement, type CypherEngine, type CypherParameters } from '@stancegraph/engine';
import { SHARED_KINDS } from '../store/shared.js';
import type { StoredHead } from '../store/stored-dataset.js';
import { number } from '../state/cells.js';

const BATCH = 5_000;

async function run(
  engine: CypherEngine,
  file: string,
  parameters: CypherParameters,
): Promise<number> {
  const { rows } = await engine.write((tx) =>
    tx.run(loadStatement(`write/${file}.cypher`).text, parameters),
  );
  return rows[0]?.[0] === undefined ? 0 : number(rows[0][0]);
}

async function runUntilNothingIsLeft(
  engine: CypherEngine,
  file: string,
  parameters: CypherParameters,
): Promise<void> {
  while ((await run(engine, file, { ...parameters, limit: BATCH })) === BATCH);
}

/**
 * Removes what no reader sees: a dataset's inactive generations and the nodes that nobody mentions, in
 * small transactions. Where no generation is active, the dataset's own node goes too.
 */
export async function sweepDataset(
  engine: CypherEngine,
  dataset: string,
  active: number,
): Promise<void> {
  const parameters = { dataset, generation: active };
  await run(engine, 'end-generation', { dataset });
  await runUntilNothingIsLeft(engine, 'sweep-statements', parameters);
  await runUntilNothingIsLeft(engine, 'sweep-mentions', parameters);
  await run(engine, 'sweep-views', parameters);
  for (const kind of SHARED_KINDS) await runUntilNothingIsLeft(engine, `sweep-${kind}`, {});
  await run(engine, active === 0 ? 'remove-dataset' : 'swept-dataset', { dataset });
}

/** A writer that has not been heard of for so long has died. */
const DEAD_AFTER_MS = 120_000;

/** Whether a dataset holds something that a writer left and that no living writer is at work on. */
export function isLeftOver(
  engine: CypherEngine,
  { pending, sweep, beat = 0 }: StoredHead,
): boolean {
  if (pending === undefined) return sweep;
  // The embedded store has one owner: whoever was writing before us is gone.
  return engine.kind === 'embedded' || Date.now() - beat > DEAD_AFTER_MS;
}
