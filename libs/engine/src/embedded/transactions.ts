import { atMost, Deadline } from '../deadline.js';
import type { FreeQueryOptions, TransactionOptions } from '../port.js';
import { ChildLost, SharedLoss } from '../process-link.js';
import { unknownOutcome } from '../unknown-outcome.js';
import type { ChildLink, Supervisor } from './supervisor.js';
import { EmbeddedTransaction } from './transaction.js';

/** How long a statement may go on after its caller has cancelled it, before its process is ended. */
const CANCEL_GRACE_MS = 1000;
const COMMIT_MS = 10 * 60_000;
const ROLLBACK_MS = 30_000;

type Attempted<T> = { readonly value: T } | { readonly lost: ChildLost };
type Work<T> = (tx: EmbeddedTransaction) => Promise<T>;

/** Runs transactions in the child process, inside their time limits. */
export class Transactions {
  #numbers = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly supervisor: Supervisor) {}

  /**
   * On one snapshot. Started again once if the process is lost under it by no fault of its own; those that took too
   * much memory together one after the other, so that the one to blame is alone when it does so again.
   */
  async read<T>(
    work: Work<T>,
    timeoutMs: number,
    options: TransactionOptions & Pick<FreeQueryOptions, 'onStillRunning'>,
  ): Promise<T> {
    const deadline = new Deadline(timeoutMs, options.signal);
    try {
      const first = await this.#attempt(work, deadline, options.onStillRunning);
      if ('value' in first) return first.value;
      const again = (): Promise<Attempted<T>> =>
        this.#attempt(work, deadline, options.onStillRunning);
      const second = await (first.lost instanceof SharedLoss ? this.#inTurn(again) : again());
      if ('value' in second) return second.value;
      throw second.lost;
    } finally {
      deadline.clear();
    }
  }

  #inTurn<T>(again: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(again);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async write<T>(work: Work<T>, timeoutMs: number, options: TransactionOptions): Promise<T> {
    const deadline = new Deadline(timeoutMs, options.signal);
    try {
      return await this.supervisor.writing(() => this.#write(work, deadline));
    } finally {
      deadline.clear();
    }
  }

  async #attempt<T>(
    work: Work<T>,
    deadline: Deadline,
    onStillRunning: FreeQueryOptions['onStillRunning'],
  ): Promise<Attempted<T>> {
    const link = await deadline.race(this.supervisor.ready());
    const number = (this.#numbers += 1);
    const tx = new EmbeddedTransaction(link, number, 'read', deadline);
    try {
      return { value: await deadline.race(work(tx)) };
    } catch (error) {
      if (error instanceof ChildLost && error.retriable && !tx.rowsHaveLeft) return { lost: error };
      throw error;
    } finally {
      this.#leaveRead(tx, deadline, onStillRunning);
    }
  }

  /** The snapshot is let go of without waiting: the caller has its answer. */
  #leaveRead(
    { link, number, working, begun }: EmbeddedTransaction,
    deadline: Deadline,
    onStillRunning: FreeQueryOptions['onStillRunning'],
  ): void {
    if (!begun) return;
    const rollBack = (): Promise<unknown> => this.#rollBack(link, number);
    if (working === undefined) {
      void rollBack();
      return;
    }
    const settled = working.then(rollBack);
    onStillRunning?.(Promise.race([settled, link.exited]));
    const grace = deadline.reason?.code === 'cancelled' ? CANCEL_GRACE_MS : 0;
    void atMost(
      grace,
      settled.then(() => true),
    ).then((over) => {
      if (over !== true) this.supervisor.abandon(link, settled);
    });
  }

  async #write<T>(work: Work<T>, deadline: Deadline): Promise<T> {
    const link = await deadline.race(this.supervisor.ready());
    const number = (this.#numbers += 1);
    const tx = new EmbeddedTransaction(link, number, 'write', deadline);
    let value: T;
    try {
      value = await deadline.race(work(tx));
    } catch (error) {
      await this.#undo(tx, deadline);
      throw error;
    }
    if (tx.begun) await this.#commit(link, number);
    return value;
  }

  async #undo(
    { link, number, working, begun }: EmbeddedTransaction,
    deadline: Deadline,
  ): Promise<void> {
    if (!begun) return;
    const grace = deadline.reason?.code === 'timeout' ? 0 : CANCEL_GRACE_MS;
    const still =
      working !== undefined &&
      !(await atMost(
        grace,
        working.then(() => true),
      ));
    const rolledBack =
      !still &&
      (await atMost(
        ROLLBACK_MS,
        this.#rollBack(link, number).then(() => true),
      ));
    if (rolledBack !== true && !link.lost)
      await this.supervisor.kill(link, 'A change was stopped while it was at work.');
  }

  async #rollBack(link: ChildLink, number: number): Promise<void> {
    await link.call({ op: 'rollback', tx: number }).catch(() => undefined);
  }

  async #commit(link: ChildLink, number: number): Promise<void> {
    const committed = link.call({ op: 'commit', tx: number }).then(() => true);
    try {
      if ((await atMost(COMMIT_MS, committed)) === true) return;
    } catch (error) {
      if (error instanceof ChildLost) throw unknownOutcome(error);
      throw error;
    }
    await this.supervisor.kill(link, 'A commit did not end.');
    throw unknownOutcome();
  }
}
