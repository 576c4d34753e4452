import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  freeQueryResultSchema,
  namedQueriesSchema,
  namedQuerySchema,
  type NamedQuery,
} from '@stancegraph/contract';
import { catalogueQueries } from '@stancegraph/graph';
import { errorOf, startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.close());

const json = async (path: string): Promise<unknown> =>
  JSON.parse((await server.call(path)).text) as unknown;
const send = (path: string, method: string, body: object): ReturnType<TestServer['call']> =>
  server.call(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const rowsOf = (name: string): unknown[][] =>
  JSON.parse(
    readFileSync(new URL(`../contract/analyst/rows/${name}.json`, import.meta.url), 'utf8'),
  ) as unknown[][];

describe('/api/queries', () => {
  it('lists the catalogue, each with its parameters, columns and Cypher', async () => {
    const { items, total } = namedQueriesSchema.parse(await json('/api/queries'));
    expect(items).toEqual(catalogueQueries());
    expect(total).toBe(items.length);
    const one = namedQuerySchema.parse(await json('/api/queries/same-target'));
    expect(one).toEqual(items.find(({ name }) => name === 'same-target'));
  });

  it('answers as JSON, with whether that is all', async () => {
    const path = '/api/queries/same-target.json?stance=opposes&fewest=2';
    const { columns, rows, summary } = freeQueryResultSchema.parse(await json(path));
    expect(columns).toEqual(['target', 'targetName', 'actors', 'statements', 'who']);
    expect(rows).toEqual(rowsOf('same-target'));
    expect(summary).toMatchObject({ engine: { kind: 'embedded' }, rows: 4, truncated: null });
  });

  it('has its answers at the path of the page too', async () => {
    const { status, headers } = await server.call('/queries/same-target.csv?fewest=2', {
      redirect: 'manual',
    });
    expect({ status, to: headers.get('location') }).toEqual({
      status: 307,
      to: '/api/queries/same-target.csv?fewest=2',
    });
    const { rows } = freeQueryResultSchema.parse(await json('/queries/same-target.json?fewest=2'));
    expect(rows).toEqual(rowsOf('same-target'));
  });

  it('says that it stopped at the limit', async () => {
    const path = '/api/queries/same-target.json?fewest=2&limit=3';
    const { rows, summary } = freeQueryResultSchema.parse(await json(path));
    expect(rows).toHaveLength(3);
    expect(summary).toMatchObject({
      rows: 3,
      truncated: { by: 'rows', limit: 3, total: 4, exact: true },
    });
  });

  it('takes an empty parameter for one not given, as a form sends it', async () => {
    const path = '/api/queries/timeline.json?actor=krg&from=&to=&dataset=';
    const { rows } = freeQueryResultSchema.parse(await json(path));
    expect(rows).toEqual(rowsOf('timeline'));
  });

  it('answers as CSV, to its marked end', async () => {
    const { status, headers, text } = await server.call('/api/queries/two-sided-issues.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename=two-sided-issues.csv');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('issue,issueTitle,target,targetName,supporters,opponents,statements');
    expect(lines[1]).toContain(',"[""israel""]","[""akar"",""baghdad"",');
    expect(lines.slice(3)).toEqual(['# end: 2 rows, complete', '']);
  });

  it('gives a part of a CSV to who asked for one, and says so in it', async () => {
    const { text } = await server.call('/api/queries/same-target.csv?limit=1&safe=true');
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toBe('# end: 1 of 4 rows, stopped at the row limit (1 rows)');
  });

  it.each([
    ['/api/queries/timeline.json', 'actor'],
    ['/api/queries/timeline.csv', 'actor'],
    ['/api/queries/timeline.json?actor=krg&from=yesterday', 'from'],
    ['/api/queries/timeline.csv?actor=krg&from=2017-02-30', 'from'],
    ['/api/queries/timeline.json?actor=krg&actor=iran', 'actor'],
    ['/api/queries/timeline.json?actor=krg&from=2017-10-04&to=2017-10-01', 'to'],
    ['/api/queries/timeline.json?actor=erdogann', 'actor'],
    ['/api/queries/timeline.csv?actor=krg&dataset=none', 'dataset'],
    ['/api/queries/agreement.json?one=iran&other=turkey&issue=none', 'issue'],
    ['/api/queries/busiest-documents.json?outlet=None', 'outlet'],
    ['/api/queries/timeline.json?actor=krg&nope=1', 'nope'],
    ['/api/queries/same-target.json?stance=likes', 'stance'],
    ['/api/queries/same-target.json?fewest=1.5', 'fewest'],
    ['/api/queries/same-target.json?limit=0', 'limit'],
    ['/api/queries/same-target.json?safe=true', 'safe'],
    ['/api/queries/same-target.csv?safe=yes', 'safe'],
    ['/api/queries/governments.json?rollUp[]=true', 'rollUp[]'],
    ['/api/queries?x=1', 'x'],
    ['/api/queries/timeline?actor=krg', 'actor'],
    ['/api/queries/timeline?revision=0', 'revision'],
    ['/api/queries/timeline/revisions?x=1', 'x'],
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

const SAVED = {
  title: 'Whom somebody accuses',
  cypher:
    'MATCH (a:Actor)-[:ACCUSES]->(b:Actor) WHERE a.id = $who RETURN DISTINCT b.id AS whom ORDER BY whom',
  parameters: [{ name: 'who', type: 'actor', description: 'who accuses' }],
  example: { who: 'khamenei' },
};

describe('saved queries', () => {
  let saved: NamedQuery;
  beforeAll(async () => {
    const answer = await send('/api/queries', 'POST', SAVED);
    expect({ status: answer.status, location: answer.headers.get('location') }).toEqual({
      status: 201,
      location: '/api/queries/whom-somebody-accuses',
    });
    saved = namedQuerySchema.parse(JSON.parse(answer.text));
  });

  it('stand beside the catalogue and answer as it does', async () => {
    const { items } = namedQueriesSchema.parse(await json('/api/queries'));
    expect(items.at(-1)).toEqual(saved);
    const path = '/api/queries/whom-somebody-accuses';
    expect(await json(path)).toEqual(saved);
    const { columns, rows } = freeQueryResultSchema.parse(await json(`${path}.json?who=khamenei`));
    expect([columns, rows]).toEqual([['whom'], [['united-states']]]);
    expect((await server.call(`${path}.csv?who=khamenei`)).text).toBe(
      'whom\r\nunited-states\r\n# end: 1 row, complete\r\n',
    );
    expect(errorOf(await server.call(`${path}.json`)).details).toMatchObject([{ path: 'who' }]);
    expect(errorOf(await server.call(`${path}.json?who=nobody`)).message).toContain(
      'who names no actor that is here: “nobody”; /api/actors lists them',
    );
  });

  it('keep what a revision answered, after a change and after a deletion', async () => {
    const { name } = namedQuerySchema.parse(
      JSON.parse((await send('/api/queries', 'POST', { ...SAVED, title: 'Kept' })).text),
    );
    const cypher = SAVED.cypher.replace('ACCUSES', 'OPPOSES');
    const changed = await send(`/api/queries/${name}`, 'PATCH', { cypher, revision: 1 });
    expect(namedQuerySchema.parse(JSON.parse(changed.text)).saved?.revision).toBe(2);
    const late = await send(`/api/queries/${name}`, 'PATCH', { title: 'x', revision: 1 });
    expect(errorOf(late)).toMatchObject({ status: 409, code: 'conflict' });
    const rows = async (query: string): Promise<unknown> =>
      freeQueryResultSchema.parse(await json(`/api/queries/${name}.json?who=khamenei${query}`))
        .rows;
    const before = await rows('&revision=1');
    expect(before).toEqual([['united-states']]);
    expect(await rows('')).not.toEqual(before);
    expect((await server.call(`/api/queries/${name}`, { method: 'DELETE' })).status).toBe(200);
    expect((await server.call(`/api/queries/${name}.json?who=khamenei`)).status).toBe(404);
    expect(await rows('&revision=1')).toEqual(before);
    const { items } = namedQueriesSchema.parse(await json(`/api/queries/${name}/revisions`));
    expect(items.map((each) => each.saved?.revision)).toEqual([3, 2, 1]);
    const back = await send('/api/queries', 'POST', { ...SAVED, name });
    expect(namedQuerySchema.parse(JSON.parse(back.text)).saved?.revision).toBe(4);
  });

  it.each<[string, object, number, string]>([
    ['a name of the catalogue', { name: 'timeline' }, 409, 'name'],
    ['a name with capitals', { name: 'Mine' }, 400, 'name'],
    ['no title', { title: ' ' }, 400, 'title'],
    ['a parameter called limit', { parameters: [param('limit')] }, 400, 'parameters.0.name'],
    ['a parameter twice', { parameters: [param('a'), param('a')] }, 400, 'parameters'],
    ['a parameter without a value', { example: {} }, 400, 'example.who'],
    ['a value for no parameter', { example: { who: 'khamenei', x: 1 } }, 400, 'example.x'],
    ['something unknown', { colour: 'red' }, 400, 'colour'],
  ])('are not saved with %s', async (_, change, status, path) => {
    const before = await json('/api/queries');
    const error = errorOf(await send('/api/queries', 'POST', { ...SAVED, ...change }));
    expect(error.status).toBe(status);
    expect(error.details.map((each) => each.path)).toContain(path);
    expect(await json('/api/queries')).toEqual(before);
  });

  it('are refused where their statement writes, with its place', async () => {
    const cypher = 'MATCH (a) WHERE a.id = $who\nDETACH DELETE a';
    const error = errorOf(await send('/api/queries', 'POST', { ...SAVED, cypher }));
    expect(error).toMatchObject({ status: 403, code: 'refused', details: [{ line: 2 }] });
  });

  it('cannot replace or delete what belongs to the catalogue', async () => {
    const change = await send('/api/queries/timeline', 'PATCH', { title: 'x', revision: 1 });
    expect(errorOf(change).status).toBe(409);
    const path = '/api/queries/timeline';
    expect((await server.call(path, { method: 'DELETE' })).status).toBe(409);
    expect((await server.call(`${path}/revisions`)).status).toBe(404);
    expect((await server.call(`${path}?revision=1`)).status).toBe(404);
  });
});

function param(name: string): object {
  return { name, type: 'actor', description: 'x', default: null };
}
