import { Injectable } from '@nestjs/common';
import { StancegraphError } from '@stancegraph/model';
import { Job, type ImportWork } from './job.js';

/** Jobs that are remembered: all that run, and the last ones that ended. */
const MOST_JOBS = 50;

/** The imports of this server since its start. */
@Injectable()
export class Jobs {
  private readonly jobs = new Map<string, Job>();
  private closed = false;

  start(dryRun: boolean, work: ImportWork): Job {
    if (this.closed)
      throw new StancegraphError('cancelled', 'The server is stopping; nothing was changed.');
    const job = new Job(dryRun, work);
    this.jobs.set(job.id, job);
    this.forget();
    return job;
  }

  get(id: string): Job {
    const job = this.jobs.get(id);
    if (job !== undefined) return job;
    throw new StancegraphError(
      'not-found',
      `There is no import ${id}; the server remembers the last ${MOST_JOBS} since its start.`,
    );
  }

  /** Cancels what runs and waits for its end; nothing starts any more. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.jobs.values()].map((job) => job.cancel()));
  }

  private forget(): void {
    for (const [id, job] of this.jobs) {
      if (this.jobs.size <= MOST_JOBS) return;
      if (job.state.state !== 'running') this.jobs.delete(id);
    }
  }
}
