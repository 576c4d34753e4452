import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importOutcomeSchema } from '@stancegraph/contract';
import { datasetSchema } from '@stancegraph/model';
import { formBody, jsonBody, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const EXPORTS = [
  ['/api/export.json', 'application/json; charset=utf-8', 'kurdistan-referendum-2017.json'],
  ['/api/export.csv.zip', 'application/zip', 'kurdistan-referendum-2017.csv.zip'],
  ['/api/export.gexf', 'application/gexf+xml', 'stancegraph.gexf'],
  [
    '/api/export.gexf?datasets=kurdistan-referendum-2017',
    'application/gexf+xml',
    'kurdistan-referendum-2017.gexf',
  ],
] as const;

async function bytesOf(path: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(server.url + path)).arrayBuffer());
}

describe('exporting', () => {
  it.each(EXPORTS)(
    '%s is a file to be saved, the same bytes each time',
    async (path, type, name) => {
      const { status, headers } = await server.call(path);
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      expect(headers.get('content-disposition')).toBe(`attachment; filename=${name}`);
      const bytes = await bytesOf(path);
      expect(bytes.length).toBeGreaterThan(1_000);
      expect(bytes.equals(await bytesOf(path))).toBe(true);
    },
  );

  it('writes JSON that the import takes as the same', async () => {
    const { text, json } = await server.call('/api/export.json');
    expect(datasetSchema.parse(json).statements.length).toBeGreaterThan(20);
    const again = await server.call('/api/imports?wait=true', jsonBody(text));
    expect(importOutcomeSchema.parse(again.json).changed).toBe(false);
  });

  it('applies the filter', async () => {
    const { json } = await server.call('/api/export.json?stances=accuses');
    const stances = datasetSchema.parse(json).statements.map(({ stance }) => stance);
    expect(new Set(stances)).toEqual(new Set(['accuses']));
    const gexf = (await bytesOf('/api/export.gexf?actors=iran&stances=opposes')).toString();
    expect(gexf).toMatch(/^<\?xml/);
    expect(gexf).not.toMatch(/supports|accuses/);
  });

  it('says which datasets there are where the choice is open', async () => {
    await server.call(
      '/api/imports?wait=true',
      formBody({ 'x.json': JSON.stringify(smallDataset('other')) }),
    );
    const answer = await server.call('/api/export.json');
    expect(errorOf(answer)).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(errorOf(answer).message).toMatch(/other/);
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(answer.headers.get('etag')).toBeNull();
    expect((await server.call('/api/export.json?datasets=other')).json).toMatchObject({
      id: 'other',
    });
  });
});
