import type { ChildProcess } from 'node:child_process';
import { StancegraphError } from '@stancegraph/model';
import { atMost } from '../deadline.js';
import { forkEntry } from '../fork-entry.js';
import type { GuardAnswer, GuardRequest } from './check-query.js';
import type { Rewritten } from './embedded-rewrite.js';
import type { FromGuard, ToGuard } from './guard-child.js';
import { toError } from './refusal.js';

/** The parser takes seconds to load, and then 50 ms for an ordinary query. */
const FIRST_MS = 30_000;
const NEXT_MS = 5000;
/** The parser takes 350 MB: its process is let go when nobody has asked for so long. */
const IDLE_MS = 5 * 60_000;

interface Waiting {
  readonly resolve: (answer: GuardAnswer | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Keeps the guard's process: started with the first query, ended when idle or when a query holds it up. */
export class QueryGuard {
  #child: ChildProcess | undefined;
  #warm = false;
  #calls = 0;
  #idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<number, Waiting>();

  /** Gives the text to run. Throws `refused` or `invalid-input` with line and column. */
  async check(request: GuardRequest): Promise<Rewritten> {
    const child = (this.#child ??= this.#start());
    clearTimeout(this.#idle);
    const limit = this.#warm ? NEXT_MS : FIRST_MS;
    const call = (this.#calls += 1);
    const answered = new Promise<GuardAnswer | undefined>((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      const message: ToGuard = { call, request };
      child.send(message, (error) => {
        if (error !== null) reject(lost());
      });
    });
    const answer = await atMost(limit, answered);
    this.#waiting.delete(call);
    if (answer === undefined) {
      this.close();
      throw tooHard();
    }
    this.#warm = true;
    this.#restOnceIdle();
    if ('refusal' in answer) throw toError(answer.refusal);
    return answer.query;
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#warm = false;
  }

  #start(): ChildProcess {
    const child = forkEntry(import.meta.url, 'guard-child');
    child.stderr?.resume();
    child.on('message', (message: FromGuard) => {
      const waiting = this.#waiting.get(message.call);
      if ('answer' in message) waiting?.resolve(message.answer);
      else waiting?.reject(tooHard(message.problem));
    });
    child.once('error', () => {
      this.#lose(child);
    });
    child.once('exit', () => {
      this.#lose(child);
    });
    return child;
  }

  #lose(child: ChildProcess): void {
    if (this.#child !== child && this.#child !== undefined) return;
    this.close();
    for (const { reject } of this.#waiting.values()) reject(lost());
    this.#waiting.clear();
  }

  #restOnceIdle(): void {
    clearTimeout(this.#idle);
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => {
      this.close();
    }, IDLE_MS);
    this.#idle.unref();
  }
}

function tooHard(cause?: string): StancegraphError {
  return new StancegraphError(
    'refused',
    'The query is too hard to read in the time allowed; write it shorter or with fewer brackets.',
    { cause },
  );
}

function lost(): StancegraphError {
  return new StancegraphError(
    'engine-failed',
    'The query could not be checked because its reader was stopped; try again.',
    { retriable: true },
  );
}
