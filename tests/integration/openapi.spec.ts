import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  filterPageQuerySchema,
  EXPORT_QUERIES,
  FILE_QUERIES,
  filterQuerySchema,
  graphQuerySchema,
  importProblemsQuerySchema,
  importQuerySchema,
  listQuerySchema,
  namedQueryRevisionSchema,
  ROUTES,
  searchQuerySchema,
  twinCsvQuerySchema,
  twinJsonQuerySchema,
} from '@stancegraph/contract';
import { format, resolveConfig } from 'prettier';
import { errorOf, startServer, type TestServer } from './support/server.js';

const COMMITTED = new URL('../../apps/api/openapi.json', import.meta.url);

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let server: TestServer;
let text: string;
let paths: Description['paths'];
beforeAll(async () => {
  server = await startServer({ sample: false });
  ({ text } = await server.call('/openapi.json'));
  ({ paths } = JSON.parse(text) as Description);
});
afterAll(() => server.close());

const QUERIES = [
  ['get', ROUTES.graph, graphQuerySchema],
  ['get', ROUTES.actors, filterPageQuerySchema],
  ['get', ROUTES.actor, filterQuerySchema],
  ['get', ROUTES.neighbours, filterPageQuerySchema],
  ['get', ROUTES.tie, filterPageQuerySchema],
  ['get', ROUTES.statements, filterPageQuerySchema],
  ['get', ROUTES.documents, listQuerySchema],
  ['get', ROUTES.issues, listQuerySchema],
  ['get', ROUTES.search, searchQuerySchema],
  ['get', ROUTES.namedQuery, namedQueryRevisionSchema],
  ['get', ROUTES.namedQueryJson, twinJsonQuerySchema],
  ['get', ROUTES.namedQueryCsv, twinCsvQuerySchema],
  ['post', ROUTES.imports, importQuerySchema],
  ['get', ROUTES.importProblems, importProblemsQuerySchema],
  ['get', ROUTES.exportJson, EXPORT_QUERIES.json],
  ['get', ROUTES.exportGexf, EXPORT_QUERIES.gexf],
  ['get', ROUTES.exportPng, EXPORT_QUERIES.png],
  ['get', ROUTES.snapshotPng, FILE_QUERIES.png],
  ['get', ROUTES.exportCsvZip, EXPORT_QUERIES['csv.zip']],
] as const;

const documented = (route: string): string => route.replace(/:([a-z]+)/gi, '{$1}');

describe('/openapi.json', () => {
  it('is what is committed; UPDATE_OPENAPI=1 writes it anew', async () => {
    const options = await resolveConfig(COMMITTED);
    const written = await format(text, { ...options, parser: 'json' });
    if (process.env['UPDATE_OPENAPI'] === '1') await writeFile(COMMITTED, written);
    expect(await readFile(COMMITTED, 'utf8')).toBe(written);
  });

  it('describes every route of the contract, and no other', () => {
    const open = Object.entries(ROUTES)
      .filter(([name]) => !['ownerQuery', 'openapi', 'docs'].includes(name))
      .map(([, route]) => documented(route));
    expect(Object.keys(paths).sort()).toEqual(open.sort());
  });

  it.each(QUERIES)('%s %s lists the parameters of its schema', (method, route, schema) => {
    const { parameters = [] } = paths[documented(route)]?.[method] ?? {};
    const listed = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    expect(listed.sort()).toEqual(Object.keys(schema.shape).sort());
  });

  it('lists the parameters of every path', () => {
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [] } of Object.values(methods)) {
        const listed = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
        expect({ path, listed: listed.sort() }).toEqual({ path, listed: named.sort() });
      }
    }
  });

  it('says of every route what it answers when something is wrong', () => {
    const error = { $ref: '#/components/schemas/Error' };
    for (const methods of Object.values(paths))
      for (const { responses } of Object.values(methods))
        expect(responses['default']).toMatchObject({
          content: { 'application/json': { schema: error } },
        });
  });

  it('is right about the shape of errors, on every route that takes or refuses parameters', async () => {
    const values: Record<string, string> = {
      ...{ stance: 'supports', source: 'a', target: 'b' },
      // What a query takes is known only of one that there is.
      name: 'timeline',
    };
    for (const [path, methods] of Object.entries(paths)) {
      if (path.startsWith('/api/health/')) continue;
      const id = path.includes('imports') ? '00000000-0000-4000-8000-000000000000' : 'x';
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? id);
      for (const method of Object.keys(methods)) {
        const answer = await server.call(`${filled}?nope=1`, { method: method.toUpperCase() });
        expect({ path, ...errorOf(answer) }).toMatchObject({
          path,
          status: 400,
          code: 'invalid-input',
          details: expect.arrayContaining([expect.objectContaining({ path: 'nope' })]),
        });
      }
    }
  });
});
