import type { ChildProcess } from 'node:child_process';
import { StancegraphError } from '@stancegraph/model';
import { atMost } from '../deadline.js';
import { forkEntry } from '../fork-entry.js';
import type { GuardAnswer, GuardRequest } from './check-query.js';
import type { FromGuard, ToGuard } from './guard-child.js';
import { OUT_OF_TIME } from './watched.js';

/** The parser takes seconds to load, and on a busy machine many. */
const LOAD_MS = 180_000;
/** Of processor time, of which an ordinary query takes 50 ms; how busy the machine is does not count. */
const CPU_MS = 5000;
/** What is left where nobody counts processor time, or the machine stands still. */
const CHECK_MS = 90_000;
/** The parser takes 350 MB: its process is let go when nobody has asked for so long. */
const IDLE_MS = 5 * 60_000;

/** The guard's process, and what to do with its next word. */
interface Reader {
  readonly child: ChildProcess;
  readonly ready: Promise<true>;
  answer: ((message: FromGuard | undefined) => void) | undefined;
  /** It ended itself because a query took too much processor time. */
  isOutOfTime: boolean;
}

/**
 * One process of the guard: started with the first query, ended when idle or when a query holds it up. It reads one
 * query at a time.
 */
export class GuardLane {
  #reader: Reader | undefined;
  #calls = 0;
  #idle: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly cpuMs = CPU_MS) {}

  /** Rejects with `refused` what takes too long to read. */
  check(request: GuardRequest): Promise<GuardAnswer> {
    const turn = this.#turn.then(() => this.#check(request));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#reader?.child.kill('SIGKILL');
    this.#reader = undefined;
  }

  async #check(request: GuardRequest): Promise<GuardAnswer> {
    clearTimeout(this.#idle);
    const reader = (this.#reader ??= this.#start());
    const ready = await atMost(LOAD_MS, reader.ready);
    const message = ready === true ? await atMost(CHECK_MS, this.#ask(reader, request)) : undefined;
    if (message === undefined) {
      this.close();
      throw ready === true ? tooHard() : lost();
    }
    this.#restOnceIdle();
    if ('answer' in message) return message.answer;
    throw tooHard('problem' in message ? message.problem : undefined);
  }

  async #ask(reader: Reader, request: GuardRequest): Promise<FromGuard> {
    const answered = new Promise<FromGuard | undefined>((resolve) => {
      reader.answer = resolve;
    });
    const message: ToGuard = { call: (this.#calls += 1), request };
    reader.child.send(message, (error) => {
      if (error !== null) reader.answer?.(undefined);
    });
    const answer = await answered;
    if (answer === undefined) throw reader.isOutOfTime ? tooHard() : lost();
    return answer;
  }

  #start(): Reader {
    const child = forkEntry(import.meta.url, 'guard-child', {
      environment: { GUARD_CPU_MS: String(this.cpuMs) },
    });
    child.stderr?.resume();
    const reader: Reader = {
      child,
      answer: undefined,
      isOutOfTime: false,
      ready: new Promise((resolve, reject) => {
        child.on('message', (message: FromGuard) => {
          if ('ready' in message) resolve(true);
          else reader.answer?.(message);
        });
        for (const end of ['error', 'exit'])
          child.once(end, (_: unknown, signal?: string) => {
            reader.isOutOfTime = signal === OUT_OF_TIME;
            if (this.#reader === reader) this.#reader = undefined;
            reject(lost());
            reader.answer?.(undefined);
          });
      }),
    };
    // Nobody may be waiting for it when it ends.
    reader.ready.catch(() => undefined);
    return reader;
  }

  #restOnceIdle(): void {
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
