import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { findOwner } from '@stancegraph/api';
import { datasetsSchema, importJobSchema } from '@stancegraph/contract';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonBody, largeDataset } from './support/datasets.js';
import { eventsOf } from './support/events.js';
import { errorOf, startServer, temporaryFolder, type TestServer } from './support/server.js';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true }));

const ids = async (server: TestServer): Promise<string[]> =>
  datasetsSchema.parse((await server.call('/api/datasets')).json).items.map(({ id }) => id);

describe('start and stop', () => {
  it('loads the sample once: removed, it stays away', async () => {
    const first = await startServer({}, { dataFolder: folder });
    expect(await ids(first)).toEqual(['kurdistan-referendum-2017']);
    await first.call('/api/datasets/kurdistan-referendum-2017', { method: 'DELETE' });
    await first.close();
    const second = await startServer({}, { dataFolder: folder });
    expect(await ids(second)).toEqual([]);
    await second.close();
  });

  it('leaves a note of where it is, and takes it away', async () => {
    const server = await startServer({}, { dataFolder: folder });
    expect(await findOwner(folder)).toMatchObject({ url: server.url, pid: process.pid });
    await server.close();
    expect(await findOwner(folder)).toBeUndefined();
  });

  it('refuses a folder that another server holds, and says where that is', async () => {
    const server = await startServer({}, { dataFolder: folder });
    const second = startServer({}, { dataFolder: folder });
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(server.url),
    });
    await server.close();
  });

  it('says that the port is taken, and lets the store go', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startServer({ port }, { dataFolder: folder })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(new RegExp(`^Port ${port} .*PORT`)),
    });
    other.close();
    const server = await startServer({}, { dataFolder: folder });
    expect((await server.call('/api/health/ready')).status).toBe(200);
    await server.close();
  });

  it('lets nobody in from other machines without a token', async () => {
    await expect(startServer({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('ends in mid-import: the import is called off, its watchers are told, nothing of it is left', async () => {
    const server = await startServer({}, { dataFolder: folder });
    const { json } = await server.call('/api/imports', jsonBody(largeDataset('stopped', 20_000)));
    const { id } = importJobSchema.parse(json);
    const watching = eventsOf(`${server.url}/api/imports/${id}/events`);
    await server.call('/api/health/live');
    await server.close();
    const last = (await watching).at(-1);
    expect(importJobSchema.parse(last?.data).state).toBe('cancelled');
    const again = await startServer({}, { dataFolder: folder });
    expect(await ids(again)).toEqual([]);
    await again.close();
  });

  it('names what is wrong when the engine is gone, in the one shape', async () => {
    const server = await startServer({
      neo4j: { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x' },
    }).catch((error: unknown) => error);
    expect(server).toMatchObject({
      code: 'engine-unavailable',
      message: expect.stringMatching(/bolt:\/\/127\.0\.0\.1:1.*NEO4J_URI/),
    });
  });

  it('answers nothing any more once it is closed', async () => {
    const server = await startServer({}, { dataFolder: folder });
    expect(errorOf(await server.call('/api/nope')).status).toBe(404);
    await server.close();
    await expect(server.call('/api/health/live')).rejects.toThrow();
  });
});
