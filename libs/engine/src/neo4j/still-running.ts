import { setTimeout as pause } from 'node:timers/promises';
import type { Neo4jSessions } from './sessions.js';

const LIST =
  'SHOW TRANSACTIONS YIELD metaData WHERE metaData.stancegraph = $label RETURN count(*) AS running';
/** A closed session's query is gone within a tenth of a second, unless it loops inside one expression. */
const PATIENCE_MS = 1500;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 2000;
const LIST_MS = 2000;

/**
 * Looks whether the server still works on a transaction that was given up: closing its session asks the
 * server to stop it, and not every query can be stopped. Resolves to undefined once it is gone, or where
 * the server does not tell; else to a promise of its end.
 */
export async function stillRunning(
  sessions: Neo4jSessions,
  label: string,
): Promise<{ readonly over: Promise<void> } | undefined> {
  const until = Date.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; Date.now() < until; wait *= 2) {
    if (!(await isListed(sessions, label))) return undefined;
    await pause(wait);
  }
  return (await isListed(sessions, label)) ? { over: gone(sessions, label) } : undefined;
}

async function gone(sessions: Neo4jSessions, label: string): Promise<void> {
  for (let wait = FIRST_PAUSE_MS; await isListed(sessions, label);) {
    wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    await pause(wait, undefined, { ref: false });
  }
}

async function isListed(sessions: Neo4jSessions, label: string): Promise<boolean> {
  try {
    const { rows } = await sessions.transact(
      { mode: 'READ', end: 'rollback', retry: false, timeoutMs: LIST_MS },
      (tx) => tx.run(LIST, { label }),
    );
    return rows[0]?.[0] !== 0;
  } catch {
    // A server that is gone, or does not let us see, cannot be waited for.
    return false;
  }
}
