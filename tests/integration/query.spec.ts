import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  freeQueryResultSchema,
  queryPlanSchema,
  querySchemaSchema,
  ROUTES,
  type FreeQueryBody,
  type FreeQueryResultBody,
} from '@stancegraph/contract';
import { engines, neo4jAccess, type TestStore } from '../contract/engines.js';
import { jsonBody } from './support/datasets.js';
import { errorOf, startServer, type Answer, type TestServer } from './support/server.js';
import { until } from './support/until.js';

/** Runs for minutes, row by row, and gives none. */
const CARTESIAN =
  'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k = -1 RETURN k';

describe.each(engines)('free queries over HTTP on $name', ({ name, create }) => {
  let store: TestStore | undefined;
  let server: TestServer;
  beforeAll(async () => {
    if (name === 'neo4j') store = await create();
    server = await startServer({
      ...(name === 'neo4j' && { neo4j: neo4jAccess() }),
      query: {
        timeoutMs: 20_000,
        rows: 2000,
        bytes: 1024 * 1024,
        downloadTimeoutMs: 60_000,
        downloadBytes: 64 * 1024 * 1024,
        perClient: 2,
        inAll: 3,
      },
    });
  });
  afterAll(async () => {
    await server.close();
    await store?.dispose();
  });

  const post = (body: FreeQueryBody): Promise<Answer> => server.call(ROUTES.query, jsonBody(body));
  const ask = async (cypher: string, more: object = {}): Promise<FreeQueryResultBody> => {
    const answer = await post({ cypher, ...more });
    expect(answer).toMatchObject({ status: 200 });
    return freeQueryResultSchema.parse(answer.json);
  };
  const download = (cypher: string, query: string, more: object = {}): Promise<Answer> =>
    server.call(`${ROUTES.queryDownload}?${query}`, jsonBody({ cypher, ...more }));

  it('gives columns, rows and a summary', async () => {
    const answer = await ask('UNWIND range(1, $n) AS i RETURN i, i * 2 AS twice', {
      params: { n: 3 },
    });
    expect(answer).toMatchObject({
      columns: ['i', 'twice'],
      rows: [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      summary: { engine: { kind: name }, rows: 3, truncated: null },
    });
    expect(answer.summary.engine.version).toMatch(/\d+\.\d+/);
    expect(answer.summary.timeMs).toBeGreaterThan(0);
  });

  it('tells the same node and relationship again by their keys', async () => {
    const { rows } = await ask(
      'MATCH p = (a:Actor)-[r:OPPOSES]->(b:Actor) RETURN a, r, b, p ORDER BY a.id, r.id LIMIT 5',
    );
    expect(rows).toHaveLength(5);
    for (const [a, r, b, p] of rows as Part[][]) {
      expect(a).toMatchObject({ type: 'node', key: expect.stringMatching(/^n\d+$/) });
      expect(r).toMatchObject({
        type: 'relationship',
        key: expect.stringMatching(/^r\d+$/),
        relationshipType: 'OPPOSES',
        sourceKey: a?.key,
        targetKey: b?.key,
        source: a?.properties['id'],
        target: b?.properties['id'],
      });
      expect(p).toMatchObject({ type: 'path', nodes: [a, b], relationships: [r] });
    }
  });

  it('says which limit left rows out', async () => {
    const cypher = 'UNWIND range(1, 5000) AS i RETURN i';
    expect((await ask(cypher)).summary).toMatchObject({
      rows: 2000,
      truncated: { by: 'rows', limit: 2000, total: 5000, exact: true },
    });
    expect((await ask(cypher, { limits: { rows: 10 } })).summary).toMatchObject({
      rows: 10,
      truncated: { by: 'rows', limit: 10, total: 5000, exact: true },
    });
    expect((await ask(cypher, { limits: { bytes: 100 } })).summary.truncated).toEqual({
      by: 'bytes',
      limit: 100,
      total: 5000,
      exact: true,
    });
    expect((await ask(cypher, { limits: { rows: 1_000_000 } })).rows).toHaveLength(2000);
    expect((await ask('UNWIND range(1, 2000) AS i RETURN i')).summary.truncated).toBeNull();
  });

  it.each([
    ['CREATE (:Actor {id: "x"})', 403, 'refused', 1, 1],
    ['MATCH (a:Actor)\nSET a.name = "x"', 403, 'refused', 2, 1],
    ['MATCH (a:Actor)\nRETURN b', 400, 'invalid-input', 2, 8],
    ['MATCH (a:Actor RETURN a', 400, 'invalid-input', 1, 16],
  ])('refuses %j with status, code and place', async (cypher, status, code, line, column) => {
    const error = errorOf(await post({ cypher }));
    expect(error).toMatchObject({ status, code, details: [{ line, column }] });
    expect(error.message).not.toMatch(/\n|Neo\.|GRAFEO|neo4j-driver/);
  });

  it.each([ROUTES.query, ROUTES.queryDownload, ROUTES.queryExplain])(
    'refuses parameters that are nested too deeply, %s',
    async (route) => {
      const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
      const body = (depth: number): string =>
        `{"cypher": "RETURN size($a) AS n", "params": {"a": ${nested(depth)}}}`;
      expect((await server.call(route, jsonBody(body(50)))).status).toBe(200);
      expect(errorOf(await server.call(route, jsonBody(body(5000))))).toMatchObject({
        status: 400,
        code: 'invalid-input',
        message: expect.stringContaining('nested deeper than 100'),
      });
    },
  );

  it('names no place where the engine names none', async () => {
    const answer = await post({ cypher: 'MATCH (a)\nRETURN 5 / (size(labels(a)) - 1) AS x' });
    expect(errorOf(answer)).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(answer.json).toMatchObject({ details: [{ message: expect.stringContaining('zero') }] });
    expect(answer.json).not.toHaveProperty('details.0.line');
  });

  it('stops at the time limit that a call lowers', async () => {
    const answer = await post({ cypher: CARTESIAN, limits: { timeoutMs: 300 } });
    expect(errorOf(answer)).toMatchObject({ status: 504, code: 'timeout' });
  });

  it('gives the plan as a tree, and counts when asked', async () => {
    const cypher = 'MATCH (a:Actor)-[:OPPOSES]->(b) WHERE a.kind = $kind RETURN b.name';
    const body = { cypher, params: { kind: 'state' } };
    const plain = queryPlanSchema.parse(
      (await server.call(ROUTES.queryExplain, jsonBody(body))).json,
    );
    expect(plain).toMatchObject({ engine: { kind: name }, profiled: false });
    expect(JSON.stringify(plain.plan)).toMatch(/Expand|EdgeScan|RelationshipTypeScan/);
    const counted = queryPlanSchema.parse(
      (await server.call(ROUTES.queryExplain, jsonBody({ ...body, profile: true }))).json,
    );
    const { rows } = await ask(cypher, { params: { kind: 'state' } });
    expect(counted.plan).toMatchObject({ rows: rows.length });
  });

  it('does not plan or profile what changes data', async () => {
    for (const profile of [false, true]) {
      const body = jsonBody({ cypher: 'MATCH (a:Actor) SET a.name = "x"', profile });
      expect(errorOf(await server.call(ROUTES.queryExplain, body))).toMatchObject({
        status: 403,
        code: 'refused',
      });
    }
  });

  it('calls a query off by its id, and when its client leaves', async () => {
    const id = randomUUID();
    const path = ROUTES.runningQuery.replace(':id', id);
    const running = post({ cypher: CARTESIAN, id });
    const twice = async () => (await post({ cypher: 'RETURN 1 AS x', id })).status === 409;
    await until('the query runs', twice);
    expect(await server.call(path, { method: 'DELETE' })).toMatchObject({ status: 204, text: '' });
    expect(errorOf(await running)).toMatchObject({ status: 409, code: 'cancelled' });
    expect(errorOf(await server.call(path, { method: 'DELETE' })).status).toBe(404);

    const leave = new AbortController();
    const init = { ...jsonBody({ cypher: CARTESIAN, id }), signal: leave.signal };
    const left = server.call(ROUTES.query, init);
    await until('the query runs', twice);
    leave.abort();
    await expect(left).rejects.toThrow();
    await until('its id is free', async () => !(await twice()));
  });

  it('takes no more at once than it should', async () => {
    const ids = [randomUUID(), randomUUID()];
    const running = ids.map((id) => post({ cypher: CARTESIAN, id }));
    const refused = await untilRefused(() => post({ cypher: 'RETURN 1 AS x' }));
    expect(errorOf(refused)).toMatchObject({ code: 'rate-limited', retriable: true });
    expect(refused.headers.get('retry-after')).toBe('1');
    for (const id of ids)
      await server.call(ROUTES.runningQuery.replace(':id', id), { method: 'DELETE' });
    for (const each of running) expect((await each).status).toBe(409);
    expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
  });

  it('downloads all rows, whatever the row limit, and marks the end', async () => {
    const cypher = 'UNWIND range(1, 30000) AS i RETURN i, "a,b" AS text';
    const csv = await download(cypher, 'format=csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = csv.text.split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['i,text', '1,"a,b"']);
    expect(lines.slice(-3)).toEqual(['30000,"a,b"', '# end: 30000 rows, complete', '']);
    const json = (await download(cypher, 'format=json')).json as { rows: unknown[]; end: unknown };
    expect(json.rows).toHaveLength(30_000);
    expect(json.end).toEqual({ rows: 30_000, complete: true });
    const ndjson = (await download(cypher, 'format=ndjson')).text.trimEnd().split('\n');
    expect(ndjson).toHaveLength(30_001);
    expect(JSON.parse(ndjson[0] ?? '')).toEqual({ i: 1, text: 'a,b' });
    expect(ndjson.at(-1)).toBe('{"end":{"rows":30000,"complete":true}}');
  });

  it('stops a download at the byte limit, and says so', async () => {
    const { text } = await download('UNWIND range(1, 3000) AS i RETURN i', 'format=csv', {
      limits: { bytes: 10 },
    });
    expect(text).toBe(
      'i\r\n1\r\n2\r\n# end: 2 of 3000 rows, stopped at the byte limit (10 bytes)\r\n',
    );
  });

  it('makes formulas harmless where asked, and leaves numbers alone', async () => {
    const cypher = 'RETURN "=1+1" AS a, -5 AS b, "-x" AS c';
    expect((await download(cypher, 'format=csv')).text).toMatch(/^a,b,c\r\n=1\+1,-5,-x\r\n/);
    expect((await download(cypher, 'format=csv&safe=true')).text).toMatch(
      /^a,b,c\r\n'=1\+1,-5,'-x\r\n/,
    );
  });

  it('answers a refused download as an error, before any file', async () => {
    expect(errorOf(await download('MATCH (a) DELETE a', 'format=csv')).status).toBe(403);
  });

  it('cuts the connection when a download ends half way, with no mark', async () => {
    const id = randomUUID();
    const body = { cypher: 'UNWIND range(1, 1000000) AS i RETURN i, "some text" AS text', id };
    const response = await fetch(
      `${server.url}${ROUTES.queryDownload}?format=ndjson`,
      jsonBody(body),
    );
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader?.read())?.value ?? '';
    await server.call(ROUTES.runningQuery.replace(':id', id), { method: 'DELETE' });
    const rest = (async () => {
      for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
        text += next.value;
    })();
    await expect(rest).rejects.toThrow();
    expect(text).toMatch(/^{"i":1,/);
    expect(text).not.toContain('"end"');
  });

  it('tells what can be named', async () => {
    const schema = querySchemaSchema.parse((await server.call(ROUTES.querySchema)).json);
    const actor = schema.labels.find((label) => label.name === 'Actor');
    expect(actor?.properties).toContainEqual({ name: 'aliases', type: 'list of text' });
    expect(schema.relationshipTypes.map((type) => type.name)).toContain('ACCUSES');
    expect(schema.propertyKeys).toContainEqual({ name: 'date', type: 'date' });
    expect(schema.functions).toEqual(expect.arrayContaining(['toUpper', 'count', 'trim']));
    // What is proposed is answered, in any case of letters.
    const { rows } = await ask(
      "RETURN toUpper('a') AS a, TOUPPER('b') AS b, size(trim(' c ')) AS c",
    );
    expect(rows).toEqual([['A', 'B', 1]]);
  });

  it('has declared everything that the sample stores', async () => {
    const schema = querySchemaSchema.parse((await server.call(ROUTES.querySchema)).json);
    const known = [...schema.labels, ...schema.relationshipTypes].flatMap(
      ({ name: on, properties }) => properties.map((property) => `${on}.${property.name}`),
    );
    const nodes = await ask(
      'MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key RETURN DISTINCT label, key',
    );
    const ties = await ask(
      'MATCH ()-[r]->() UNWIND keys(r) AS key RETURN DISTINCT type(r) AS type, key',
    );
    const stored = [...nodes.rows, ...ties.rows].map(([on, key]) => `${String(on)}.${String(key)}`);
    expect(stored.length).toBeGreaterThan(20);
    expect(stored.filter((each) => !known.includes(each))).toEqual([]);
  });
});

interface Part {
  readonly key: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

async function untilRefused(call: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await call();
    if (answer.status === 429) return answer;
  }
}
