import type { NestExpressApplication } from '@nestjs/platform-express';
import { Jobs } from '../imports/jobs.js';

const PATIENCE_MS = 5_000;
const IDLE_CHECK_MS = 50;

/**
 * Takes no more calls, calls running imports off (which ends their event streams), and lets the calls
 * under way end; those that have not after a few seconds are cut.
 */
export async function closeApp(nest: NestExpressApplication): Promise<void> {
  const server = nest.getHttpServer();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  // A connection that is kept alive becomes idle only when its last answer is out.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, IDLE_CHECK_MS);
  try {
    const closed = nest.close();
    await nest.get(Jobs, { strict: false }).close();
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(timer);
  }
}
