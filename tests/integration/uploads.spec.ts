import { connect } from 'node:net';
import { afterEach, afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { datasetsSchema } from '@stancegraph/contract';
import { formBody, jsonBody, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';
import { until } from './support/until.js';

const MEGABYTE = 1024 * 1024;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ sample: false, maxUpload: MEGABYTE });
});
afterAll(() => server.close());
afterEach(async () => {
  await until('no upload is left on disk', async () => (await server.uploads()).length === 0);
  expect((await server.call('/api/health/ready')).status).toBe(200);
  const { total } = datasetsSchema.parse((await server.call('/api/datasets')).json);
  expect(total).toBe(0);
});

const post = (type: string | undefined, body: string | Uint8Array): RequestInit => ({
  method: 'POST',
  headers: type === undefined ? {} : { 'Content-Type': type },
  body: body as BodyInit,
});

const part = (disposition: string, text: string): string =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;

const FORM = 'multipart/form-data; boundary=b';

describe('uploads that are not right', () => {
  it.each([
    ['no boundary', post('multipart/form-data', 'x'), 400],
    ['an empty form', post(FORM, '--b--\r\n'), 400],
    ['an empty body', post(FORM, ''), 400],
    ['no end', post(FORM, part('name="files"; filename="a.json"', '{}')), 400],
    ['no file chosen', post(FORM, `${part('name="files"; filename=""', '')}--b--\r\n`), 400],
    [
      'a file in another field',
      post(FORM, `${part('name="f"; filename="a.json"', '{}')}--b--\r\n`),
      400,
    ],
    ['an unknown field', formBody({ 'a.json': '{}' }, { mode: 'x' }), 400],
    ['an empty file', formBody({ 'a.json': '' }), 400],
    ['an unknown kind of file', formBody({ 'a.exe': 'MZ' }), 400],
    ['two datasets', formBody({ 'a.json': '{}', 'b.json': '{}' }), 400],
    ['no name for CSV', formBody({ 'actors.csv': 'id,name,kind\n' }), 400],
    ['a bad header line', post(FORM, '--b\r\nnonsense\r\n\r\nx\r\n--b--\r\n'), 400],
    ['an empty JSON body', post('application/json', ''), 400],
    ['broken JSON', jsonBody('{"id": "x", '), 400],
    ['a duplicate key', jsonBody('{"id":"x","id":"y","title":"t"}'), 400],
    ['bytes that are no UTF-8', post('application/json', new Uint8Array([0x7b, 0xff, 0xfe])), 400],
    ['an unknown field in JSON', jsonBody({ ...smallDataset('x'), extra: 1 }), 400],
    ['deep nesting', jsonBody('['.repeat(100_000)), 400],
    ['YAML aliases by the million', post('application/yaml', aliasBomb()), 400],
    ['no type', post(undefined, new Uint8Array([1])), 415],
    ['plain text', post('text/plain', 'x'), 415],
    ['a URL-encoded form', post('application/x-www-form-urlencoded', 'a=b'), 415],
    ['too much JSON', jsonBody(' '.repeat(MEGABYTE + 1)), 413],
    ['too large a file', formBody({ 'a.json': ' '.repeat(MEGABYTE + 1) }), 413],
    [
      'too many files',
      formBody(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}.csv`, 'x']))),
      400,
    ],
  ] satisfies [string, RequestInit, number][])('%s', async (_, init, status) => {
    expect(errorOf(await server.call('/api/imports?wait=true', init)).status).toBe(status);
  });

  it('encoded bodies', async () => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const init = { method: 'POST', headers, body: 'x' };
    expect(errorOf(await server.call('/api/imports', init)).status).toBe(415);
  });

  it.each(['dryRun=yes&wait=true', 'wait=1', 'nope=1', 'dataset=UPPER%20CASE&wait=true'])(
    'a query ?%s',
    async (query) => {
      const answer = await server.call(`/api/imports?${query}`, jsonBody(smallDataset('x')));
      expect(errorOf(answer).status).toBe(400);
    },
  );

  it('too much without saying how much', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += chunk.length;
        if (sent > 4 * MEGABYTE) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const init = { ...post('application/json', ''), body, duplex: 'half' } as RequestInit;
    expect(errorOf(await server.call('/api/imports', init)).status).toBe(413);
  });

  it.each([
    ['a JSON body', 'application/json', '{"id":"cut",'],
    ['a file of a form', FORM, part('name="files"; filename="a.json"', '{"id":').slice(0, -2)],
    [
      'two files of a form',
      FORM,
      part('name="files"; filename="a.csv"', 'id') +
        part('name="files"; filename="b.csv"', 'id').slice(0, -2),
    ],
    ['the head of a part', FORM, '--b\r\nContent-Dispo'],
  ])('a connection that breaks in %s', async (_, type, start) => {
    const { port, host } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(
      `POST /api/imports?wait=true HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${type}\r\nContent-Length: 100000\r\n\r\n${start}`,
    );
    await until('the upload has begun', async () => (await server.uploads()).length === 1);
    socket.destroy();
  });
});

/** Nine levels of nine aliases: a billion values if it were written out. */
function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
  });
  return levels.join('\n');
}
