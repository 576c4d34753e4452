import { setTimeout as pause } from 'node:timers/promises';
import { StancegraphError } from '@stancegraph/model';
import { atMost } from '../deadline.js';
import type { Neo4jSessions } from './sessions.js';

const LIST =
  'SHOW TRANSACTIONS YIELD metaData WHERE metaData.stancegraph = $label RETURN count(*) AS running';
/** A closed session's query is gone within a tenth of a second, unless it loops inside one expression. */
const PATIENCE_MS = 1500;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 2000;
/** A server that takes longer to list its transactions is taken for one that does not answer. */
const LIST_MS = 2000;

/** What the server says of a transaction; `unknown`: nothing, though there may be one. */
type Said = 'running' | 'gone' | 'unknown';

export interface StillRunning {
  /** False where the server does not answer, so that nobody knows. */
  readonly isKnown: boolean;
  /** Never rejects. */
  readonly over: Promise<void>;
}

/**
 * Looks whether the server still works on a transaction that was given up: closing its session asks the
 * server to stop it, and not every query can be stopped. Resolves to undefined once it is gone, or where
 * the server is.
 */
export async function stillRunning(
  sessions: Neo4jSessions,
  label: string,
): Promise<StillRunning | undefined> {
  const until = Date.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const said = await ask(sessions, label);
    if (said === 'gone') return undefined;
    if (said === 'unknown' || Date.now() > until)
      return { isKnown: said === 'running', over: gone(sessions, label) };
    await pause(wait);
  }
}

async function gone(sessions: Neo4jSessions, label: string): Promise<void> {
  for (let wait = FIRST_PAUSE_MS; (await ask(sessions, label)) !== 'gone';) {
    wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    await pause(wait, undefined, { ref: false });
  }
}

async function ask(sessions: Neo4jSessions, label: string): Promise<Said> {
  return (await atMost(LIST_MS, list(sessions, label))) ?? 'unknown';
}

async function list(sessions: Neo4jSessions, label: string): Promise<Said> {
  try {
    const { rows } = await sessions.transact(
      { mode: 'READ', end: 'rollback', retry: false, timeoutMs: LIST_MS },
      (tx) => tx.run(LIST, { label }),
    );
    return rows[0]?.[0] === 0 ? 'gone' : 'running';
  } catch (error) {
    // A server that is gone, or does not let us see, cannot be waited for.
    return error instanceof StancegraphError && error.code === 'timeout' ? 'unknown' : 'gone';
  }
}
