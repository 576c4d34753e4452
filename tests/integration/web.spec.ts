import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorOf, startServer, temporaryFolder, type TestServer } from './support/server.js';

let server: TestServer;
let webFolder: string;
beforeAll(async () => {
  webFolder = await temporaryFolder();
  await mkdir(join(webFolder, 'assets'));
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Stancegraph</title>');
  await writeFile(join(webFolder, 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(webFolder, 'icon.svg'), '<svg/>');
  server = await startServer({ sample: false }, { webFolder });
});
afterAll(async () => {
  await server.close();
  await rm(webFolder, { recursive: true });
});

describe('the explorer’s files', () => {
  it.each(['/', '/table', '/some/view?stances=opposes'])(
    '%s is the page, always fresh',
    async (path) => {
      const { status, text, headers } = await server.call(path);
      expect([status, text]).toEqual([200, '<!doctype html><title>Stancegraph</title>']);
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    },
  );

  it('keeps hashed files for ever, others not', async () => {
    const hashed = await server.call('/assets/main-abc123.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await server.call('/icon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/assets/gone.js', '/api/nope', '/..%2f..%2fpackage.json', '/.env'])(
    '%s is a 404',
    async (path) => {
      expect(errorOf(await server.call(path)).status).toBe(404);
    },
  );

  it('answers no other method with the page', async () => {
    expect(errorOf(await server.call('/', { method: 'POST' })).status).toBe(404);
  });
});
