import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNeo4jEngine, type CypherEngine } from '@stancegraph/engine';
import { startNeo4j } from '../neo4j/find-neo4j.js';
import type { Neo4jServer } from '../neo4j/server.js';
import { runCommand } from '../integration/support/command-line.js';
import { startServer, temporaryFolder } from '../integration/support/server.js';

describe('a Neo4j whose settings let queries do what they should not', () => {
  let neo4j: Neo4jServer | undefined;
  let engine: CypherEngine;
  beforeAll(async () => {
    neo4j = await startNeo4j({
      'dbms.security.allow_csv_import_from_file_urls': 'true',
      'internal.dbms.cypher_ip_blocklist': '',
      'db.memory.transaction.max': '0',
      'db.transaction.timeout': '0',
    });
    if (neo4j !== undefined) engine = createNeo4jEngine(neo4j);
  }, 600_000);
  afterAll(async () => {
    if (neo4j === undefined) return;
    await engine.close();
    await neo4j.stop();
  });

  const LETS = [
    /read files/,
    /one query take all of its memory/,
    /run for ever/,
    /call other machines/,
  ].map((lets) => expect.stringMatching(lets));

  it('is told of by the engine, the server and the doctor', async () => {
    if (neo4j === undefined) return;
    expect(await engine.weaknesses()).toEqual(LETS);
    const { uri, user, password } = neo4j;
    const server = await startServer({ neo4j: { uri, user, password }, sample: false });
    const ready = await server.call('/api/health/ready');
    expect(ready).toMatchObject({ status: 200, json: { engine: { weaknesses: LETS } } });
    await server.close();
    const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const { code, out, err } = await runCommand(['doctor'], await temporaryFolder(), {
      environment,
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^This server lets queries read files of its machine/m);
    expect(err).toMatch(/^error: 4 of its settings should be changed/);
  });
});
