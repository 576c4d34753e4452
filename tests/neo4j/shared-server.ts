import { canStartNeo4j, startNeo4j } from './find-neo4j.js';
import { freePort, type Neo4jAccess } from './server.js';

/** A Neo4j of a run, as its suites are told of it. */
export interface SharedServer extends Neo4jAccess {
  /** Whoever listens on this port may use the database. */
  readonly lock: number;
  /** Whether it may be wiped unasked. */
  readonly isOurs: boolean;
}

/** Suites that wait for each other leave cores idle; each server takes half a gigabyte. */
const MOST_SERVERS = 2;

/**
 * Finds one Neo4j or starts up to two, fewer where fewer suites run at a time, and hands them to the suites of the run
 * by the environment: `TEST_NEO4J_SERVERS`, a JSON list. Gives the way to end them.
 */
export async function setUpNeo4j(workers: number): Promise<() => Promise<void>> {
  const { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD, STANCEGRAPH_TEST_WIPE } = process.env;
  if (uri !== undefined && uri !== '') {
    const access = { uri, user: NEO4J_USER ?? 'neo4j', password: NEO4J_PASSWORD ?? '' };
    await tell([access], STANCEGRAPH_TEST_WIPE === '1');
    return () => Promise.resolve();
  }
  const wanted = canStartNeo4j() ? Math.min(workers, MOST_SERVERS) : 0;
  const servers = await Promise.all(Array.from({ length: wanted }, () => startNeo4j()));
  await tell(servers, true);
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}

async function tell(all: readonly Neo4jAccess[], isOurs: boolean): Promise<void> {
  const servers: SharedServer[] = [];
  for (const { uri, user, password } of all)
    servers.push({ uri, user, password, lock: await freePort(), isOurs });
  process.env['TEST_NEO4J_SERVERS'] = JSON.stringify(servers);
}

/** The one that this worker's suites use; undefined in a run without any. */
export function sharedServer(): SharedServer | undefined {
  const servers = JSON.parse(process.env['TEST_NEO4J_SERVERS'] ?? '[]') as SharedServer[];
  return servers[(Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % servers.length];
}
