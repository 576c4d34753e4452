import { loadStatement, type CypherEngine, type CypherParameters } from '@stancegraph/engine';
import { number } from '../state/cells.js';
import { SHARED_KINDS } from '../store/shared.js';
import { beingWritten, lockStore } from './store-lock.js';
import { readHeads } from '../store/stored-dataset.js';
import { isAbandoned, type Turn } from './turn.js';

const BATCH = 10_000;

/** Somebody began to write in the meantime; whoever comes after sweeps what is left. */
class Interrupted extends Error {}

/**
 * Removes what no reader sees: a dataset's inactive generations and the nodes that nobody mentions, in
 * small transactions, each of which makes sure that nobody is writing. Where no generation is active, the
 * dataset's own node goes too. `turn`: the writer that gives up and sweeps after itself.
 */
export async function sweepDataset(
  engine: CypherEngine,
  dataset: string,
  turn?: Turn,
): Promise<void> {
  if (!(await endWriting(engine, dataset, turn))) return;
  const sweeping = new Sweeping(engine, dataset);
  try {
    for (const file of ['sweep-statements', 'sweep-mentions']) await sweeping.all(file);
    await sweeping.once('sweep-views');
    for (const kind of SHARED_KINDS) await sweeping.all(`sweep-${kind}`);
    await sweeping.finish();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
}

/** Takes the turn from whoever left it; false where it is somebody's who lives, or where there is no dataset. */
async function endWriting(
  engine: CypherEngine,
  dataset: string,
  turn: Turn | undefined,
): Promise<boolean> {
  return engine.write(async (tx) => {
    await tx.run(loadStatement('write/lock-dataset.cypher').text, { dataset });
    const head = (await readHeads(tx)).get(dataset);
    if (head === undefined) return false;
    if (head.pending === undefined) return true;
    if (head.writer !== turn?.writer && !isAbandoned(engine, head)) return false;
    await tx.run(loadStatement('write/end-generation.cypher').text, { dataset });
    return true;
  });
}

class Sweeping {
  constructor(
    private readonly engine: CypherEngine,
    private readonly dataset: string,
  ) {}

  /** Runs a file until it finds nothing more to remove. */
  async all(file: string): Promise<void> {
    while ((await this.once(file, { limit: BATCH })) === BATCH);
  }

  /** Runs a file with the generation that is active now. */
  once(file: string, parameters: CypherParameters = {}): Promise<number> {
    const { dataset } = this;
    return this.#run((generation) => [file, { dataset, generation, ...parameters }]);
  }

  async finish(): Promise<void> {
    const { dataset } = this;
    await this.#run((generation) => [
      generation === 0 ? 'remove-dataset' : 'swept-dataset',
      { dataset },
    ]);
  }

  async #run(
    statement: (generation: number) => [file: string, parameters: CypherParameters],
  ): Promise<number> {
    return this.engine.write(async (tx) => {
      const { heads } = await lockStore(tx);
      const head = heads.get(this.dataset);
      const isWritten = [...heads.values()].some(({ pending }) => pending !== undefined);
      if (head === undefined || isWritten) throw new Interrupted();
      const [file, parameters] = statement(head.generation);
      const { rows } = await tx.run(loadStatement(`write/${file}.cypher`).text, parameters);
      return rows[0]?.[0] === undefined ? 0 : number(rows[0][0]);
    });
  }
}

/** Sweeps what dead writers left; refuses with `conflict` while a living one is at work. Gives what it swept. */
export async function clearLeftOvers(engine: CypherEngine): Promise<string[]> {
  const heads = [...(await engine.read(readHeads)).values()];
  for (const head of heads) {
    if (head.pending !== undefined && !isAbandoned(engine, head)) throw beingWritten(head.id);
  }
  const left = heads.filter(({ pending, sweep }) => pending !== undefined || sweep);
  // All turns first: a sweep stops where anything is pending.
  for (const { id } of left) await endWriting(engine, id, undefined);
  for (const { id } of left) await sweepDataset(engine, id);
  return left.map(({ id }) => id);
}
