import { StancegraphError } from '@stancegraph/model';
import type { Request } from 'express';

/**
 * The bytes of a request's body, `maxBytes` at most (`too-large`). Ending early leaves the request alone,
 * for its answer goes out on the same connection. A connection that breaks is `cancelled`.
 */
export async function* bodyOf(request: Request, maxBytes: number): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  let read = 0;
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  try {
    for await (const chunk of chunks) {
      read += chunk.length;
      if (read > maxBytes) throw tooLarge(maxBytes);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof StancegraphError) throw error;
    throw new StancegraphError('cancelled', 'The upload broke off; nothing was changed.', {
      cause: error,
    });
  }
}

function tooLarge(maxBytes: number): StancegraphError {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return new StancegraphError(
    'too-large',
    `An import takes ${megabytes} MB at most; STANCEGRAPH_MAX_UPLOAD raises that.`,
  );
}
