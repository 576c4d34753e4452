import { randomUUID } from 'node:crypto';
import { loadStatement, type CypherEngine, type WriteTransaction } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { readHeads, type StoredHead } from '../store/stored-dataset.js';
import { lockForChange } from './store-lock.js';

/** The right to write one generation of one dataset. There is one at most in a store. */
export interface Turn {
  readonly dataset: string;
  /** The generation that is being written; the active one is below it. */
  readonly generation: number;
  /** Made for this turn alone: generation numbers come again after a sweep. */
  readonly writer: string;
}

/** Names the turn that follows on what is stored; `takeTurn` takes it. */
export function turnAfter(dataset: string, head: StoredHead | undefined): Turn {
  return { dataset, generation: (head?.generation ?? 0) + 1, writer: randomUUID() };
}

/** Marks the store as being written; `conflict` where somebody else came first. */
export async function takeTurn(
  engine: CypherEngine,
  { dataset, generation, writer }: Turn,
  planned: { readonly version: number; readonly active: number },
): Promise<void> {
  await engine.write(async (tx) => {
    await lockForChange(tx, { version: planned.version, dataset });
    await tx.run(loadStatement('write/begin-generation.cypher').text, {
      dataset,
      active: planned.active,
      pending: generation,
      writer,
      at: Date.now(),
    });
  });
}

/** Tells the others that we are alive, and makes sure that none of them took us for dead in the meantime. */
export async function keepTurn(tx: WriteTransaction, { dataset, writer }: Turn): Promise<void> {
  const { rows } = await tx.run(loadStatement('write/beat-generation.cypher').text, {
    dataset,
    at: Date.now(),
  });
  if (rows[0]?.[0] === writer) return;
  throw new StancegraphError(
    'conflict',
    `The import of “${dataset}” was silent for so long that another Stancegraph on this database took it for dead. Import it again.`,
    { retriable: true },
  );
}

/** A writer that has not been heard of for so long has died. Clocks of servers may differ by less than this. */
const DEAD_AFTER_MS = 120_000;

/** Whether what is pending was left by a writer that no longer lives. */
export function isAbandoned(engine: CypherEngine, { pending, beat = 0 }: StoredHead): boolean {
  // The embedded store has one owner: whoever was writing before us is gone.
  return pending !== undefined && (engine.kind === 'embedded' || Date.now() - beat > DEAD_AFTER_MS);
}

/** Whether the turn's generation has become the active one, for where a commit was never answered. */
export async function isActive(engine: CypherEngine, turn: Turn): Promise<boolean> {
  const head = (await engine.read(readHeads)).get(turn.dataset);
  return head?.writer === turn.writer && head.pending === undefined;
}
