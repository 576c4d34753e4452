import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { snapshotSchema, snapshotsSchema, type Snapshots } from '@stancegraph/contract';
import { jsonBody, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await startServer({ sample: false });
  await server.call('/api/imports?wait=true', jsonBody(smallDataset('small')));
});
afterAll(() => server.close());
beforeEach(async () => {
  await rm(join(server.dataFolder, 'snapshots'), { recursive: true, force: true });
  const answer = await server.call('/api/snapshots', jsonBody({ title: 'Mine', view: '' }));
  ({ id } = snapshotSchema.parse(answer.json));
});

const file = (name: string): string => join(server.dataFolder, 'snapshots', name);
const at = (path = ''): string => `/api/snapshots/${id}${path}`;
const remove = (): ReturnType<TestServer['call']> => server.call(at(), { method: 'DELETE' });
const undelete = (): ReturnType<TestServer['call']> =>
  server.call(at('/undelete'), { method: 'POST' });
const list = async (): Promise<Snapshots> =>
  snapshotsSchema.parse((await server.call('/api/snapshots')).json);

describe.each(['', 'garbage', '{"title": "Cut', '{"id": "another", "title": "Other"}'])(
  'a snapshot whose envelope is %j',
  (envelope) => {
    beforeEach(() => writeFile(file(`${id}.envelope.json`), envelope));

    it('is listed as damaged, and says so', async () => {
      expect(await list()).toMatchObject({ items: [], total: 0, damaged: [id] });
      for (const path of ['', '.json', '/data/graph'])
        expect(errorOf(await server.call(at(path)))).toMatchObject({
          code: 'engine-failed',
          message: expect.stringMatching(/Delete it and take it again/),
        });
    });

    it('can be deleted, by its first digits too, and taken again', async () => {
      const deleted = await server.call(`/api/snapshots/${id.slice(0, 9)}`, { method: 'DELETE' });
      expect([deleted.status, deleted.json]).toEqual([200, { id, damaged: true }]);
      expect(await list()).toEqual({ items: [], total: 0, deleted: [], damaged: [] });
      expect((await server.call(at())).status).toBe(404);
      expect((await remove()).status).toBe(404);
      // Somebody may mend it there by hand.
      expect(await readdir(file('deleted'))).toContain(`${id}.envelope.json`);
      expect(errorOf(await undelete())).toMatchObject({ code: 'engine-failed' });

      const again = await server.call('/api/snapshots', jsonBody({ title: 'Anew', view: '' }));
      expect([again.status, again.json]).toEqual([201, expect.objectContaining({ id })]);
      expect(await list()).toMatchObject({ total: 1, damaged: [] });
    });

    it('gives way to the whole one that was deleted before it', async () => {
      await rm(file(`${id}.envelope.json`));
      await server.call('/api/snapshots', jsonBody({ title: 'Whole', view: '' }));
      await remove();
      await server.call('/api/snapshots', jsonBody({ title: 'Damaged', view: '' }));
      await writeFile(file(`${id}.envelope.json`), envelope);
      expect(errorOf(await undelete())).toMatchObject({
        status: 409,
        message: expect.stringMatching(/cannot be read: delete that first/),
      });
      expect((await remove()).json).toEqual({ id, damaged: true });
      expect((await undelete()).json).toMatchObject({ id, title: 'Whole' });
      expect((await server.call(at('.json'))).status).toBe(200);
    });
  },
);

describe.each<[string, (path: string) => Promise<void>]>([
  ['changed', (path) => writeFile(path, '{}')],
  ['cut', (path) => truncate(path, 100)],
  ['missing', (path) => rm(path)],
])('a snapshot whose content is %s', (_, damage) => {
  beforeEach(() => damage(file(`${id}.json`)));

  it('says so, and can be deleted and brought back', async () => {
    for (const path of ['.json', '.html', '/data/graph'])
      expect(errorOf(await server.call(at(path)))).toMatchObject({
        code: 'engine-failed',
        message: expect.stringMatching(/is gone or was changed/),
      });
    const kept = (await server.call(at())).json;
    expect((await remove()).json).toEqual(kept);
    expect(await list()).toMatchObject({ items: [], deleted: [kept] });
    expect((await undelete()).json).toEqual(kept);
    expect(await list()).toMatchObject({ items: [kept], deleted: [] });
  });
});
