import { randomUUID } from 'node:crypto';
import type { ErrorBody, ImportJob, ImportOutcome, ImportPhase } from '@stancegraph/contract';
import { StancegraphError, type Problem } from '@stancegraph/model';
import { FilesRefused } from './files-refused.js';

/** What an import says of itself while it works. */
export type ReportProgress = (phase: ImportPhase, done: number, total: number) => void;

/** What an import is given to work with. */
export interface ImportContext {
  /** Of its job. */
  readonly id: string;
  readonly signal: AbortSignal;
  readonly report: ReportProgress;
}

export type ImportWork = (context: ImportContext) => Promise<ImportOutcome>;

/** One import: its state, whoever watches it, and the way to call it off. */
export class Job {
  readonly id = randomUUID();
  /** Settles as the work does. */
  readonly outcome: Promise<ImportOutcome>;
  private readonly controller = new AbortController();
  private readonly watchers = new Set<() => void>();
  private current: ImportJob;
  private found: readonly Problem[] = [];

  constructor(dryRun: boolean, work: ImportWork) {
    this.current = { id: this.id, state: 'running', dryRun, phase: 'reading', done: 0, total: 0 };
    this.outcome = this.run(work);
    // Nobody may be waiting: the state says how it ended.
    this.outcome.catch(() => undefined);
  }

  get state(): ImportJob {
    return this.current;
  }

  /** All that is wrong with its files, where they were refused. */
  get problems(): readonly Problem[] {
    return this.found;
  }

  /** Calls the work off; resolves when it has ended, one way or the other. */
  async cancel(): Promise<ImportJob> {
    this.controller.abort();
    await this.outcome.catch(() => undefined);
    return this.current;
  }

  /** The states from now on, the present one first, the final one last; those in a rush are left out. */
  async *states(signal: AbortSignal): AsyncGenerator<ImportJob> {
    for (;;) {
      const change = this.nextChange(signal);
      const state = this.current;
      yield state;
      if (state.state !== 'running') return;
      if (this.current === state) await change;
      if (signal.aborted) return;
    }
  }

  private async run(work: ImportWork): Promise<ImportOutcome> {
    try {
      const outcome = await work({
        id: this.id,
        signal: this.controller.signal,
        report: (phase, done, total) => {
          this.become({ phase, done, total });
        },
      });
      this.become({ state: 'done', outcome });
      return outcome;
    } catch (error) {
      const body = bodyOf(error);
      if (error instanceof FilesRefused) this.found = error.problems;
      this.become({
        state: body.code === 'cancelled' ? 'cancelled' : 'failed',
        error: body,
        ...(error instanceof FilesRefused && { problems: error.found }),
      });
      throw error;
    }
  }

  private become(change: Partial<ImportJob>): void {
    this.current = { ...this.current, ...change };
    for (const watcher of [...this.watchers]) watcher();
  }

  private nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.watchers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.watchers.add(done);
      signal.addEventListener('abort', done);
    });
  }
}

function bodyOf(error: unknown): ErrorBody {
  if (error instanceof StancegraphError) {
    const { code, message, retriable, details } = error;
    return { code, message, retriable, details: [...details] };
  }
  const message = 'Something went wrong inside the server; its log says what.';
  return { code: 'internal', message, retriable: false, details: [] };
}
