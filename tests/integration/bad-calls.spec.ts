import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorOf, startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const FILTERED = ['/api/graph', '/api/actors', '/api/statements', '/api/export.gexf'];

/** Query, and the parameter that the error must name. */
const BAD_FILTERS = [
  ['nope=1', 'nope'],
  ['stances=likes', 'stances'],
  ['stances=supports,', 'stances'],
  ['kinds=planet', 'kinds'],
  ['from=2017-02-30', 'from'],
  ['from=2017', 'from'],
  ['from=2017-10-04&to=2017-10-01', 'to'],
  ['from=2017-10-01&from=2017-10-02', 'from'],
  ['minCount=0', 'minCount'],
  ['minCount=1e3', 'minCount'],
  ['minCount=1.5', 'minCount'],
  ['rollUp=yes', 'rollUp'],
  ['rollUp=true&rollUp=false', 'rollUp'],
  ['contested=', 'contested'],
  ['undated=TRUE', 'undated'],
  ['issues=a%00b', 'issues'],
  ['actors=a%20b', 'actors'],
  ['actors=%3Cscript%3E', 'actors'],
  [`actors=${'x'.repeat(201)}`, 'actors'],
  [`documents=${'a,'.repeat(500)}a`, 'documents'],
  ['datasets=UPPER', 'datasets'],
  ['datasets[]=a', 'datasets[]'],
  ['outlets=%0A', 'outlets'],
] as const;

describe.each(FILTERED)('%s', (path) => {
  it.each(BAD_FILTERS)('refuses ?%s and names it', async (query, parameter) => {
    const error = errorOf(await server.call(`${path}?${query}`));
    expect(error).toMatchObject({ status: 400, code: 'invalid-input', retriable: false });
    expect(error.details.map(({ path: named = '' }) => named.split('.')[0])).toContain(parameter);
  });
});

describe('bad calls', () => {
  it.each([
    ['/api/actors?limit=0', 400],
    ['/api/actors?limit=1001', 400],
    ['/api/actors?limit=-1', 400],
    ['/api/actors?after=nonsense', 400],
    ['/api/statements?after=..%2F', 400],
    [`/api/statements?after=${'x'.repeat(501)}`, 400],
    ['/api/graph?limit=200001', 400],
    ['/api/graph?datasets=absent', 404],
    ['/api/actors/absent', 404],
    ['/api/actors/a%00b', 400],
    ['/api/actors/a%2Fb', 400],
    ['/api/actors/%E0%A4%A', 400],
    [`/api/actors/${'x'.repeat(201)}`, 400],
    ['/api/actors/absent/neighbours', 404],
    ['/api/ties/iran/likes/krg', 400],
    ['/api/search', 400],
    ['/api/search?q=', 400],
    ['/api/search?q=%20%20', 400],
    [`/api/search?q=${'x'.repeat(201)}`, 400],
    ['/api/search?q=x&limit=101', 400],
    ['/api/documents?stances=opposes', 400],
    ['/api/issues?datasets=a:b', 400],
    ['/api/datasets?x=1', 400],
    ['/api/views?x=1', 400],
    ['/api/imports/7', 400],
    ['/api/imports/00000000-0000-4000-8000-000000000000', 404],
    ['/api/imports/00000000-0000-4000-8000-000000000000/events', 404],
    ['/api/export.json?rollUp=true', 400],
    ['/api/export.json?datasets=absent', 404],
    ['/api/export.csv.zip?nope=1', 400],
    ['/api', 404],
    ['/api/nope', 404],
    ['/api/export.pdf', 404],
    ['/favicon.nope', 404],
  ])('GET %s is %i', async (path, status) => {
    expect(errorOf(await server.call(path)).status).toBe(status);
  });

  it.each([
    ['POST', '/api/graph', 'GET, HEAD'],
    ['DELETE', '/api/actors/iran', 'GET, HEAD'],
    ['PUT', '/api/datasets/x', 'DELETE'],
    ['GET', '/api/datasets/x', 'DELETE'],
    ['GET', '/api/imports', 'POST'],
    ['GET', '/api/owner/query', 'POST'],
    ['PATCH', '/api/export.csv.zip', 'GET, HEAD'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allow) => {
    const answer = await server.call(path, { method });
    expect(errorOf(answer).status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it('tells all that is wrong at once', async () => {
    const { details } = errorOf(await server.call('/api/graph?from=x&kinds=planet&nope=1'));
    expect(details.map(({ path = '' }) => path.split('.')[0]).sort()).toEqual([
      'from',
      'kinds',
      'nope',
    ]);
  });

  it('answers headers that are too long in the one shape', async () => {
    const answer = await server.call('/api/graph', { headers: { 'X-Long': 'x'.repeat(80_000) } });
    expect(errorOf(answer).status).toBe(431);
  });

  it('does not know a dataset that is not there', async () => {
    const answer = await server.call('/api/datasets/absent', { method: 'DELETE' });
    expect(errorOf(answer)).toMatchObject({ status: 404, code: 'not-found' });
  });
});
