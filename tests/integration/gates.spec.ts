import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownerQueryResultSchema } from '@stancegraph/contract';
import type { OwnerNote } from '@stancegraph/api';
import request from 'supertest';
import { jsonBody, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

const TOKEN = 'a-token-of-enough-characters';

let server: TestServer;
let guarded: TestServer;
beforeAll(async () => {
  server = await startServer({ allowedHosts: ['graph.example'] });
  guarded = await startServer({ sample: false, token: TOKEN, rateLimit: 60 });
});
afterAll(async () => {
  await server.close();
  await guarded.close();
});

const statusAs = async (host: string): Promise<number> =>
  (await request(server.url).get('/api/graph').set('Host', host)).status;

describe('the name that a server is called by', () => {
  it.each(['127.0.0.1', 'localhost:3000', 'LOCALHOST', '[::1]:3000', 'graph.example:80'])(
    '%s is known',
    async (host) => {
      expect(await statusAs(host)).toBe(200);
    },
  );

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:3000',
    '10.0.0.1',
    'a@localhost',
  ])('%s is refused', async (host) => {
    expect(await statusAs(host)).toBe(403);
    const page = await request(server.url).get('/').set('Host', host);
    expect(page.status).toBe(403);
  });
});

describe('pages of other sites', () => {
  const remove = (headers: Record<string, string>) =>
    server.call('/api/datasets/absent', { method: 'DELETE', headers });

  it.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1:1' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('may change nothing: %j', async (headers) => {
    expect(errorOf(await remove(headers))).toMatchObject({ status: 403, code: 'refused' });
    const imported = await server.call('/api/imports', { ...jsonBody(smallDataset('x')), headers });
    expect(errorOf(imported).status).toBe(403);
  });

  it('our own may', async () => {
    expect(
      errorOf(await remove({ Origin: server.url, 'Sec-Fetch-Site': 'same-origin' })).status,
    ).toBe(404);
  });
});

describe('headers', () => {
  it('let a page load nothing from elsewhere', async () => {
    const { headers } = await server.call('/api/graph');
    expect(headers.get('content-security-policy')?.split(';')).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
    ]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('give /docs a policy of its own', async () => {
    const { status, headers } = await server.call('/docs');
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/style-src 'self' 'unsafe-inline'/);
    expect(policy).toMatch(/script-src 'self';/);
  });

  it('stand on errors too', async () => {
    const { headers } = await server.call('/api/nope');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a server with a token', () => {
  const remove = (authorization?: string) =>
    guarded.call('/api/datasets/absent', {
      method: 'DELETE',
      headers: authorization === undefined ? {} : { Authorization: authorization },
    });

  it('lets everybody read', async () => {
    expect((await guarded.call('/api/graph')).status).toBe(200);
  });

  it.each([undefined, `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, 'Bearer', TOKEN])(
    'changes nothing for %j',
    async (header) => {
      const answer = await remove(header);
      expect(errorOf(answer)).toMatchObject({ status: 401, code: 'unauthorized' });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('changes for who has it', async () => {
    expect(errorOf(await remove(`Bearer ${TOKEN}`)).status).toBe(404);
  });

  it('limits how often, and says when to come back', async () => {
    const answers = [];
    for (let turn = 0; turn < 7; turn += 1) answers.push(await remove());
    const last = answers.at(-1);
    if (last === undefined) throw new Error('there were calls');
    expect(errorOf(last)).toMatchObject({ status: 429, code: 'rate-limited', retriable: true });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await guarded.call('/api/graph')).status).toBe(200);
  });
});

describe('the owner’s query', () => {
  const query = (token: string | undefined, body: unknown) => {
    const { headers, ...init } = jsonBody(body);
    const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    return server.call('/api/owner/query', {
      ...init,
      headers: { ...(headers as object), ...authorization },
    });
  };
  const note = async (): Promise<OwnerNote> =>
    JSON.parse(await readFile(join(server.dataFolder, 'server.json'), 'utf8')) as OwnerNote;

  it('is closed to who has not read the note in the data folder', async () => {
    for (const token of [undefined, TOKEN, ''])
      expect(errorOf(await query(token, { cypher: 'RETURN 1 AS one' })).status).toBe(401);
    const { mode } = await stat(join(server.dataFolder, 'server.json'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('answers rows', async () => {
    const { token, url, pid } = await note();
    expect([url, pid]).toEqual([server.url, process.pid]);
    const { status, json } = await query(token, {
      cypher: 'MATCH (a:Actor {id: $id}) RETURN a.id AS id, 4503599627370497 * 2 AS big',
      parameters: { id: 'iran' },
    });
    expect({ status, json }).toEqual({
      status: 200,
      json: ownerQueryResultSchema.parse({
        columns: ['id', 'big'],
        rows: [['iran', { type: 'number', text: '9007199254740994n' }]],
        truncated: false,
        counted: { total: 1, exact: true },
      }),
    });
  });

  it.each([
    [{ cypher: 'MATCH (n) DETACH DELETE n' }, 403],
    [{ cypher: '' }, 400],
    [{ cypher: 'RETURN 1 AS one', maxRows: 0 }, 400],
    [{ cypher: 'RETURN 1 AS one', extra: true }, 400],
    [{}, 400],
    [[], 400],
    ['{"cypher":', 400],
  ])('refuses %j', async (body, status) => {
    const { token } = await note();
    expect(errorOf(await query(token, body)).status).toBe(status);
  });
});
