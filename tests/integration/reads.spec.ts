import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actorDetailSchema,
  actorsSchema,
  datasetsSchema,
  documentsSchema,
  graphSchema,
  healthSchema,
  issuesSchema,
  neighboursSchema,
  searchSchema,
  statementsSchema,
  tieEvidenceSchema,
  viewsSchema,
} from '@stancegraph/contract';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const READS = [
  ['/api/graph', graphSchema],
  ['/api/graph?rollUp=true&limit=3&stances=opposes,accuses&stances=supports', graphSchema],
  ['/api/actors?limit=5', actorsSchema],
  ['/api/actors/iran', actorDetailSchema],
  ['/api/actors/iran?rollUp=true', actorDetailSchema],
  ['/api/actors/iran/neighbours?limit=2', neighboursSchema],
  ['/api/ties/iran/opposes/krg?rollUp=true', tieEvidenceSchema],
  ['/api/statements?limit=7&from=2017-10-01&to=2017-10-04&undated=false', statementsSchema],
  ['/api/documents', documentsSchema],
  ['/api/issues', issuesSchema],
  ['/api/search?q=erdogan', searchSchema],
  ['/api/datasets', datasetsSchema],
  ['/api/views', viewsSchema],
  ['/api/health/live', healthSchema],
  ['/api/health/ready', healthSchema],
] as const;

describe('reading the sample', () => {
  it.each(READS)('%s answers what its schema says, and nothing else', async (path, schema) => {
    const { status, json, headers } = await server.call(path);
    expect({ status, json }).toEqual({ status: 200, json: schema.parse(json) });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('shows the six governments when persons are rolled up', async () => {
    const graph = graphSchema.parse((await server.call('/api/graph?rollUp=true')).json);
    const names = graph.actors.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Iran', 'Turkey', 'Baghdad', 'KRG', 'Israel', 'United States']),
    );
  });

  it('cuts ties at the limit and says how many there are', async () => {
    const graph = graphSchema.parse((await server.call('/api/graph?limit=2')).json);
    expect(graph.ties).toHaveLength(2);
    expect(graph.totals.ties.shown).toBeGreaterThan(2);
  });

  it('walks a list by its cursors, each item once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    let total: number;
    do {
      const cursor: string = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
      const page = statementsSchema.parse(
        (await server.call(`/api/statements?limit=10${cursor}`)).json,
      );
      seen.push(...page.items.map(({ key }) => key));
      ({ next: after, total } = page);
    } while (after !== undefined);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('finds what is folded away: case, accents', async () => {
    const found = searchSchema.parse((await server.call('/api/search?q=ERDOĞAN')).json);
    expect(found.items.map(({ title }) => title).join()).toMatch(/Erdo/);
  });

  it('answers HEAD like GET, without a body', async () => {
    const { status, text, headers } = await server.call('/api/graph', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(headers.get('etag')).toMatch(/^W\//);
  });

  it('compresses where the caller can read that', async () => {
    const { headers } = await server.call('/api/graph');
    expect(headers.get('content-encoding')).toMatch(/^(gzip|br)$/);
    expect(headers.get('vary')).toMatch(/Accept-Encoding/);
  });

  it('serves an explorer that is not built as a clear text', async () => {
    const bare = await startServer({ sample: false }, { webFolder: '/nowhere' });
    try {
      const { status, text } = await bare.call('/');
      expect(status).toBe(503);
      expect(text).toMatch(/npm start/);
    } finally {
      await bare.close();
    }
  });
});
