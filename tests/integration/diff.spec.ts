import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diffSchema, snapshotSchema, type Diff } from '@stancegraph/contract';
import { jsonBody, smallDataset } from './support/datasets.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const NAME = '7be2a1c0';
const WINDOWS = 'a=now&b=now&aTo=2017-10-02&bFrom=2017-10-03&undated=false&rollUp=true';

async function diffOf(query: string): Promise<Diff> {
  const { status, json } = await server.call(`/api/diff?${query}`);
  expect(status).toBe(200);
  return diffSchema.parse(json);
}

describe('GET /api/diff', () => {
  it('finds nothing between now and now', async () => {
    const diff = await diffOf('a=now&b=now');
    expect(diff).toMatchObject({ same: true, filters: [], ties: { new: { total: 0 } } });
    expect(diff.ties.unchanged.total).toBe(diff.ties.total);
    expect(diff.summary).toMatch(/^Between now and now: no tie new, none gone, none flipped/);
  });

  it('compares two windows of time, as the graph shows each', async () => {
    const diff = await diffOf(WINDOWS);
    const { json } = await server.call('/api/graph?to=2017-10-02&undated=false&rollUp=true');
    const graph = json as { totals: { ties: { shown: number }; statements: { shown: number } } };
    expect(diff.a).toMatchObject({
      name: 'now (until 2017-10-02)',
      filter: { to: '2017-10-02', undated: false, rollUp: true },
      ties: graph.totals.ties.shown,
      statements: graph.totals.statements.shown,
    });
    expect(diff.filters.map(({ part }) => part)).toEqual(['from', 'to']);
    expect(diff.statements.gone.total).toBe(diff.a.statements);
    expect(diff.statements.gone.items.every(({ inOther }) => inOther)).toBe(true);
    const { flipped, ...lists } = diff.ties;
    const flips = flipped.items.flatMap(({ from, to }) => [...from, ...to]).length;
    const { new: fresh, gone, countChanged, revised, unchanged } = lists;
    const all = [fresh, gone, countChanged, revised, unchanged];
    expect(all.reduce((sum, { total }) => sum + total, flips)).toBe(diff.ties.total);
  });

  it('cuts lists at the limit and never totals, and lists the statements of one tie', async () => {
    const unrolled = WINDOWS.replace('&rollUp=true', '');
    const whole = await diffOf(unrolled);
    const cut = await diffOf(`${unrolled}&limit=1`);
    expect(cut.statements.gone.items).toHaveLength(1);
    expect(cut.statements.gone.total).toBe(whole.statements.gone.total);
    const [tie] = whole.ties.gone.items;
    const key = [tie?.source, tie?.stance, tie?.target].join('|');
    const one = await diffOf(`${unrolled}&tie=${encodeURIComponent(key)}`);
    expect(one.statements.gone.total).toBe(tie?.before);
    expect(one.statements.gone.items.every(({ tie: { a } }) => a === key)).toBe(true);
  });

  it('gives the whole comparison as CSV', async () => {
    const { status, text, headers } = await server.call(`/api/diff.csv?${WINDOWS}`);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename=diff.csv',
    ]);
    const { ties, statements } = await diffOf(WINDOWS);
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF?what,change,id,source,/);
    const rows = (start: string): number => lines.filter((line) => line.startsWith(start)).length;
    expect(rows('tie,new,')).toBe(ties.new.total);
    expect(rows('statement,gone,')).toBe(statements.gone.total);
  });

  it.each(['/api/diff', '/api/diff.csv'])('%s is 304 for who has it', async (path) => {
    const first = await server.call(`${path}?${WINDOWS}`);
    const tag = first.headers.get('etag') ?? '';
    const again = await server.call(`${path}?${WINDOWS}`, { headers: { 'If-None-Match': tag } });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await server.call(`${path}?a=now&b=now`, { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  it.each([
    ['b=now', 'a'],
    ['a=then&b=now', 'a'],
    ['a=7be2a1&b=now', 'a'],
    ['a=now&b=now&aFrom=2017-10-04&aTo=2017-10-01', 'aTo'],
    ['a=now&b=now&bFrom=2017-10-04&bTo=2017-10-01', 'bTo'],
    ['a=now&b=now&aFrom=yesterday', 'aFrom'],
    [`a=${NAME}&b=now&aFrom=2017-10-04`, 'a'],
    [`a=now&b=${NAME}&bTo=2017-10-04`, 'b'],
    [`a=${NAME}&b=${NAME}&stances=accuses`, 'a'],
    ['a=now&b=now&from=2017-10-04&to=2017-10-01', 'to'],
    ['a=now&b=now&limit=-1', 'limit'],
    ['a=now&b=now&tie=iran', 'tie'],
    ['a=now&b=now&nope=1', 'nope'],
  ])('refuses ?%s and names it', async (query, parameter) => {
    const error = errorOf(await server.call(`/api/diff?${query}`));
    expect(error).toMatchObject({ status: 400, code: 'invalid-input', retriable: false });
    expect(error.details.map(({ path }) => path)).toContain(parameter);
  });

  it.each([
    ['the first digits', NAME],
    ['the whole name', 'b'.repeat(64)],
  ])('says of %s of a snapshot that there is none', async (_, name) => {
    for (const path of ['/api/diff', '/api/diff.csv'])
      expect(errorOf(await server.call(`${path}?a=${name}&b=now`))).toMatchObject({
        status: 404,
        message: `There is no snapshot ${name.slice(0, 12)}.`,
      });
  });

  it('says of a snapshot that was deleted that there is none', async () => {
    const kept = await server.call('/api/snapshots', jsonBody({ title: 'To go' }));
    const { id } = snapshotSchema.parse(kept.json);
    const { headers } = await server.call(`/api/diff?a=${id}&b=now`);
    expect((await diffOf(`a=${id}&b=now`)).same).toBe(true);
    await server.call(`/api/snapshots/${id}`, { method: 'DELETE' });
    // Who has the comparison from before is told, too.
    for (const tag of ['', headers.get('etag') ?? ''])
      expect(
        errorOf(
          await server.call(`/api/diff?a=${id}&b=now`, { headers: { 'If-None-Match': tag } }),
        ),
      ).toMatchObject({ status: 404, message: `There is no snapshot ${id.slice(0, 12)}.` });
  });

  it('looks at now through the datasets that a snapshot chose, until they are gone', async () => {
    await server.call('/api/imports?wait=true', jsonBody(smallDataset('small')));
    const request = { title: 'Small', view: 'rollUp=true&datasets=small' };
    const kept = await server.call('/api/snapshots', jsonBody(request));
    const { id } = snapshotSchema.parse(kept.json);
    const diff = await diffOf(`a=${id}&b=now`);
    const filter = { rollUp: true, datasets: ['small'] };
    expect(diff).toMatchObject({ same: true, filters: [], a: { filter }, b: { filter } });
    await server.call('/api/datasets/small', { method: 'DELETE' });
    const gone = await diffOf(`a=${id}&b=now`);
    expect([gone.ties.gone.total, gone.ties.new.total]).toEqual([1, 0]);
  });

  it('says of a dataset that there is none', async () => {
    expect(errorOf(await server.call('/api/diff?a=now&b=now&datasets=absent'))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});
