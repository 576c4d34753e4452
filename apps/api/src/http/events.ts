import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Response } from 'express';

const HEARTBEAT_MS = 15_000;
/** Between two events, so that a fast import does not flood its watchers. */
const PACE_MS = 100;

/** Sends each item as one server-sent event, and a comment now and then so that proxies keep the line. */
export async function sendEvents(
  response: Response,
  event: string,
  items: AsyncIterable<unknown>,
  signal: AbortSignal,
): Promise<void> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  try {
    for await (const item of items) {
      const taken = response.write(`event: ${event}\ndata: ${JSON.stringify(item)}\n\n`);
      if (!taken) await once(response, 'drain', { signal });
      await setTimeout(PACE_MS, undefined, { signal });
    }
    response.end();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
