import type { ChildProcess } from 'node:child_process';
import { StancegraphError, type Problem, type ErrorOptions } from '@stancegraph/model';
import { forkEntry, type ForkOptions } from './fork-entry.js';
import type { EngineLogger } from './logger.js';

/** A failure as it crosses from a process of ours to its parent. */
export interface ProcessFailure {
  readonly code: StancegraphError['code'];
  readonly message: string;
  readonly retriable: boolean;
  readonly details?: readonly Problem[];
  /** Whether the statement's own text is at fault. */
  readonly statement: boolean;
  /** There were more intermediate rows than the engine can filter; written otherwise it may work. */
  readonly tooManyRows?: boolean;
}

export interface ToProcess<Request> {
  readonly call: number;
  readonly request: Request;
}

type Answer =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: ProcessFailure };

/** How many bytes of memory a process holds; `idle` where nothing is open in it, and nothing would be lost with it. */
export interface MemoryReport {
  readonly memory: number;
  readonly idle: boolean;
}

/** What a process says: answers, and from time to time how much memory it holds. */
export type FromProcess = Answer | MemoryReport;

/** A failure that the process told of; `statement` says whether the statement's own text is at fault. */
export class ChildError extends StancegraphError {
  readonly statement: boolean;
  readonly tooManyRows: boolean;

  constructor(failure: ProcessFailure) {
    const { code, message, retriable, details, statement, tooManyRows = false } = failure;
    super(code, message, { retriable, ...(details !== undefined && { details }) });
    this.statement = statement;
    this.tooManyRows = tooManyRows;
  }
}

/** The process went away under a call; what it had not committed is gone. */
export class ChildLost extends StancegraphError {
  constructor(message: string, options: ErrorOptions = { retriable: true }) {
    super(options.retriable === true ? 'engine-unavailable' : 'engine-failed', message, options);
  }
}

/** The same where the process was ended for what several calls did together; one of them alone may be to blame. */
export class SharedLoss extends ChildLost {}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface ProcessOptions extends ForkOptions {
  /** URL of a module beside the entry, and the entry's name without its ending. */
  readonly base: string;
  readonly entry: string;
  /** What messages call it: the subject of a sentence. */
  readonly name: string;
  readonly logger: EngineLogger;
  readonly onMemory?: (report: MemoryReport) => void;
}

/** One child process and the calls that wait for its answers. */
export class ProcessLink<Request> {
  readonly exited: Promise<void>;
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #name: string;
  #calls = 0;
  #lost: ChildLost | undefined;

  constructor({ base, entry, name, logger, onMemory, ...fork }: ProcessOptions) {
    this.#name = name;
    this.#child = forkEntry(base, entry, fork);
    this.#child.on('message', (message: FromProcess) => {
      if ('memory' in message) onMemory?.(message);
      else this.#settle(message);
    });
    this.#child.on('error', (cause) => {
      this.#lose(new ChildLost(`${name} could not be started.`, { cause }));
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      logger.warn(`${name} says`, { text: text.trim().slice(0, 2000) });
    });
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        const end = signal ?? `code ${String(code)}`;
        this.#lose(
          new ChildLost(`${name}'s process ended (${end}); it is started again, so try once more.`),
        );
        resolve();
      });
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get lost(): boolean {
    return this.#lost !== undefined;
  }

  /** How many calls wait for an answer. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** Sends a request; rejects with `ChildError` for a failure told, with `ChildLost` if the process goes away. */
  call(request: Request): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== undefined) {
        reject(this.#lost);
        return;
      }
      const call = (this.#calls += 1);
      this.#pending.set(call, { resolve, reject });
      const message: ToProcess<Request> = { call, request };
      this.#child.send(message, (error) => {
        if (error !== null) this.#settle({ call, failure: this.#unsendable(error) });
      });
    });
  }

  /** Ends the process at once; every call in flight rejects with `reason`. */
  async kill(reason: ChildLost): Promise<void> {
    this.#lose(reason);
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  /** Lets the process leave by itself. */
  async leave(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.exited;
  }

  #settle(message: Answer): void {
    const pending = this.#pending.get(message.call);
    this.#pending.delete(message.call);
    if ('failure' in message) pending?.reject(new ChildError(message.failure));
    else pending?.resolve(message.value);
  }

  #lose(reason: ChildLost): void {
    this.#lost ??= reason;
    for (const { reject } of this.#pending.values()) reject(this.#lost);
    this.#pending.clear();
  }

  #unsendable(error: Error): ProcessFailure {
    return {
      code: 'engine-failed',
      message: `${this.#name} could not be asked: ${error.message}`,
      retriable: true,
      statement: false,
    };
  }
}
