import { errorSchema } from '@stancegraph/contract';
import type { z } from 'zod';
import { ApiError, isAbort, notUnderstood } from './api-error.js';
import { sourcePath } from './source.js';

/** What a call brings, where it is more than a question. */
export interface CallInit {
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

/** Gets an answer and reads it by its schema. Throws `ApiError`, or an AbortError when cancelled. */
export async function call<T>(
  path: string,
  schema: z.ZodType<T>,
  signal: AbortSignal | undefined,
  init: CallInit = {},
): Promise<T> {
  const response = await reach(path, signal, init);
  if (!response.ok) throw await failed(response);
  const body = await bodyOf(response);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw notUnderstood();
}

/** Asks the server; throws a retriable `unreachable` where nobody answers. */
export async function reach(
  path: string,
  signal: AbortSignal | undefined,
  init: CallInit = {},
): Promise<Response> {
  try {
    return await fetch(init.method === undefined ? sourcePath(path) : path, {
      ...init,
      headers: { accept: 'application/json, application/octet-stream', ...init.headers },
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError('unreachable', 'The server does not answer.', true);
  }
}

/** The error that an answer without success is. */
export async function failed(response: Response): Promise<ApiError> {
  return errorOf(response, await bodyOf(response));
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}

/** The error that a status and its body say. */
export function errorOf({ status }: { readonly status: number }, body: unknown): ApiError {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) {
    const isTemporary = status >= 500;
    return new ApiError('unreachable', `The server answered ${String(status)}.`, isTemporary);
  }
  const { code, message, retriable, details } = parsed.data;
  return new ApiError(code, message, retriable, details);
}
