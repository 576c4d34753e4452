import type { NestExpressApplication } from '@nestjs/platform-express';
import { Jobs } from '../imports/jobs.js';

const PATIENCE_MS = 5_000;

/**
 * Takes no more calls, calls running imports off (which ends their event streams), and lets the calls
 * under way end; those that have not after a few seconds are cut.
 */
export async function closeApp(nest: NestExpressApplication): Promise<void> {
  const server = nest.getHttpServer();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  try {
    const closed = nest.close();
    await nest.get(Jobs, { strict: false }).close();
    server.closeIdleConnections();
    await closed;
  } finally {
    clearTimeout(timer);
  }
}
