import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import type { RequestHandler } from 'express';
import pino, { type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Configuration } from '../configuration/configuration.js';

/** JSON lines on standard error; a person at a terminal gets only what is wrong, unless configured otherwise. */
export function createLog({ logLevel }: Configuration): Logger {
  const level = logLevel ?? (process.stderr.isTTY ? 'warn' : 'info');
  return pino({ level, base: { pid: process.pid } }, pino.destination({ dest: 2, sync: true }));
}

/** One line for each call: method, path, status, time. No bodies, no headers: they may hold tokens. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: ({ url }) => url.startsWith('/api/health/') },
    customLogLevel: (_request, { statusCode }, error) =>
      error !== undefined || statusCode >= 500 ? 'error' : statusCode >= 400 ? 'warn' : 'info',
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: unknown; url: unknown }) => ({
        id,
        method,
        url,
      }),
      res: ({ statusCode }: { statusCode: unknown }) => ({ statusCode }),
    },
  });
}

/** Nest's own messages in the same log; what it says while starting is detail. */
export function nestLog(log: Logger): LoggerService {
  const nest = log.child({ from: 'nest' });
  return {
    log: (message: unknown) => {
      nest.debug(String(message));
    },
    debug: (message: unknown) => {
      nest.debug(String(message));
    },
    verbose: (message: unknown) => {
      nest.trace(String(message));
    },
    warn: (message: unknown) => {
      nest.warn(String(message));
    },
    error: (message: unknown) => {
      nest.error(String(message));
    },
    fatal: (message: unknown) => {
      nest.fatal(String(message));
    },
  };
}
