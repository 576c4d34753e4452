import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { StancegraphError } from '@stancegraph/model';
import type { Configuration } from '../configuration/configuration.js';
import type { Call } from '../http/call.decorator.js';
import { CONFIGURATION } from '../server/providers.js';

/** How long calling a query off waits for its end. */
const CANCEL_MS = 3000;

/** What a query under way is given. */
export interface QueryTurn {
  readonly id: string;
  /** Raised when the client leaves, or when the query is called off. */
  readonly signal: AbortSignal;
  readonly onStillRunning: (over: Promise<unknown>) => void;
}

interface Running {
  readonly client: string;
  readonly stop: AbortController;
  /** The call has its answer. */
  answered: Promise<unknown>;
  /** What the database could not be made to stop; it counts until it is over. */
  still: Promise<unknown> | undefined;
}

/** The free queries under way: so many at once, from one address and in all, and each can be called off. */
@Injectable()
export class RunningQueries {
  readonly #running = new Map<string, Running>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Rejects with `rate-limited` where too many run, with `conflict` where one of that id does. */
  async run<T>(
    { request, signal }: Call,
    id: string = randomUUID(),
    work: (turn: QueryTurn) => Promise<T>,
  ): Promise<T> {
    const client = request.socket.remoteAddress ?? '';
    this.#admit(client, id);
    const stop = new AbortController();
    const running: Running = { client, stop, answered: Promise.resolve(), still: undefined };
    this.#running.set(id, running);
    const turn: QueryTurn = {
      id,
      signal: AbortSignal.any([signal, stop.signal]),
      onStillRunning: (over) => {
        running.still = over;
      },
    };
    const answered = work(turn);
    running.answered = answered.catch(() => undefined);
    try {
      return await answered;
    } finally {
      void Promise.resolve(running.still).finally(() => this.#running.delete(id));
    }
  }

  /** Calls a query off; resolves to whether the database has stopped. Rejects with `not-found`. */
  async cancel(id: string): Promise<boolean> {
    const running = this.#running.get(id);
    if (running === undefined)
      throw new StancegraphError('not-found', `No query ${id} is running; it may have ended.`);
    running.stop.abort();
    const late = AbortSignal.timeout(CANCEL_MS);
    return Promise.race([
      running.answered.then(() => running.still).then(() => true),
      new Promise<false>((resolve) => {
        late.addEventListener('abort', () => {
          resolve(false);
        });
      }),
    ]);
  }

  #admit(client: string, id: string): void {
    const { perClient, inAll } = this.configuration.query;
    const all = [...this.#running.values()];
    const own = all.filter((each) => each.client === client);
    if (this.#running.has(id))
      throw new StancegraphError('conflict', `A query ${id} is running already.`);
    if (own.length >= perClient) throw tooMany(`You run ${perClient} queries`, own);
    if (all.length >= inAll) throw tooMany(`This server runs ${inAll} queries`, all);
  }
}

function tooMany(what: string, queries: readonly Running[]): StancegraphError {
  const still = queries.filter((each) => each.still !== undefined).length;
  const stuck = still === 0 ? '' : ` (${still} of them given up and still running)`;
  return new StancegraphError(
    'rate-limited',
    `${what} already${stuck}, and no more are taken at once; wait for one to end, or cancel it.`,
    { retriable: true },
  );
}
