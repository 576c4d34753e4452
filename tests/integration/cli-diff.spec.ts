import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { diffSchema } from '@stancegraph/contract';
import {
  AGGREGATION_RULE,
  SNAPSHOT_FORMAT,
  type Dataset,
  type Filter,
  type SnapshotContent,
} from '@stancegraph/model';
import { smallDataset } from './support/datasets.js';
import { startServer, type TestServer } from './support/server.js';
import { useWorkplace } from './support/workplace.js';

const { cli, file, folder, path: place } = useWorkplace();

function snapshotOf(dataset: Dataset, filter: Filter = {}): SnapshotContent {
  return {
    format: SNAPSHOT_FORMAT,
    datasets: [dataset],
    view: { filter, unit: 'ties', layout: 'force', positions: {} },
    aggregation: AGGREGATION_RULE,
    sources: [],
    licences: [],
  };
}

const small = smallDataset('two');
const [opposes] = small.statements;
/** North came to support South. */
const later = smallDataset('two', {
  statements: opposes === undefined ? [] : [{ ...opposes, stance: 'supports' }],
});

describe('stancegraph diff', () => {
  it('compares two files: 0 where nothing differs, 1 where something does', async () => {
    const a = await file('a.json', snapshotOf(small));
    const b = await file('b.json', snapshotOf(later));
    expect(await cli('diff', a, a)).toMatchObject({ code: 0, err: '' });
    const { code, out, err } = await cli('diff', a, b);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('1 flipped (North opposes → supports South)');
    expect(out).toContain('Statements changed: 1\n  two:s1 (stance changed) North opposes South.');
    expect(out).toContain('Ties new: none');
  });

  it('says of a tie whose statement was edited that it was, and counts elsewhere what is listed nowhere', async () => {
    const [statement] = small.statements;
    if (statement === undefined) throw new Error('no statement');
    const a = await file('a.json', snapshotOf(small));
    const edited = { ...small, statements: [{ ...statement, summary: 'Said otherwise.' }] };
    const { out } = await cli('diff', a, await file('edited.json', snapshotOf(edited)));
    expect(out).toContain(
      'none with other statements in the same number, 1 with changed statements',
    );
    expect(out).toContain('Ties with other statements in the same number: none\n');
    expect(out).toContain('Ties with changed statements: 1\n  North opposes South (1)\n');
    const west = { ...small.actors[0], id: 'west', name: 'West' } as (typeof small.actors)[0];
    const moved = {
      ...small,
      actors: [west, ...small.actors.slice(1)],
      statements: [{ ...statement, source: 'west' }],
    };
    const shown = (await cli('diff', a, await file('moved.json', snapshotOf(moved)))).out;
    expect(shown).toContain('Actors appeared: 1\n  West (west)\n');
    expect(shown).toContain('Beyond what is shown nothing differs.');
  });

  it('writes JSON and CSV, to a file that says which', async () => {
    const a = await file('a.json', snapshotOf(small));
    const b = await file('b.json', snapshotOf(later));
    const json = await cli('diff', a, b, '--format', 'json');
    expect(diffSchema.parse(JSON.parse(json.out)).ties.flipped.total).toBe(1);
    const path = place('difference.csv');
    expect(await cli('diff', a, b, '-o', path)).toEqual({ code: 1, out: '', err: '' });
    const csv = await readFile(path, 'utf8');
    expect(csv).toContain('statement,changed,two:s1,north,,supports,south,');
  });

  it('ends with 2 where it cannot know', async () => {
    const a = await file('a.json', snapshotOf(small));
    const bad = await file('bad.json', '{"format":"other"}');
    const none = await file('none.json', 'no');
    expect(await cli('diff', a, bad)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a snapshot in JSON'),
    });
    expect(await cli('diff', a, none)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no JSON'),
    });
    expect(await cli('diff', a, place('absent.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be read'),
    });
    expect(await cli('diff', a)).toMatchObject({ code: 2 });
    expect(await cli('diff', a, a, '--stances', 'accuses')).toMatchObject({
      code: 2,
      err: expect.stringContaining('neither side is now'),
    });
    expect(await cli('diff', a, 'now', '--a-from', '2020-01-01')).toMatchObject({ code: 2 });
    expect(
      await cli('diff', 'now', 'now', '--a-from', '2020-01-02', '--a-to', '2020-01-01'),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('--a-to must not be before --a-from'),
    });
    expect((await cli('diff', '--help')).out).toContain('1    something differs');
  });
});

