import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FILE_FORMATS,
  graphSchema,
  importOutcomeSchema,
  restorationSchema,
  snapshotSchema,
  snapshotsSchema,
  type Snapshot,
} from '@stancegraph/contract';
import { readHtml } from '@stancegraph/formats';
import { datasetSchema, snapshotContentSchema } from '@stancegraph/model';
import { formBody, jsonBody, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

const SAMPLE = 'kurdistan-referendum-2017';
const VIEW = { title: 'The first sight', view: 'rollUp=true' };

let server: TestServer;
let kept: Snapshot;
beforeAll(async () => {
  server = await startServer();
  const answer = await server.call('/api/snapshots', jsonBody(VIEW));
  expect(answer.status).toBe(201);
  kept = snapshotSchema.parse(answer.json);
  expect(answer.headers.get('location')).toBe(`/api/snapshots/${kept.id}`);
});
afterAll(() => server.close());

const at = (path: string): string => `/api/snapshots/${kept.id}${path}`;

async function bytesOf(path: string): Promise<Buffer> {
  const response = await fetch(server.url + path);
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
}

describe('a snapshot over HTTP', () => {
  it('is its content, whose hash is its name', async () => {
    const bytes = await bytesOf(at('.json'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept.id);
    const content = snapshotContentSchema.parse(JSON.parse(bytes.toString()));
    const { json } = await server.call('/api/export.json');
    expect(content.datasets).toEqual([datasetSchema.parse(json)]);
    expect(Object.keys(content.view.positions).length).toBe(kept.totals.actors.total);
  });

  it('is there once, and found by its first digits', async () => {
    const again = await server.call('/api/snapshots', jsonBody({ ...VIEW, title: 'Again' }));
    expect([again.status, again.json]).toEqual([200, kept]);
    expect((await server.call(`/api/snapshots/${kept.id.slice(0, 9)}`)).json).toEqual(kept);
    expect(snapshotsSchema.parse((await server.call('/api/snapshots')).json)).toMatchObject({
      total: 1,
      items: [{ id: kept.id }],
    });
  });

  it.each(FILE_FORMATS)('is a file to be saved as %s, the same bytes each time', async (format) => {
    const response = await fetch(server.url + at(`.${format}`));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename=stancegraph-${kept.id.slice(0, 12)}.${format}`,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(bytes.equals(await bytesOf(at(`.${format}`)))).toBe(true);
  });

  it.each(['json', 'gexf', 'graphml', 'html', 'csv.zip'])(
    'restores its dataset from %s: importing that changes nothing',
    async (format) => {
      const file = new File([new Uint8Array(await bytesOf(at(`.${format}`)))], `x.${format}`);
      const body = new FormData();
      body.append('files', file);
      const answer = await server.call('/api/imports?wait=true', { method: 'POST', body });
      expect(importOutcomeSchema.parse(answer.json)).toMatchObject({
        dataset: SAMPLE,
        changed: false,
      });
    },
  );

  it('is named in the page that it becomes', async () => {
    const { about } = await readHtml([await bytesOf(at('.html'))]);
    expect(about).toMatchObject({ id: kept.id, title: kept.title });
    expect((await bytesOf(at('.svg'))).toString()).toContain(kept.id);
  });

  it('answers what the network answered when it was taken, whatever happens since', async () => {
    const before = graphSchema.parse((await server.call('/api/graph?rollUp=true')).json);
    await server.call('/api/imports?wait=true', jsonBody(smallDataset('later')));
    const now = graphSchema.parse((await server.call('/api/graph?rollUp=true')).json);
    expect(now.totals.statements.total).toBe(before.totals.statements.total + 1);
    const then = graphSchema.parse((await server.call(at('/data/graph?rollUp=true'))).json);
    expect(then).toEqual({
      ...before,
      store: { engine: 'snapshot', version: kept.dataVersion, state: kept.id.slice(0, 8) },
    });
    const tie = `/ties/iran/accuses/united-states?rollUp=true`;
    const evidence = await server.call(at(`/data${tie}`));
    expect(evidence.json).toMatchObject({ tie: { source: 'iran' } });
    const paths = ['network', 'search?q=iran', 'statements', 'datasets', 'views', 'actors/iran'];
    for (const path of paths)
      expect([path, (await server.call(at(`/data/${path}`))).status]).toEqual([path, 200]);
    await server.call('/api/datasets/later', { method: 'DELETE' });
  });

  it('has no address for what is not read of the network', async () => {
    for (const path of ['/data/query', '/data/saved-views', '/data/imports', '/data/', '/data'])
      expect([path, (await server.call(at(path))).status]).toEqual([path, 404]);
    const posted = await server.call(at('/data/graph'), { method: 'POST' });
    expect(posted.status).toBe(404);
    const absent = await server.call(`/api/snapshots/${'0'.repeat(64)}/data/graph`);
    expect(errorOf(absent)).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('what is not right about a snapshot', () => {
  it.each<[string, object, RegExp]>([
    ['no title', { view: '' }, /title/],
    ['an odd filter', { ...VIEW, view: 'stances=hates' }, /stances|filter/],
    ['a key that is no filter’s', { ...VIEW, view: 'rollUp=true&bogus=1' }, /“bogus”.*stances/],
    ['a filter that is mistyped', { ...VIEW, view: 'stance=accuses' }, /“stance”.*stances/],
    ['a dataset that is not there', { ...VIEW, view: 'datasets=none' }, /none/],
    ['an actor that is not there', { ...VIEW, positions: { nobody: [0, 0] } }, /nobody/],
    ['a place that is none', { ...VIEW, positions: { iran: [0] } }, /positions/],
    ['a layout without places', { ...VIEW, layout: 'circle' }, /positions/],
    ['a field that is not known', { ...VIEW, colour: 'red' }, /colour/],
  ])('%s is told, and nothing is kept', async (_, body, words) => {
    const folder = join(server.dataFolder, 'snapshots');
    const before = await readdir(folder);
    const answer = await server.call('/api/snapshots', jsonBody(body));
    const { status, message, details } = errorOf(answer);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify([message, details])).toMatch(words);
    expect(await readdir(folder)).toEqual(before);
  });

  it.each([
    ['/api/snapshots/xyz', 400],
    ['/api/snapshots/..%2f..%2fetc', 400],
    ['/api/snapshots/00000000', 404],
    ['/api/snapshots/00000000.html', 404],
    ['/api/snapshots/00000000.exe', 400],
    ['/api/export.png?scale=9', 400],
    ['/api/export.svg?width=1', 400],
    ['/api/export.svg?theme=pink', 400],
  ])('%s answers %d', async (path, status) => {
    expect((await server.call(path)).status).toBe(status);
  });

  it.each<[string, string, RequestInit]>([
    ['/api/snapshots', 'title: is missing', jsonBody({})],
    ['/api/snapshots', 'title: must be a text', jsonBody({ title: 1 })],
    ['/api/snapshots/00000000/restore', 'dryRun: must be true or false', jsonBody({ dryRun: 'y' })],
    ['/api/snapshots/00000000', 'revision: is missing', { ...jsonBody({}), method: 'PATCH' }],
    ['/api/export.svg?theme=pink', 'theme: must be one of light, dark', {}],
    ['/api/export.png?scale=9', 'scale: must be a whole number from 1 to 4', {}],
    ['/api/snapshots/00000000.pdf', 'id: ends in a format that there is not; there are json,', {}],
  ])('%s is told that %s', async (path, words, init) => {
    const { status, message } = errorOf(await server.call(path, init));
    expect([status, message]).toEqual([400, expect.stringContaining(words)]);
  });

  it.each(FILE_FORMATS)(
    'as %s takes what is its own, and nothing of other formats',
    async (format) => {
      const OWN: Record<string, string[]> = {
        ...{ theme: ['svg', 'png'], width: ['svg', 'png'], height: ['svg', 'png'] },
        ...{ scale: ['png'], safe: ['csv.zip'] },
      };
      const given = { theme: 'dark', width: '800', height: '600', scale: '2', safe: 'true' };
      for (const [name, value] of Object.entries(given))
        for (const path of [`/api/snapshots/${kept.id}.${format}`, `/api/export.${format}`]) {
          const answer = await server.call(`${path}?${name}=${value}`);
          const isOwn = OWN[name]?.includes(format) === true;
          expect({ path, name, status: answer.status }).toEqual({
            path,
            name,
            status: isOwn ? 200 : 400,
          });
          if (!isOwn) expect(errorOf(answer).details).toMatchObject([{ path: name }]);
        }
    },
  );

  it('is found by its id in capitals', async () => {
    const id = kept.id.toUpperCase();
    expect((await server.call(`/api/snapshots/${id}`)).json).toEqual(kept);
    expect((await server.call(`/api/diff?a=${id}&b=now`)).status).toBe(200);
  });

  it('is its file, once that was changed', async () => {
    const path = join(server.dataFolder, 'snapshots', `${kept.id}.json`);
    const whole = await bytesOf(at('.json'));
    await writeFile(path, whole.toString().replace('opposes', 'accuses'));
    for (const each of ['.json', '.html'])
      expect(errorOf(await server.call(at(each))).message).toMatch(/was changed/);
    await writeFile(path, whole);
    expect((await bytesOf(at('.json'))).equals(whole)).toBe(true);
  });
});

describe('a snapshot that is kept', () => {
  const patch = (body: object): RequestInit => ({ ...jsonBody(body), method: 'PATCH' });

  it('takes another title and a note', async () => {
    const change = { title: 'Renamed', note: 'Why it was kept.', revision: kept.revision };
    const changed = snapshotSchema.parse((await server.call(at(''), patch(change))).json);
    expect(changed).toMatchObject({ title: 'Renamed', note: 'Why it was kept.', id: kept.id });
    expect((await server.call(at(''), patch(change))).status).toBe(409);
    kept = changed;
  });

  it('goes, and comes back', async () => {
    expect((await server.call(at(''), { method: 'DELETE' })).json).toEqual(kept);
    expect((await server.call(at('.json'))).status).toBe(404);
    const { deleted } = snapshotsSchema.parse((await server.call('/api/snapshots')).json);
    expect(deleted).toEqual([kept]);
    expect((await server.call(at('/undelete'), { method: 'POST' })).json).toEqual(kept);
    expect((await server.call(at(''))).json).toEqual(kept);
  });

  it('does not come back over one that was kept of the same content since', async () => {
    await server.call(at(''), { method: 'DELETE' });
    const since = { ...VIEW, title: 'Kept again', note: 'Its own note.' };
    const again = snapshotSchema.parse((await server.call('/api/snapshots', jsonBody(since))).json);
    expect(again).toMatchObject({ id: kept.id, title: 'Kept again', revision: 1 });
    const refused = errorOf(await server.call(at('/undelete'), { method: 'POST' }));
    expect(refused).toMatchObject({ status: 409, code: 'conflict', retriable: false });
    expect(refused.message).toMatch(/kept again as “Kept again”.*[Nn]othing was changed/);
    expect((await server.call(at(''))).json).toEqual(again);
    const { items, deleted } = snapshotsSchema.parse((await server.call('/api/snapshots')).json);
    expect([items.map(({ title }) => title), deleted]).toEqual([['Kept again'], [kept]]);
    kept = again;
  });

  it('restores the database, once that is confirmed, and keeps what was there before', async () => {
    const changed = { ...smallDataset(SAMPLE), title: 'Something else' };
    await server.call('/api/imports?wait=true', formBody({ 'x.json': JSON.stringify(changed) }));
    const restore = (body: object): ReturnType<TestServer['call']> =>
      server.call(at('/restore'), jsonBody(body));
    const refused = errorOf(await restore({ confirm: kept.id.slice(0, 8) }));
    expect([refused.status, refused.message]).toEqual([400, expect.stringContaining(kept.id)]);

    const planned = restorationSchema.parse(
      (await restore({ confirm: kept.id, dryRun: true })).json,
    );
    expect(planned).toMatchObject({ dryRun: true, datasets: [{ dataset: SAMPLE, changed: true }] });
    expect((await server.call('/api/export.json')).json).toMatchObject({ title: 'Something else' });

    const done = restorationSchema.parse((await restore({ confirm: kept.id })).json);
    expect(done).toMatchObject({ before: { note: expect.stringContaining(kept.id) } });
    const { json } = await server.call(at('.json'));
    expect([(await server.call('/api/export.json')).json]).toEqual(
      snapshotContentSchema.parse(json).datasets,
    );
    const before = await server.call(`/api/snapshots/${done.before?.id ?? ''}.json`);
    expect(snapshotContentSchema.parse(before.json).datasets[0]?.title).toBe('Something else');
    const nothing = restorationSchema.parse((await restore({ confirm: kept.id })).json);
    expect(nothing).toMatchObject({
      dryRun: false,
      datasets: [{ dataset: SAMPLE, changed: false, dryRun: false }],
    });
  });

  it('says what restoring would change without being confirmed, and nothing else', async () => {
    const restore = (body: object): ReturnType<TestServer['call']> =>
      server.call(at('/restore'), jsonBody(body));
    const planned = await restore({ dryRun: true });
    expect([planned.status, restorationSchema.parse(planned.json)]).toEqual([
      200,
      expect.objectContaining({
        dryRun: true,
        datasets: [expect.objectContaining({ dryRun: true })],
      }),
    ]);
    for (const body of [{}, { dryRun: false }])
      expect(errorOf(await restore(body))).toMatchObject({
        status: 400,
        code: 'invalid-input',
        details: [{ path: 'confirm', message: expect.stringMatching(/unless dryRun is true/) }],
      });
    const wrong = await restore({ dryRun: true, confirm: kept.id.slice(0, 9) });
    expect(errorOf(wrong).message).toContain(kept.id);
  });

  it('is as empty as /api/graph where nothing has a value that it wants', async () => {
    for (const view of ['outlets=Nobody', 'issues=none', 'ego=nobody']) {
      const graph = graphSchema.parse((await server.call(`/api/graph?${view}`)).json);
      expect(graph.ties).toEqual([]);
      const taken = await server.call('/api/snapshots', jsonBody({ ...VIEW, view }));
      expect(taken.status).toBe(201);
      expect(snapshotSchema.parse(taken.json).totals.ties).toEqual(graph.totals.ties);
    }
  });
});
