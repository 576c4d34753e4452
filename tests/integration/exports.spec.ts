import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphSchema, importOutcomeSchema } from '@stancegraph/contract';
import { datasetSchema, snapshotContentSchema } from '@stancegraph/model';
import { textsInZip } from '../../libs/formats/src/spec-files.js';
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

  it('writes an archive that the import takes as the same, and says what of it was not read', async () => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(await bytesOf('/api/export.csv.zip'))]), 'a.zip');
    const again = await server.call('/api/imports?wait=true', { method: 'POST', body: form });
    const { changed, warnings } = importOutcomeSchema.parse(again.json);
    expect(changed).toBe(false);
    expect(warnings).toEqual([
      expect.objectContaining({ file: 'a.zip/README.txt' }),
      expect.objectContaining({ file: 'a.zip/ties.csv' }),
    ]);
  });

  it.each(['', 'stances=opposes'])('lists in the archive the ties under “%s”', async (filter) => {
    const { ties } = graphSchema.parse((await server.call(`/api/graph?${filter}`)).json);
    expect(ties.length).toBeGreaterThan(1);
    const entries = textsInZip(await bytesOf(`/api/export.csv.zip?${filter}`));
    const [, ...rows] = (entries['ties.csv'] ?? '').trim().split('\r\n');
    expect(rows.map((row) => row.split(',', 3)).sort()).toEqual(
      ties.map(({ source, stance, target }) => [source, stance, target]).sort(),
    );
    expect(entries['README.txt']).toContain('ties.csv');
  });

  it('writes the content of a view where that is asked for, rolled up and of whole datasets', async () => {
    const view = 'content=true&rollUp=true&stances=accuses';
    const content = snapshotContentSchema.parse(
      (await server.call(`/api/export.json?${view}`)).json,
    );
    expect(content.view.filter).toEqual({ rollUp: true, stances: ['accuses'] });
    const whole = datasetSchema.parse((await server.call('/api/export.json')).json);
    expect(content.datasets.map(({ statements }) => statements.length)).toEqual([
      whole.statements.length,
    ]);
    const entries = textsInZip(await bytesOf(`/api/export.csv.zip?${view}`));
    const ties = entries['ties.csv'] ?? '';
    expect(ties).toMatch(/,accuses,/);
    expect(ties).not.toMatch(/,opposes,/);
    expect((await server.call('/api/export.csv.zip?rollUp=true')).status).toBe(400);
  });

  it('writes in GEXF the day of every statement that has one', async () => {
    const gexf = (await bytesOf('/api/export.gexf')).toString();
    const days = gexf.match(/<spell start="\d{4}-\d\d-\d\d"/g) ?? [];
    const dataset = datasetSchema.parse((await server.call('/api/export.json')).json);
    const dated = dataset.statements.filter(({ date }) => date !== undefined);
    const each = new Set(
      dated.map(({ source, stance, target, date }) => [source, stance, target, date].join()),
    );
    expect(each.size).toBeGreaterThan(10);
    expect(days).toHaveLength(each.size);
  });

  it('writes cells that are no formulas where that is asked for, under a tag of their own', async () => {
    const path = '/api/export.csv.zip?datasets=kurdistan-referendum-2017';
    const [plain, safe] = [await server.call(path), await server.call(`${path}&safe=true`)];
    expect([plain.status, safe.status]).toEqual([200, 200]);
    expect(safe.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect((await bytesOf(`${path}&safe=true`)).equals(await bytesOf(path))).toBe(false);
    expect((await server.call('/api/export.json?safe=true')).status).toBe(400);
  });

  it('applies the filter', async () => {
    const { json } = await server.call('/api/export.json?stances=accuses');
    const stances = datasetSchema.parse(json).statements.map(({ stance }) => stance);
    expect(new Set(stances)).toEqual(new Set(['accuses']));
    const gexf = (await bytesOf('/api/export.gexf?actors=iran&stances=opposes')).toString();
    expect(gexf).toMatch(/^<\?xml/);
    expect(gexf).not.toMatch(/supports|accuses/);
  });

  it.each([
    'stances=accuses',
    'rollUp=true',
    'datasets=kurdistan-referendum-2017&from=2017-10-01&minCount=2',
  ])(
    'writes no Cypher under %s, which a script of whole datasets cannot follow',
    async (filter) => {
      const answer = await server.call(`/api/export.cypher?${filter}`);
      const { status, code, message, details } = errorOf(answer);
      expect([status, code]).toEqual([400, 'invalid-input']);
      expect(message).toMatch(/^A Cypher script holds datasets whole: leave .* out/);
      const narrowing = [...new URLSearchParams(filter).keys()].filter((key) => key !== 'datasets');
      expect(details.map(({ path }) => path).sort()).toEqual(narrowing.sort());
      expect(answer.headers.get('content-disposition')).toBeNull();
      expect(answer.headers.get('etag')).toBeNull();
    },
  );

  it('writes Cypher of the datasets named, where what is said besides filters nothing', async () => {
    const whole = await bytesOf('/api/export.cypher');
    const same = 'datasets=kurdistan-referendum-2017&rollUp=false&undated=true&contested=false';
    expect((await server.call(`/api/export.cypher?${same}`)).status).toBe(200);
    expect((await bytesOf(`/api/export.cypher?${same}`)).equals(whole)).toBe(true);
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
