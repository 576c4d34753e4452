import { errorSchema } from '@stancegraph/contract';
import type { z } from 'zod';
import { ApiError, isAbort, notUnderstood } from './api-error.js';

/** Gets an answer and reads it by its schema. Throws `ApiError`, or an AbortError when cancelled. */
export async function call<T>(
  path: string,
  schema: z.ZodType<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const response = await reach(path, signal);
  if (!response.ok) throw await failed(response);
  const body = await bodyOf(response);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw notUnderstood();
}

/** Asks the server; throws a retriable `unreachable` where nobody answers. */
export async function reach(path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, {
      headers: { accept: 'application/json, application/octet-stream' },
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

function errorOf(response: Response, body: unknown): ApiError {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) {
    const isTemporary = response.status >= 500;
    return new ApiError('unreachable', `The server answered ${response.status}.`, isTemporary);
  }
  const { code, message, retriable, details } = parsed.data;
  return new ApiError(code, message, retriable, details);
}
