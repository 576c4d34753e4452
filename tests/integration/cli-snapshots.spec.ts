import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  diffSchema,
  restorationSchema,
  snapshotSchema,
  type Snapshot,
} from '@stancegraph/contract';
import type { Ended } from './support/command-line.js';
import { smallDataset } from './support/datasets.js';
import { startServer, temporaryFolder, type TestServer } from './support/server.js';
import { useWorkplace } from './support/workplace.js';

const { cli, cliOn, file, folder, path: place } = useWorkplace();

const small = smallDataset('two');
const [opposes] = small.statements;
/** Hostile to every format, and North came to support South. */
const later = smallDataset('two', {
  title: '=1+1 </script><b>"&" \u202eü',
  statements: opposes === undefined ? [] : [{ ...opposes, stance: 'supports' }],
});

describe.each([
  { holder: 'nobody', serve: false },
  { holder: 'a running server', serve: true },
])('snapshots of a store that $holder holds', ({ serve }) => {
  // Starting the command takes seconds: what is the same on both sides is asked of one of them.
  const held = serve ? it : undefined;
  const free = serve ? undefined : it;
  let server: TestServer | undefined;
  beforeEach(async () => {
    server = serve ? await startServer({ sample: false }, { dataFolder: folder() }) : undefined;
    await cli('import', await file('two.json', small));
  });
  afterEach(() => server?.close());

  const create = async (...args: string[]): Promise<string> => {
    const { code, out } = await cli('snapshot', 'create', '--title', 'First', ...args);
    expect([code, out]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64}\n$/)]);
    return out.trim();
  };
  const shown = async (id: string): Promise<Snapshot> =>
    snapshotSchema.parse(JSON.parse((await cli('snapshot', 'show', id, '--json')).out));

  held?.('keeps one, says what was kept before, and lists it', async () => {
    expect((await cli('snapshot', 'list')).out).toBe('No snapshot is kept.\n');
    const id = await create('--note', 'n', '--creator', 'c', '--stances', 'opposes');
    const again = await cli('snapshot', 'create', '--title', 'Second', '--stances', 'opposes');
    expect(again).toEqual({
      code: 0,
      out: `${id}\n`,
      err: 'note: The same was kept before, as “First”. That stays as it is.\n',
    });
    const other = JSON.parse(
      (await cli('snapshot', 'create', '--title', 'x', '--json')).out,
    ) as unknown;
    expect(other).toMatchObject({ isNew: true, snapshot: { title: 'x', view: '' } });
    expect(await shown(id)).toMatchObject({
      id,
      title: 'First',
      note: 'n',
      creator: 'c',
      view: 'stances=opposes',
    });
    const { out } = await cli('snapshot', 'list');
    expect(out.split('\n').slice(2, -1)).toEqual([
      expect.stringMatching(/ x +two +1 +1$/),
      expect.stringMatching(new RegExp(`^${id.slice(0, 12)} .* First +two +1 +1$`)),
    ]);
    const listed = JSON.parse((await cli('snapshot', 'list', '--json')).out) as Snapshot[];
    expect(listed.map((each) => each.id)).toContain(id);
  });

  held?.('changes its words, deletes it when that is meant, and brings it back', async () => {
    const id = await create('--note', 'n');
    const short = id.slice(0, 8).toUpperCase();
    const { code, out } = await cli('snapshot', 'annotate', short, '--title', 'New', '--note', '');
    expect([code, out]).toEqual([0, expect.stringMatching(/^title +New$/m)]);
    expect(await shown(short)).toMatchObject({ title: 'New', revision: 2 });
    expect(await shown(short)).not.toHaveProperty('note');

    const asked = await cli('snapshot', 'delete', short);
    expect(asked).toMatchObject({ code: 2, out: '' });
    expect(asked.err).toContain(`This would delete snapshot ${id.slice(0, 12)} “New” of `);
    expect(await shown(id)).toMatchObject({ id });
    expect(await cli('snapshot', 'delete', short, '--yes')).toMatchObject({
      code: 0,
      out: expect.stringContaining(`undelete ${id.slice(0, 12)}`),
    });
    expect(await cli('snapshot', 'show', short)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`There is no snapshot ${id.slice(0, 8)}.`),
    });
    const deleted = JSON.parse(
      (await cli('snapshot', 'list', '--deleted', '--json')).out,
    ) as unknown;
    expect(deleted).toMatchObject([{ id }]);
    expect(await cli('snapshot', 'undelete', short)).toEqual({
      code: 0,
      out: `${id} is back.\n`,
      err: '',
    });
    expect(await shown(id)).toMatchObject({ title: 'New' });
    expect(await cli('snapshot', 'undelete', short)).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no deleted snapshot'),
    });
  });

  held?.('brings nothing back over what was kept of the same content since', async () => {
    const id = await create();
    await cli('snapshot', 'delete', id, '--yes');
    await cli('snapshot', 'create', '--title', 'Second', '--note', 'n');
    const refused = await cli('snapshot', 'undelete', id);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/kept again as “Second”.*[Nn]othing was changed/);
    expect(await shown(id)).toMatchObject({ title: 'Second', note: 'n' });
  });

  it.each(['{', '{"id": "another"}'])('deletes one whose envelope is %s', async (envelope) => {
    const id = await create();
    await writeFile(join(folder(), 'snapshots', `${id}.envelope.json`), envelope);
    const short = id.slice(0, 8);
    expect(await cli('snapshot', 'show', short)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read: its file was changed. Delete it'),
    });
    expect((await cli('snapshot', 'list')).err).toContain(id);
    expect(await cli('snapshot', 'delete', short)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`This would delete snapshot ${id.slice(0, 12)}, of which`),
    });
    expect(await cli('snapshot', 'delete', short, '--yes')).toEqual({
      code: 0,
      out: expect.stringMatching(/^Deleted: snapshot [0-9a-f]{12}, of which nothing can be read/),
      err: '',
    });
    expect(await cli('snapshot', 'list')).toEqual({
      code: 0,
      out: 'No snapshot is kept.\n',
      err: '',
    });
  });

  it('restores one that was confirmed, and keeps the state before', async () => {
    const id = await create();
    expect((await cli('import', await file('later.json', later))).code).toBe(0);
    expect(await cli('diff', id.slice(0, 8).toUpperCase(), 'now')).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 flipped (North opposes → supports South)'),
    });
    const restore = (...args: string[]): Promise<Ended> =>
      cli('snapshot', 'restore', id.slice(0, 8), ...args);
    for (const args of [[], ['--confirm', id.slice(0, 12)], ['--dry-run', '--confirm', 'x']])
      expect(await restore(...args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining(`--confirm ${id}.`),
      });
    const dry = await restore('--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.out).toMatch(/^two: title .*statements 1 changed \(dry run: nothing was changed\)/);
    expect(await cli('diff', id, 'now')).toMatchObject({ code: 1 });

    const done = await restore('--confirm', id);
    expect([done.code, done.err]).toEqual([0, '']);
    const [, before = ''] =
      /^The state before is kept as snapshot ([0-9a-f]{64})\.$/m.exec(done.out) ?? [];
    expect(done.out).toMatch(/^two: title .*statements 1 changed\.$/m);
    expect(await cli('diff', id, 'now')).toMatchObject({ code: 0 });
    const diff = await cli('diff', before, 'now', '--format', 'json');
    expect(diffSchema.parse(JSON.parse(diff.out)).ties.flipped.total).toBe(1);

    const same = await restore('--confirm', id, '--json');
    expect(restorationSchema.parse(JSON.parse(same.out))).toMatchObject({
      dryRun: false,
      datasets: [{ changed: false }],
    });
    expect((await restore('--confirm', id)).out).toMatch(/The store holds this already\.\n$/);
  });

  held?.('wants more digits where several begin so', async () => {
    const id = await create();
    const twin = id.slice(0, 8) + (id[8] === '0' ? '1' : '0').repeat(56);
    const snapshots = join(folder(), 'snapshots');
    const copy = async (ending: string): Promise<void> => {
      const text = await readFile(join(snapshots, id + ending), 'utf8');
      await writeFile(join(snapshots, twin + ending), text.replaceAll(id, twin));
    };
    await copy('.envelope.json');
    await copy('.json');
    const short = id.slice(0, 8);
    for (const args of [
      ['snapshot', 'show', short],
      ['export', '--snapshot', short],
      ['snapshot', 'delete', short, '--yes'],
    ])
      expect(await cli(...args)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining(`2 snapshots begin with ${short}: give more digits.`),
      });
    expect(await shown(id.slice(0, 9))).toMatchObject({ id });
    for (const each of [id, twin]) await cli('snapshot', 'delete', each, '--yes');
    expect(await cli('snapshot', 'undelete', short)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`2 deleted snapshots begin with ${short}`),
    });
    // The twin's content is not what its name says.
    await cli('snapshot', 'undelete', twin);
    expect(await cli('export', '--snapshot', twin)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('is gone or was changed'),
    });
  });

  it('writes a snapshot and the store as it is', async () => {
    const id = await create();
    await cli('import', await file('other.json', smallDataset('other')));
    const starts = serve
      ? { html: /^<!doctype html>/i }
      : {
          json: /^\{"aggregation":/,
          gexf: /^<\?xml[^>]*>\s*<\?stancegraph =/,
          cypher: /^\/\//,
          png: /^.PNG/,
        };
    for (const [format, start] of Object.entries(starts)) {
      const kept = place(`kept.${format}`);
      const wrote = await cli('export', '--snapshot', id.slice(0, 8), '-o', kept);
      expect(wrote).toEqual({ code: 0, out: '', err: '' });
      const bytes = await readFile(kept, 'latin1');
      expect(bytes.slice(0, 2000)).toMatch(start);
      if (format === 'json') continue;
      const live = place(`live.${format}`);
      expect(await cli('export', '-o', live)).toEqual({ code: 0, out: '', err: '' });
      const now = await readFile(live, 'latin1');
      expect(now.slice(0, 2000)).toMatch(start);
      expect(now).not.toBe(bytes);
    }
    const script = ['export', '--format', 'cypher', '--datasets', 'two'];
    expect((await cli(...script)).out).toMatch(/^\/\//);
    expect(await cli(...script, '--stances', 'opposes')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('A Cypher script holds datasets whole: leave stances out'),
    });
    const bare = await cli('export', '--format', 'gexf', '--content', 'false');
    expect(bare.out).not.toContain('<?stancegraph');
    const held = await cli(
      'export',
      '--format',
      'gexf',
      '--content',
      'true',
      '--stances',
      'opposes',
    );
    expect(held.out).toContain('<?stancegraph');
    const picture = ['export', '--snapshot', id, '--format', 'svg', '--width', '700'];
    expect((await cli(...picture)).out).toMatch(/width="700"/);
    const themes = [await cli(...picture), await cli(...picture, '--theme', 'dark')];
    expect(themes[0]?.out).not.toBe(themes[1]?.out);
    expect((await readdir(place('.'))).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  held?.('keeps cells of CSV from being formulas where that is asked for', async () => {
    await cli('import', await file('later.json', later));
    const id = await create();
    for (const what of [
      ['--snapshot', id],
      ['--datasets', 'two'],
    ]) {
      const plain = place('plain.csv.zip');
      const safe = place('safe.csv.zip');
      await cli('export', ...what, '-o', plain);
      expect(await cli('export', ...what, '--safe', '-o', safe)).toMatchObject({
        code: 0,
        err: '',
      });
      const empty = await temporaryFolder();
      await cliOn(empty, 'import', safe);
      const title = JSON.parse((await cliOn(empty, 'export')).out) as { title: string };
      expect(title.title).toBe(`'${later.title}`);
      await rm(empty, { recursive: true });
      expect(await readFile(safe)).not.toEqual(await readFile(plain));
    }
  });

  free?.('reads back what it wrote, as it was', async () => {
    await cli('import', await file('later.json', later));
    const original = (await cli('export')).out;
    const id = await create();
    const names: string[] = [];
    for (const format of ['json', 'gexf', 'html', 'csv.zip']) {
      const live = format === 'gexf' ? [[]] : [];
      for (const what of [...live, ['--snapshot', id]]) {
        const name = place(`${String(what.length)}.${format}`);
        expect(await cli('export', ...what, '-o', name)).toMatchObject({ code: 0, err: '' });
        names.push(name);
      }
    }
    for (const name of names) {
      await cli('remove', 'two', '--yes');
      const { code, out, err } = await cli('import', name);
      expect([name, code, out]).toEqual([name, 0, expect.stringMatching(/^two: new; /)]);
      // What an archive holds for people is said not to be read.
      const said = err
        .split('\n')
        .filter((line) => !/\/(README\.txt|ties\.csv): not read/.test(line));
      expect([name, said, err === '']).toEqual([name, [''], !name.endsWith('.zip')]);
      expect([name, (await cli('export')).out]).toEqual([name, original]);
    }
  });

  free?.('refuses a page whose content was changed, by its name', async () => {
    const page = place('page.html');
    await cli('export', '-o', page);
    const text = await readFile(page, 'utf8');
    const changed = place('changed.html');
    await writeFile(changed, text.replaceAll('North opposes South.', 'North admires South.'));
    for (const command of ['import', 'check', 'verify']) {
      const { code, out, err } = await cli(command, changed);
      expect([command, code, out]).toEqual([command, 1, '']);
      expect(err).toContain(`${changed}: the page was changed: its content is not snapshot`);
    }
  });

  held?.('asks which dataset is meant where a file holds several', async () => {
    await cli('import', await file('other.json', smallDataset('other')));
    const id = await create();
    const path = place('both.json');
    await cli('export', '--snapshot', id, '-o', path);
    const refused = await cli('import', path);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      'holds 2 datasets (expected the id of one of them as “dataset”: other, two); give --dataset ID\n',
    );
    expect(await cli('import', '--dataset', 'other', path)).toMatchObject({
      code: 0,
      out: 'other: nothing changed.\n',
    });
  });
});
