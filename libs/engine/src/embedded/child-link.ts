import type { ChildProcess } from 'node:child_process';
import { StancegraphError, type ErrorOptions } from '@stancegraph/model';
import { forkEntry } from '../fork-entry.js';
import type { EngineLogger } from '../logger.js';
import type { ChildFailure, ChildRequest, FromChild, ToChild } from './protocol.js';

/** A failure that the child told of; `statement` says whether the statement's own text is at fault. */
export class ChildError extends StancegraphError {
  readonly statement: boolean;

  constructor({ code, message, retriable, statement }: ChildFailure) {
    super(code, message, { retriable });
    this.statement = statement;
  }
}

/** The process went away under a call; what it had not committed is gone. */
export class ChildLost extends StancegraphError {
  constructor(message: string, options: ErrorOptions = { retriable: true }) {
    super('engine-failed', message, options);
  }
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One child process and the calls that wait for its answers. */
export class ChildLink {
  readonly exited: Promise<void>;
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  #lost: ChildLost | undefined;

  constructor(logger: EngineLogger, onMemory: (bytes: number, link: ChildLink) => void) {
    this.#child = forkEntry(import.meta.url, 'child', { UV_THREADPOOL_SIZE: '8' });
    this.#child.on('message', (message: FromChild) => {
      if ('memory' in message) onMemory(message.memory, this);
      else this.#settle(message);
    });
    this.#child.on('error', (cause) => {
      this.#lose(new ChildLost('The embedded database could not be started.', { cause }));
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      logger.warn('The embedded database says', { text: text.trim().slice(0, 2000) });
    });
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        this.#lose(
          new ChildLost(
            `The embedded database's process ended (${signal ?? `code ${String(code)}`}); it is started again, so try once more.`,
          ),
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

  /** Sends a request; rejects with `ChildError` for a failure told, with `ChildLost` if the child goes away. */
  call(request: ChildRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== undefined) {
        reject(this.#lost);
        return;
      }
      const call = (this.#calls += 1);
      this.#pending.set(call, { resolve, reject });
      const message: ToChild = { call, request };
      this.#child.send(message, (error) => {
        if (error !== null) this.#settle({ call, failure: unsendable(error) });
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

  #settle(message: Exclude<FromChild, { memory: number }>): void {
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
}

function unsendable(error: Error): ChildFailure {
  return {
    code: 'engine-failed',
    message: `The embedded database could not be asked: ${error.message}`,
    retriable: true,
    statement: false,
  };
}
