import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonBody, smallDataset } from './support/datasets.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const CONDITIONAL = [
  '/api/graph',
  '/api/actors',
  '/api/actors/iran',
  '/api/actors/iran/neighbours',
  '/api/ties/iran/opposes/krg?rollUp=true',
  '/api/statements',
  '/api/documents',
  '/api/issues',
  '/api/search?q=iran',
  '/api/views',
  '/api/export.json?datasets=kurdistan-referendum-2017',
  '/api/export.csv.zip?datasets=kurdistan-referendum-2017',
  '/api/export.gexf',
];

async function tagOf(path: string): Promise<string> {
  const { headers } = await server.call(path);
  expect(headers.get('cache-control')).toBe('no-cache');
  return headers.get('etag') ?? '';
}

function again(path: string, tag: string): ReturnType<TestServer['call']> {
  return server.call(path, { headers: { 'If-None-Match': tag } });
}

describe('conditional reads', () => {
  it.each(CONDITIONAL)('%s is 304 for who has it', async (path) => {
    const tag = await tagOf(path);
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    const { status, text, headers } = await again(path, tag);
    expect([status, text, headers.get('etag')]).toEqual([304, '', tag]);
    expect((await again(path, 'W/"other"')).status).toBe(200);
  });

  it('gives one tag to what means the same, and others to what does not', async () => {
    const same = await Promise.all(
      [
        '?stances=opposes,accuses&rollUp=true',
        '?rollUp=true&stances=accuses&stances=opposes',
        '?rollUp=true&stances=accuses,opposes,accuses&limit=200000',
      ].map((query) => tagOf(`/api/graph${query}`)),
    );
    expect(new Set(same).size).toBe(1);
    const different = await Promise.all(
      ['?rollUp=true', '?rollUp=false', '', '?actors=iran', '?documents=iran', '?limit=5'].map(
        (query) => tagOf(`/api/graph${query}`),
      ),
    );
    expect(new Set(different).size).toBe(different.length);
  });

  it('changes every tag when the data changes, and brings none back', async () => {
    const before = await tagOf('/api/graph');
    await server.call('/api/imports?wait=true', jsonBody(smallDataset('other')));
    expect((await again('/api/graph', before)).status).toBe(200);
    await server.call('/api/datasets/other', { method: 'DELETE' });
    expect(await tagOf('/api/graph')).not.toBe(before);
  });

  it('gives no tag to what changes by itself', async () => {
    for (const path of ['/api/health/ready', '/api/datasets']) {
      const { headers } = await server.call(path);
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    }
  });
});
