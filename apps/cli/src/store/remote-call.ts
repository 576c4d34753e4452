import type { OwnerNote } from '@stancegraph/api/store';
import { errorSchema } from '@stancegraph/contract';
import { StancegraphError } from '@stancegraph/model';

/** Calls a server as its owner. What it refuses, and what breaks, rejects with a `StancegraphError`. */
export class RemoteServer {
  constructor(private readonly owner: OwnerNote) {}

  async call(path: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.owner.token}`);
    const response = await this.#guarded(() =>
      fetch(new URL(path, this.owner.url), { ...init, headers }),
    );
    if (response.ok) return response;
    throw errorOf(response.status, await this.#guarded(() => response.text()));
  }

  async json<T>(
    path: string,
    schema: { parse(value: unknown): T },
    init?: RequestInit & { duplex?: 'half' },
  ): Promise<T> {
    return (await this.answer(path, schema, init)).body;
  }

  /** The same, with the status that a success had. */
  async answer<T>(
    path: string,
    schema: { parse(value: unknown): T },
    init?: RequestInit & { duplex?: 'half' },
  ): Promise<{ status: number; body: T }> {
    const response = await this.call(path, init);
    const body = schema.parse(await this.#guarded(() => response.json()));
    return { status: response.status, body };
  }

  async *bytes(path: string, init: RequestInit): AsyncGenerator<Uint8Array> {
    const { body } = await this.call(path, init);
    try {
      if (body !== null) yield* body;
    } catch (error) {
      throw this.#broken(error);
    }
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#broken(error);
    }
  }

  #broken(error: unknown): Error {
    if (error instanceof StancegraphError) return error;
    if (error instanceof Error && error.name === 'AbortError')
      return new StancegraphError('cancelled', 'Cancelled; nothing was changed.');
    return new StancegraphError(
      'engine-unavailable',
      `The server at ${this.owner.url}, which holds the data folder, does not answer any more. Look at it, then try again.`,
      { cause: error, retriable: true },
    );
  }
}

function errorOf(status: number, text: string): StancegraphError {
  const body = errorSchema.safeParse(parsed(text)).data;
  if (body === undefined)
    return new StancegraphError('internal', `The server answered with status ${status}.`);
  const { code, message, details, retriable } = body;
  return new StancegraphError(code, message, {
    details: details as StancegraphError['details'],
    retriable,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
