import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findOwner } from '@stancegraph/api';
import {
  catalogueAnswerSchema,
  catalogueQueriesSchema,
  catalogueQuerySchema,
  ROUTES,
} from '@stancegraph/contract';
import { catalogueQueries } from '@stancegraph/graph';
import { errorOf, startServer, type TestServer } from './support/server.js';

const SMALL =
  "MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) WHERE r.issue = 'x' RETURN a.id AS a, count(r) AS n ORDER BY n";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  const { token = '' } = (await findOwner(server.dataFolder)) ?? {};
  // The guard’s parser, cold, needs its whole time for a long query on a busy machine.
  for (const cypher of ['RETURN 1', 'MATCH (a) RETURN a LIMIT 1', SMALL, SMALL, SMALL])
    await server.call(ROUTES.ownerQuery, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ cypher }),
    });
}, 120_000);
afterAll(() => server.close());

const json = async (path: string): Promise<unknown> =>
  JSON.parse((await server.call(path)).text) as unknown;
const rowsOf = (name: string): unknown[][] =>
  JSON.parse(
    readFileSync(new URL(`../contract/analyst/rows/${name}.json`, import.meta.url), 'utf8'),
  ) as unknown[][];

describe('/api/queries', () => {
  it('lists the catalogue, each with its parameters, columns and Cypher', async () => {
    const { items, total } = catalogueQueriesSchema.parse(await json('/api/queries'));
    expect(items).toEqual(catalogueQueries());
    expect(total).toBe(items.length);
    const one = catalogueQuerySchema.parse(await json('/api/queries/same-target'));
    expect(one).toEqual(items.find(({ name }) => name === 'same-target'));
  });

  it('answers as JSON, with what it took and whether that is all', async () => {
    const path = '/api/queries/same-target.json?stance=opposes&fewest=2';
    const { columns, rows, summary } = catalogueAnswerSchema.parse(await json(path));
    expect(columns).toEqual(['target', 'targetName', 'actors', 'statements', 'who']);
    expect(rows).toEqual(rowsOf('same-target'));
    expect(summary).toMatchObject({ engine: 'embedded', rows: 4, truncated: false });
  });

  it('says that it stopped at the limit', async () => {
    const path = '/api/queries/same-target.json?fewest=2&limit=3';
    const { rows, summary } = catalogueAnswerSchema.parse(await json(path));
    expect(rows).toHaveLength(3);
    expect(summary).toMatchObject({ rows: 3, truncated: true });
  });

  it('takes an empty parameter for one not given, as a form sends it', async () => {
    const path = '/api/queries/timeline.json?actor=krg&from=&to=&dataset=';
    const { rows } = catalogueAnswerSchema.parse(await json(path));
    expect(rows).toEqual(rowsOf('timeline'));
  });

  it('answers as CSV, a list between semicolons', async () => {
    const { status, headers, text } = await server.call('/api/queries/two-sided-issues.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename=two-sided-issues.csv');
    expect(headers.get('stancegraph-rows')).toBe('2');
    expect(headers.get('stancegraph-truncated')).toBe('false');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('issue,issueTitle,target,targetName,supporters,opponents,statements');
    expect(lines[1]).toContain(',israel,akar; baghdad; baqeri;');
    expect(lines).toHaveLength(4);
  });

  it('gives a part of a CSV only to who asked for one, and says so', async () => {
    const { headers, text } = await server.call('/api/queries/same-target.csv?limit=1&safe=true');
    expect(text.split('\r\n')).toHaveLength(3);
    expect(headers.get('stancegraph-truncated')).toBe('true');
  });

  it('says 304 where the caller has the answer already', async () => {
    const path = '/api/queries/two-sided-issues.json';
    const tag = (await server.call(path)).headers.get('etag') ?? '';
    const again = await server.call(path, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  it.each([
    ['/api/queries/timeline.json', 'actor'],
    ['/api/queries/timeline.csv', 'actor'],
    ['/api/queries/timeline.json?actor=krg&from=yesterday', 'from'],
    ['/api/queries/timeline.csv?actor=krg&from=2017-02-30', 'from'],
    ['/api/queries/timeline.json?actor=krg&actor=iran', 'actor'],
    ['/api/queries/timeline.json?actor=krg&nope=1', 'nope'],
    ['/api/queries/same-target.json?stance=likes', 'stance'],
    ['/api/queries/same-target.json?fewest=1.5', 'fewest'],
    ['/api/queries/same-target.json?limit=0', 'limit'],
    ['/api/queries/same-target.json?safe=true', 'safe'],
    ['/api/queries/same-target.csv?safe=yes', 'safe'],
    ['/api/queries/governments.json?rollUp[]=true', 'rollUp[]'],
    ['/api/queries?x=1', 'x'],
    ['/api/queries/timeline?actor=krg', 'actor'],
  ])('GET %s is 400 and names %s', async (path, field) => {
    const error = errorOf(await server.call(path));
    expect(error).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(error.details.map(({ path: named }) => named)).toContain(field);
  });

  it.each(['', '.json', '.csv'])('does not know a query that is not there%s', async (ending) => {
    const error = errorOf(await server.call(`/api/queries/nothing${ending}`));
    expect(error).toMatchObject({ status: 404, code: 'not-found' });
  });
});
