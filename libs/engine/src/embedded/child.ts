/**
 * The process that owns the embedded database. It answers its parent's requests one message each, and
 * leaves when the parent does. A terminal's Ctrl-C reaches it too; the parent decides when it ends.
 */
import { errorFrom } from './child-errors.js';
import { ChildStore } from './child-store.js';
import type { FromProcess, ToProcess } from '../process-link.js';
import type { ChildRequest } from './protocol.js';

const MEMORY_REPORT_MS = 200;

const store = new ChildStore();

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

process.on('disconnect', () => {
  // A running query cannot be stopped and would keep the process; every commit is in the log already.
  if (store.busy) process.kill(process.pid, 'SIGKILL');
  store.close();
  process.exit(0);
});

// Queries run on threads of their own, so this loop can tell how much memory they take.
setInterval(() => {
  if (store.busy) send({ memory: process.memoryUsage.rss(), idle: false });
}, MEMORY_REPORT_MS).unref();

process.on('message', (message: ToProcess<ChildRequest>) => {
  void answer(message);
});

async function answer({ call, request }: ToProcess<ChildRequest>): Promise<void> {
  try {
    send({ call, value: await store.answer(request) });
  } catch (error) {
    send({ call, failure: errorFrom(error) });
  }
  if (store.idle) send({ memory: process.memoryUsage.rss(), idle: true });
}

function send(reply: FromProcess): void {
  if (process.connected) process.send?.(reply);
}
