import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  graphSchema,
  importJobSchema,
  matchesSchema,
  savedViewSchema,
  savedViewsSchema,
  statementsByKeySchema,
} from '@stancegraph/contract';
import { createViews, decodeNetwork, facetOf, sizeOf, totalsOf } from '@stancegraph/network';
import { errorOf, startServer, type Answer, type TestServer } from './support/server.js';
import { until } from './support/until.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('the network that a page loads', () => {
  it('gives the page the same counts as the server has', async () => {
    const response = await fetch(`${server.url}/api/network`);
    const network = decodeNetwork(await response.arrayBuffer());
    const filter = { rollUp: true, stances: ['opposes' as const], minCount: 2 };
    const views = createViews(network);
    const { json } = await server.call('/api/graph?rollUp=true&stances=opposes&minCount=2');
    const graph = graphSchema.parse(json);
    expect(response.headers.get('stancegraph-state')).toBe(graph.store.state);
    expect(totalsOf(views.view(filter), views.base(filter))).toEqual(graph.totals);
    expect(facetOf(views.view(filter), views.base(filter), 'outlets')).toEqual(
      graph.facets.outlets,
    );
    expect(views.view(filter).steps).toEqual(graph.filters);
  });

  it('is not sent again as long as the data is the same', async () => {
    const first = await fetch(`${server.url}/api/network`);
    await first.arrayBuffer();
    const tag = first.headers.get('etag') ?? '';
    const again = await server.call('/api/network', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('names the statements that hold a text, as the filter on text does', async () => {
    const matches = matchesSchema.parse(
      (await server.call('/api/network/matches?text=turkmen')).json,
    );
    const found = matchesSchema.parse(
      (await server.call('/api/network/matches?text=R%C3%89FERENDUM')).json,
    );
    const graph = graphSchema.parse((await server.call('/api/graph?text=referendum')).json);
    expect(found.total).toBe(graph.totals.statements.shown + graph.totals.inner);
    expect(found.statements.length).toBe(found.total);
    expect(matches.total).toBeLessThan(found.total);
    const network = decodeNetwork(await (await fetch(`${server.url}/api/network`)).arrayBuffer());
    expect(Math.max(...found.statements)).toBeLessThan(sizeOf(network));
  });

  it.each([
    ['/api/network?x=1', 'x'],
    ['/api/network/matches', 'text'],
    ['/api/network/matches?text=%20', 'text'],
    ['/api/graph?steps=2', 'steps'],
    ['/api/graph?expand=iran,sideways', 'expand'],
    ['/api/graph?countries=Iran', 'countries'],
    ['/api/statements/by-key', 'keys'],
    ['/api/statements/by-key?keys=no-colon', 'keys'],
  ])('refuses %s and names the parameter', async (path, parameter) => {
    const { status, details } = errorOf(await server.call(path));
    expect(status).toBe(400);
    expect(details.some((detail) => (detail.path ?? '').startsWith(parameter))).toBe(true);
  });
});

describe('single statements', () => {
  it('come in the order asked for, and what is not there is listed', async () => {
    const keys = [
      'kurdistan-referendum-2017:khamenei-accuses-us-new-israel',
      'kurdistan-referendum-2017:nobody-said-so',
    ];
    const { json } = await server.call(
      `/api/statements/by-key?against=true&keys=${keys.join(',')}`,
    );
    const { items, missing, conflicts = [], counterparts = [] } = statementsByKeySchema.parse(json);
    expect(items.map(({ key, contested }) => [key, contested])).toEqual([[keys[0], true]]);
    expect(missing).toEqual([keys[1]]);
    const plain = await server.call(`/api/statements/by-key?keys=${keys.join(',')}`);
    expect(plain.json).not.toHaveProperty('counterparts');
    // Both sides come: what the accused itself stated, which the accusation cannot be right with.
    expect(conflicts.length).toBeGreaterThan(0);
    for (const { kind, one, other } of conflicts) {
      expect([kind, one]).toEqual(['allegation', keys[0]]);
      const against = counterparts.find(({ key }) => key === other);
      expect(against).toMatchObject({ source: items[0]?.target, stance: 'opposes' });
    }
  });
});

const send = (method: string, path: string, body: unknown): Promise<Answer> =>
  server.call(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('saved views', () => {
  it('are created, changed, read and deleted, under one name', async () => {
    const query = 'contested=true&rollUp=true&off=contested';
    const created = await send('POST', '/api/saved-views', { title: 'Ümit & Söz', query });
    expect(created.status).toBe(201);
    const view = savedViewSchema.parse(created.json);
    expect(view).toMatchObject({ name: 'umit-soz', query, revision: 1 });
    expect(created.headers.get('location')).toBe('/api/saved-views/umit-soz');

    const twin = graphSchema.parse((await server.call('/api/saved-views/umit-soz/graph')).json);
    const plain = graphSchema.parse((await server.call('/api/graph?rollUp=true')).json);
    expect(twin).toEqual(plain);

    const change = { title: 'Another', revision: 1 };
    const changed = await send('PATCH', '/api/saved-views/umit-soz', change);
    expect(savedViewSchema.parse(changed.json)).toMatchObject({ name: 'umit-soz', revision: 2 });
    expect(errorOf(await send('PATCH', '/api/saved-views/umit-soz', change)).status).toBe(409);

    const { items } = savedViewsSchema.parse((await server.call('/api/saved-views')).json);
    expect(items.map(({ title }) => title)).toEqual(['Another']);
    await server.call('/api/saved-views/umit-soz', { method: 'DELETE' });
    expect(errorOf(await server.call('/api/saved-views/umit-soz')).status).toBe(404);
    const restored = await send('POST', '/api/saved-views', {
      name: 'umit-soz',
      title: 'Another',
      query,
    });
    expect(savedViewSchema.parse(restored.json).name).toBe('umit-soz');
    expect(
      errorOf(await send('POST', '/api/saved-views', { name: 'umit-soz', title: 'X', query }))
        .status,
    ).toBe(409);
  });

  it.each([
    [{ title: 'x' }, 'query'],
    [{ title: ' ', query: 'a=b' }, 'title'],
    [{ title: 'x', query: 'a'.repeat(20_001) }, 'query'],
    [{ title: 'x', query: 'stances=hates' }, 'stances'],
    [{ title: 'x', query: 'a=b', more: 1 }, 'more'],
  ])('refuse %j', async (body, parameter) => {
    const { status, details } = errorOf(await send('POST', '/api/saved-views', body));
    expect(status).toBe(400);
    expect(details.map(({ path = '' }) => path.split('.')[0])).toContain(parameter);
  });

  it('refuse a change that changes nothing', async () => {
    expect(errorOf(await send('PATCH', '/api/saved-views/umit-soz', { revision: 1 })).status).toBe(
      400,
    );
  });
});

describe('the sample', () => {
  it('can be imported again by one call, which changes nothing', async () => {
    const started = await server.call('/api/imports/sample', { method: 'POST' });
    expect(started.status).toBe(202);
    const path = started.headers.get('location') ?? '';
    await until('the import is done', async () => {
      const job = importJobSchema.parse((await server.call(path)).json);
      return job.state === 'done' && job.outcome?.changed === false;
    });
  });
});