describe.each([
  { holder: 'nobody', serve: false },
  { holder: 'a running server', serve: true },
])('stancegraph diff with now, on a store that $holder holds', ({ serve }) => {
  let server: TestServer | undefined;
  beforeEach(async () => {
    server = serve ? await startServer({ sample: false }, { dataFolder: folder() }) : undefined;
    await cli('import', await file('later.json', later));
    await cli('import', await file('other.json', smallDataset('other')));
  });
  afterEach(() => server?.close());

  it('ends with 2 for a snapshot that is not there, by its whole name too', async () => {
    for (const name of ['bbbbbbbb', 'b'.repeat(64)])
      expect(await cli('diff', name, 'now')).toMatchObject({
        code: 2,
        err: expect.stringContaining(`There is no snapshot ${name.slice(0, 12)}.`),
      });
  });

  it('looks at now through the datasets that a snapshot chose, and no others', async () => {
    const { out } = await cli('snapshot', 'create', '--title', 'One', '--datasets', 'two');
    const [id = ''] = /[0-9a-f]{64}/.exec(out) ?? [];
    const { code, out: json } = await cli('diff', id, 'now', '--format', 'json');
    expect(diffSchema.parse(JSON.parse(json))).toMatchObject({
      same: true,
      filters: [],
      a: { kind: 'snapshot', name: id.slice(0, 8), filter: { datasets: ['two'] } },
      b: { filter: { datasets: ['two'] }, datasets: [{ id: 'two' }] },
    });
    expect(code).toBe(0);
    expect(await cli('diff', 'now', id)).toMatchObject({ code: 0 });
  });

  it('looks at now through the filter of the file, unless one is given', async () => {
    const a = await file('a.json', snapshotOf(small, { datasets: ['two'] }));
    const own = await cli('diff', a, 'now', '--format', 'json');
    expect(own.code).toBe(1);
    expect(diffSchema.parse(JSON.parse(own.out))).toMatchObject({
      filters: [],
      b: { kind: 'now', filter: { datasets: ['two'] }, statements: 1 },
    });
    const given = await cli('diff', a, 'now', '--format', 'json', '--stances', 'opposes');
    const diff = diffSchema.parse(JSON.parse(given.out));
    expect(diff.filters.map(({ part }) => part)).toEqual(['datasets', 'stances']);
    expect(diff.statements.new.items.map(({ key }) => key)).toEqual(['other:s1']);
    expect(
      await cli('diff', await file('same.json', snapshotOf(later, { datasets: ['two'] })), 'now'),
    ).toMatchObject({ code: 0 });
  });

  it('takes a dataset that is gone for gone, and refuses one that was asked for', async () => {
    const gone = smallDataset('gone');
    const a = await file('a.json', snapshotOf(gone, { datasets: ['gone'] }));
    const { code, out } = await cli('diff', a, 'now', '--format', 'json');
    expect([code, diffSchema.parse(JSON.parse(out)).statements.gone.total]).toEqual([1, 1]);
    expect(await cli('diff', 'now', 'now', '--datasets', 'absent')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no dataset “absent”. Datasets here: other, two.'),
    });
    expect(await cli('diff', '7be2a1c0', 'now')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no snapshot 7be2a1c0.'),
    });
  });

  it('compares two windows', async () => {
    const { code, out } = await cli(
      'diff',
      'now',
      'now',
      '--a-to',
      '2019-12-31',
      '--b-from',
      '2020-01-01',
    );
    expect(code).toBe(1);
    expect(out).toMatch(
      /^Between now \(until 2019-12-31\) and now \(since 2020-01-01\): 2 ties new/,
    );
  });
});
