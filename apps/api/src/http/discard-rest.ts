import type { Request, Response } from 'express';

const PATIENCE_MS = 10_000;

/**
 * Lets a client that is still sending read the answer: what it sends is thrown away for a while, then the
 * connection is cut. Without this a refused upload would be seen as a broken connection.
 */
export function discardRest(request: Request, response: Response): void {
  if (request.complete || request.destroyed) return;
  response.setHeader('Connection', 'close');
  const timer = setTimeout(() => request.destroy(), PATIENCE_MS);
  timer.unref();
  request.once('close', () => {
    clearTimeout(timer);
  });
  request.on('error', () => undefined);
  request.resume();
}
