import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CypherEngine } from '@stancegraph/engine';
import { createNeo4jEngine } from '@stancegraph/engine/neo4j';
import { startNeo4j } from '../neo4j/find-neo4j.js';
import type { Neo4jServer } from '../neo4j/server.js';
import { runCommand } from '../integration/support/command-line.js';
import { Gate } from './gate.js';
import { describeWithOwnNeo4j } from './own-neo4j.js';
import { startServer, temporaryFolder } from '../integration/support/server.js';

describeWithOwnNeo4j('a Neo4j whose settings let queries do what they should not', () => {
  let neo4j: Neo4jServer;
  let engine: CypherEngine;
  beforeAll(async () => {
    neo4j = await startNeo4j({
      'dbms.security.allow_csv_import_from_file_urls': 'true',
      'internal.dbms.cypher_ip_blocklist': '',
      'db.memory.transaction.max': '0',
      'db.transaction.timeout': '0',
    });
    engine = createNeo4jEngine(neo4j);
  }, 600_000);
  afterAll(async () => {
    await engine.close();
    await neo4j.stop();
  });

  const LETS = [
    /read files/,
    /one query take all of its memory/,
    /run for ever/,
    /call other machines/,
  ].map((lets) => expect.stringMatching(lets));

  it('is told of by a server that is busy for seconds, too', async () => {
    const gate = new Gate(new URL(neo4j.uri));
    const slow = createNeo4jEngine({ ...neo4j, uri: await gate.listen() });
    try {
      await slow.health();
      gate.holdFor(8_000);
      expect(await slow.weaknesses()).toEqual(LETS);
    } finally {
      await slow.close();
      gate.close();
    }
  });

  it('is told of by the engine, the server and the doctor', async () => {
    expect(await engine.weaknesses()).toEqual(LETS);
    const { uri, user, password } = neo4j;
    const server = await startServer({ neo4j: { uri, user, password }, sample: false });
    let ready = await server.call('/api/health/ready');
    // A slow one is ready before it has told its settings.
    while (!ready.text.includes('weaknesses')) {
      expect(ready).toMatchObject({ status: 200, json: { engine: { kind: 'neo4j', ok: true } } });
      ready = await server.call('/api/health/ready');
    }
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
