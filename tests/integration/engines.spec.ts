import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphSchema, healthSchema, importOutcomeSchema } from '@stancegraph/contract';
import { datasetSchema } from '@stancegraph/model';
import { engines, neo4jAccess, type TestStore } from '../contract/engines.js';
import { jsonBody, largeDataset, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

/** The main calls once more on each engine that is there; the other suites run on the embedded one. */
describe.each(engines)('the server over $name', ({ name, create }) => {
  let store: TestStore | undefined;
  let server: TestServer;
  beforeAll(async () => {
    // Holds Neo4j, emptied, for as long as the server uses it; an embedded store is the server's own.
    if (name === 'neo4j') store = await create();
    server = await startServer(name === 'neo4j' ? { neo4j: neo4jAccess() } : {});
  });
  afterAll(async () => {
    await server.close();
    await store?.dispose();
  });

  const graph = async () => graphSchema.parse((await server.call('/api/graph?rollUp=true')).json);

  it('is ready, and says with which engine', async () => {
    const health = healthSchema.parse((await server.call('/api/health/ready')).json);
    expect(health).toMatchObject({ status: 'ok', engine: { kind: name, ok: true } });
  });

  it('has the sample, and shows or counts every statement of it', async () => {
    const { statements } = datasetSchema.parse((await server.call('/api/export.json')).json);
    const { totals, ties } = await graph();
    const drawn = ties.reduce((sum, { count }) => sum + count, 0);
    expect(drawn).toBe(totals.statements.shown);
    expect(drawn + totals.inner).toBe(statements.length);
  });

  it('imports, changes nothing the second time, removes', async () => {
    const before = await graph();
    const send = async () =>
      importOutcomeSchema.parse(
        (await server.call('/api/imports?wait=true', jsonBody(smallDataset('small')))).json,
      );
    expect((await send()).changed).toBe(true);
    expect((await send()).changed).toBe(false);
    await server.call('/api/datasets/small', { method: 'DELETE' });
    expect((await graph()).ties).toEqual(before.ties);
  });

  it('exports what it imports as the same', async () => {
    const { text } = await server.call('/api/export.json');
    const again = await server.call('/api/imports?wait=true', jsonBody(text));
    expect(importOutcomeSchema.parse(again.json).changed).toBe(false);
  });

  it('answers 304 until the data changes', async () => {
    const tag = (await server.call('/api/graph')).headers.get('etag') ?? '';
    const again = () => server.call('/api/graph', { headers: { 'If-None-Match': tag } });
    expect((await again()).status).toBe(304);
    await server.call('/api/imports?wait=true', jsonBody(smallDataset('moved')));
    expect((await again()).status).toBe(200);
    await server.call('/api/datasets/moved', { method: 'DELETE' });
  });

  it('calls an import off when its client leaves', async () => {
    const leaving = new AbortController();
    const init = { ...jsonBody(largeDataset('left', 20_000)), signal: leaving.signal };
    const left = server.call('/api/imports?wait=true', init);
    const uploads = async (): Promise<number> => (await server.uploads()).length;
    while ((await uploads()) === 0) await server.call('/api/health/live');
    while ((await uploads()) > 0) await server.call('/api/health/live');
    leaving.abort();
    await expect(left).rejects.toThrow();
    // Waits for its turn: when it is through, what ran before has ended.
    await server.call('/api/imports?wait=true', jsonBody(smallDataset('after')));
    expect(errorOf(await server.call('/api/datasets/left', { method: 'DELETE' })).status).toBe(404);
    await server.call('/api/datasets/after', { method: 'DELETE' });
  });
});
