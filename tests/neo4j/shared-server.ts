import { reportNoNeo4j, startNeo4j } from './find-neo4j.js';
import { freePort, type Neo4jAccess } from './server.js';

/**
 * Finds or starts the Neo4j that all suites of a run share, and hands it to them by environment:
 * TEST_NEO4J_URI, _USER, _PASSWORD, _LOCK (a port whose listener may use the database) and _OURS
 * (whether it may be wiped unasked). Gives the way to end it.
 */
export async function setUpNeo4j(): Promise<() => Promise<void>> {
  const { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD } = process.env;
  process.env['TEST_NEO4J_LOCK'] = String(await freePort());
  if (uri !== undefined && uri !== '') {
    tell({ uri, user: NEO4J_USER ?? 'neo4j', password: NEO4J_PASSWORD ?? '' });
    process.env['TEST_NEO4J_OURS'] = process.env['STANCEGRAPH_TEST_WIPE'] ?? '0';
    return nothingToStop;
  }
  const server = await startNeo4j();
  if (server === undefined) {
    reportNoNeo4j();
    return nothingToStop;
  }
  tell(server);
  process.env['TEST_NEO4J_OURS'] = '1';
  return () => server.stop();
}

function tell({ uri, user, password }: Neo4jAccess): void {
  process.env['TEST_NEO4J_URI'] = uri;
  process.env['TEST_NEO4J_USER'] = user;
  process.env['TEST_NEO4J_PASSWORD'] = password;
}

function nothingToStop(): Promise<void> {
  return Promise.resolve();
}
