import { StancegraphError } from '@stancegraph/model';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { changes } from './gates.js';

/** Limits calls a minute from one address; a tenth for those that change something. 0: no limit. */
export function rateLimits(perMinute: number): RequestHandler[] {
  if (perMinute === 0) return [];
  return [limit(perMinute), limit(Math.ceil(perMinute / 10), changes)];
}

function limit(
  most: number,
  counts?: (request: Parameters<RequestHandler>[0]) => boolean,
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Addresses are those of the connections; a proxy's headers are not believed.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    ...(counts !== undefined && { skip: (request) => !counts(request) }),
    handler: (_request, _response, next) => {
      next(
        new StancegraphError(
          'rate-limited',
          `More than ${most} calls in a minute; wait and call again.`,
          {
            retriable: true,
          },
        ),
      );
    },
  });
}
