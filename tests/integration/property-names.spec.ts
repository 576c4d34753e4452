import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FILE_FORMATS,
  graphSchema,
  importOutcomeSchema,
  snapshotSchema,
  type Snapshot,
} from '@stancegraph/contract';
import { datasetSchema, snapshotContentSchema, type Dataset } from '@stancegraph/model';
import { formBody, jsonBody, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

/** Ids that every plain object answers to, whatever was put into it. */
const IDS = ['constructor', 'hasOwnProperty', 'isPrototypeOf', 'prototype', 'toString', 'valueOf'];
const WAIT = '/api/imports?wait=true';

function datasetOf(id: string, views: Dataset['views']): Dataset {
  const small = smallDataset(id);
  return {
    ...small,
    actors: IDS.map((each) => ({ id: each, name: `Actor ${each}`, kind: 'other', aliases: [] })),
    issues: [{ id: 'toString', title: 'What it says', events: [] }],
    documents: [{ id: 'valueOf', title: 'A report', outlet: 'constructor', date: '2020-01-02' }],
    statements: IDS.flatMap((source, at) =>
      [1, 2].map((step) => ({
        id: `${source}.${String(step)}`,
        source,
        stance: step === 1 ? ('opposes' as const) : ('supports' as const),
        target: IDS[(at + step) % IDS.length] ?? '',
        issue: 'toString',
        date: '2020-01-01',
        summary: `${source} spoke.`,
        documents: ['valueOf'],
      })),
    ),
    views,
  };
}

const placesOf = (ids: readonly string[]): Record<string, [number, number]> =>
  Object.fromEntries(ids.map((id, at) => [id, [at * 10, at * at]]));

describe.each([
  ['without a composed view', []],
  ['with a view that places some', IDS.slice(0, 2)],
  ['with a view that places all', IDS],
])('actors called like properties of objects, %s', (_, placed) => {
  const dataset = datasetOf(
    'names',
    placed.length === 0
      ? []
      : [{ id: 'first', title: 'First', filter: {}, positions: { wide: placesOf(placed) } }],
  );
  let server: TestServer;
  let kept: Snapshot;
  beforeAll(async () => {
    server = await startServer({ sample: false });
    const imported = await server.call(WAIT, formBody({ 'names.json': JSON.stringify(dataset) }));
    expect(importOutcomeSchema.parse(imported.json)).toMatchObject({ changed: true, warnings: [] });
  });
  afterAll(() => server.close());

  const bytesOf = async (path: string): Promise<Buffer> => {
    const response = await fetch(server.url + path);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([path, response.status, bytes.length > 400]).toEqual([path, 200, true]);
    return bytes;
  };

  it('are kept in a snapshot, each in its place', async () => {
    const answer = await server.call('/api/snapshots', jsonBody({ title: 'Names', view: '' }));
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([201, expect.anything()]);
    kept = snapshotSchema.parse(answer.json);
    const { view } = snapshotContentSchema.parse(
      (await server.call(`/api/snapshots/${kept.id}.json`)).json,
    );
    expect(Object.keys(view.positions).sort()).toEqual(IDS);
    expect(new Set(Object.values(view.positions).map(String)).size).toBe(IDS.length);
    expect(view.layout).toBe(placed.length > 0 ? 'composed' : 'force');
    expect(view.positions).toMatchObject(placesOf(placed));
  });

  it('are kept where the reader put them', async () => {
    const positions = placesOf(IDS);
    const body = { title: 'Put', view: '', layout: 'circle', positions };
    const { id } = snapshotSchema.parse((await server.call('/api/snapshots', jsonBody(body))).json);
    const content = await server.call(`/api/snapshots/${id}.json`);
    expect(snapshotContentSchema.parse(content.json).view.positions).toEqual(positions);
    const diff = await server.call(`/api/diff?a=${kept.id}&b=${id}`);
    expect(diff.json).toMatchObject({ positions: { b: positions } });
  });

  it.each(FILE_FORMATS)('are in %s of the snapshot and of the live view', async (format) => {
    await bytesOf(`/api/snapshots/${kept.id}.${format}`);
    await bytesOf(`/api/export.${format}`);
  });

  it.each(['json', 'gexf', 'graphml', 'html', 'csv.zip'])('come back from %s', async (format) => {
    for (const path of [`/api/snapshots/${kept.id}.${format}`, `/api/export.${format}`]) {
      const body = new FormData();
      body.append('files', new File([new Uint8Array(await bytesOf(path))], `x.${format}`));
      if (path.endsWith('export.html')) continue;
      const answer = await server.call(WAIT, { method: 'POST', body });
      expect([path, importOutcomeSchema.parse(answer.json).changed]).toEqual([path, false]);
    }
    expect((await server.call('/api/export.json')).json).toEqual(datasetSchema.parse(dataset));
  });

  it('are the nodes of graphology’s graph, each with its place', async () => {
    const written = JSON.parse((await bytesOf('/api/export.graphology.json')).toString()) as {
      nodes: { key: string; attributes: Record<string, unknown> }[];
      edges: { source: string; target: string }[];
    };
    expect(written.nodes.map(({ key }) => key)).toEqual(IDS);
    for (const { attributes } of written.nodes)
      expect([typeof attributes['x'], typeof attributes['y']]).toEqual(['number', 'number']);
    expect(written.edges).toHaveLength(12);
  });

  it('answer to every filter, and have their evidence', async () => {
    const { ties } = graphSchema.parse((await server.call('/api/graph')).json);
    expect(ties).toHaveLength(12);
    const some = await server.call('/api/graph?actors=constructor&issues=toString');
    expect(graphSchema.parse(some.json).ties).toHaveLength(4);
    for (const path of [
      '/api/actors/constructor',
      '/api/ties/constructor/opposes/hasOwnProperty',
      '/api/graph?ego=constructor&expand=toString,both&hidden=valueOf',
      '/api/search?q=constructor',
      '/api/snapshots/' + kept.id + '/data/actors/toString',
    ])
      expect([path, (await server.call(path)).status]).toEqual([path, 200]);
  });
});

describe('the one name that no plain object can hold', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ sample: false });
  });
  afterAll(() => server.close());

  it.each<[string, string]>([
    ['names.json', JSON.stringify(datasetOf('names', [])).replaceAll('"toString"', '"__proto__"')],
    [
      'names.yaml',
      'id: names\ntitle: Names\nactors:\n  - {id: __proto__, name: Proto, kind: other}\n',
    ],
  ])('is no id in %s, and that is said', async (name, text) => {
    const answer = await server.call(WAIT, formBody({ [name]: text }));
    const { status, details } = errorOf(answer);
    expect(status).toBe(400);
    expect(JSON.stringify(details)).toMatch(/__proto__ cannot be an id/);
    expect((await server.call('/api/datasets')).json).toMatchObject({ total: 0 });
  });

  it('is another id where another program wrote it', async () => {
    const graph = `<gexf version="1.3"><graph defaultedgetype="directed"><nodes>
      <node id="__proto__" label="Proto"/><node id="b" label="Other"/></nodes>
      <edges><edge id="1" source="__proto__" target="b" label="opposes"/></edges></graph></gexf>`;
    const answer = await server.call(WAIT, formBody({ 'names.gexf': graph }));
    const ids = datasetSchema
      .parse((await server.call('/api/export.json')).json)
      .actors.map(({ id }) => id);
    expect([answer.status, ids.includes('__proto__'), ids.length]).toEqual([200, false, 2]);
  });
});
