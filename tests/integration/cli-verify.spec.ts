import { execFile } from 'node:child_process';
import { copyFile, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dataset } from '@stancegraph/model';
import { startCommand, type Ended } from './support/command-line.js';
import { smallDataset } from './support/datasets.js';
import { temporaryFolder } from './support/server.js';
import { useWorkplace } from './support/workplace.js';

const { cliOn, path: place } = useWorkplace();
const UNTOLD =
  'Its datasets describe “north” differently, and it does not say which of them the store showed: the content in it was checked, and nothing else.\n';
const small = smallDataset('two');
/** Names the same actors differently,. */
const rival = smallDataset('rival', {
  actors: [
    { id: 'north', name: 'The North', kind: 'region', aliases: ['N'], code: 'NO' },
    { id: 'south', name: 'The South', kind: 'person', aliases: [], memberOf: 'north' },
  ],
});

/** What the success line goes on with. */
const restOf = (format: string): string =>
  format === 'json'
    ? ''
    : `All else in it is as Stancegraph 0.1.0 writes it${format === 'html' ? `; ${ENVELOPE}` : ''}.\n`;
const ENVELOPE = 'who took it, when, its title and its note are what the page says';

describe('stancegraph verify', () => {
  let id: string;
  let exported: string;
  beforeAll(async () => {
    const store = await temporaryFolder();
    exported = await temporaryFolder();
    const source = join(exported, 'two.json');
    await writeFile(source, JSON.stringify(small));
    await cliOn(store, 'import', source);
    id = (await cliOn(store, 'snapshot', 'create', '--title', 'First')).out.trim();
    for (const format of ['json', 'gexf', 'graphml', 'html', 'csv.zip', 'cypher', 'svg']) {
      const args = ['export', '--snapshot', id, '-o', join(exported, `kept.${format}`)];
      expect(await cliOn(store, ...args)).toMatchObject({ code: 0 });
    }
    await cliOn(store, 'export', '--content', 'false', '-o', join(exported, 'bare.gexf'));
    await rm(store, { recursive: true });
  });
  afterAll(() => rm(exported, { recursive: true }));

  const kept = async (format: string, as = `stancegraph-${id.slice(0, 12)}.${format}`) => {
    const path = place(as);
    await copyFile(join(exported, `kept.${format}`), path);
    return path;
  };
  const verify = (path: string, ...args: string[]): Promise<Ended> =>
    // A folder that is no store and becomes none.
    cliOn(place('no store'), 'verify', path, ...args);

  it.each(['json', 'gexf', 'graphml', 'html'])(
    'knows %s by its name and by --hash',
    async (format) => {
      const path = await kept(format);
      const who = format === 'html' ? 'the page and the file’s name say' : 'the file’s name says';
      expect(await verify(path)).toEqual({
        code: 0,
        out: `${path} is what ${who}: ${id}\n${restOf(format)}`,
        err: '',
      });
      for (const hash of [id.slice(0, 8).toUpperCase()])
        expect(await verify(path, '--hash', hash)).toEqual({
          code: 0,
          out: `${path} is what --hash says: ${id}\n${restOf(format)}`,
          err: '',
        });
      const other = '0'.repeat(8);
      expect(await verify(path, '--hash', other)).toEqual({
        code: 1,
        out: '',
        err: `error: ${path} is not the same: its content is ${id}, and --hash says ${other}.\n`,
      });
      const misnamed = await kept(format, `stancegraph-000000000000.${format}`);
      expect(await verify(misnamed)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('the file’s name says 000000000000.'),
      });
      const copy = await kept(format, `stancegraph-${id.slice(0, 12)} (1).${format}`);
      expect(await verify(copy)).toMatchObject({ code: 0 });
      expect(await readdir(place('.'))).not.toContain('no store');
    },
  );

  it.each(['json', 'gexf', 'graphml', 'html'])('finds %s that was changed', async (format) => {
    const path = await kept(format);
    const text = await readFile(path, 'utf8');
    expect(text).toContain('North opposes South.');
    await writeFile(path, text.replaceAll('North opposes South.', 'North admires South.'));
    const changed = await verify(path);
    expect(changed).toMatchObject({ code: 1, out: '' });
    expect(changed.err).toMatch(/is not the same: its content is|the page was changed/);
    const end =
      format === 'html' ? text.lastIndexOf('North opposes') : text.indexOf('North opposes');
    await writeFile(path, text.slice(0, end));
    const broken = await verify(path);
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(broken.err).toMatch(/broken|cut off|ends before/);
    expect(broken.err).toContain(path);
  });

  it.each([
    ['gexf', 'label="North"', 'label="South"', 'the graph beside it'],
    ['graphml', '>North<', '>South<', 'the graph beside it'],
    ['html', '</script>\n<span', ';</script>\n<span', 'the page around it'],
    ['html', '<noscript>', '<noscript>Read this:', 'the page around it'],
  ])('finds %s in which all but the content was changed: %s', async (format, was, is, what) => {
    const path = await kept(format);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(was);
    await writeFile(path, text.replace(was, is));
    const { code, out, err } = await verify(path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`holds the content ${id}, which is what`);
    expect(err).toContain(`${what} `);
  });

  it('compares no page with what another version writes', async () => {
    const path = await kept('html');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"product":"0.1.0"', '"product":"0.0.9"'));
    expect(await verify(path)).toEqual({
      code: 0,
      out: `${path} is what the page and the file’s name say: ${id}\nStancegraph 0.0.9 wrote it: the content in it was checked, not the page’s program; ${ENVELOPE}.\n`,
      err: '',
    });
  });

  it.each<[Dataset, string, ...string[]]>([
    [small, 'gexf', '--content', 'true', '--stances', 'opposes'],
    [small, 'graphml', '--content', 'true', '--roll-up'],
    [small, 'html', '--roll-up', '--text', 'north'],
    [rival, 'gexf'],
    [rival, 'html', '--datasets', 'two'],
  ])('knows what else is in a live view’s file, %#', async (other, format, ...filter) => {
    const store = place('two datasets');
    for (const [at, dataset] of [small, { ...other, id: 'rival' }].entries()) {
      const source = place(`${String(at)}.json`);
      await writeFile(source, JSON.stringify(dataset));
      expect(await cliOn(store, 'import', source)).toMatchObject({ code: 0 });
    }
    const path = place(`live.${format}`);
    expect(await cliOn(store, 'export', '-o', path, ...filter)).toMatchObject({ code: 0 });
    const isTold = other === small || filter.includes('--datasets');
    const unnamed = await verify(path);
    const [hash = 'none'] = /[0-9a-f]{64}/.exec(unnamed.out + unnamed.err) ?? [];
    expect(await verify(path, '--hash', hash)).toEqual({
      code: 0,
      out: `${path} is what --hash says: ${hash}\n${isTold ? restOf(format) : UNTOLD}`,
      err: '',
    });
  });

  it.each(['gexf', 'graphml', 'html'])(
    'finds %s of which half is there, as check and import do',
    async (format) => {
      const path = await kept(format);
      const text = await readFile(path, 'utf8');
      // The content stands first: what follows it is cut.
      const content =
        format === 'html'
          ? text.lastIndexOf('</script>\n<script>') + 9
          : text.lastIndexOf('?>') + 2;
      await writeFile(path, text.slice(0, Math.ceil((content + text.length) / 2)));
      for (const command of ['verify', 'check', 'import']) {
        const { code, out, err } = await cliOn(place('store'), command, path);
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toContain('cut off');
        expect(err).toMatch(
          format === 'html' ? `${path}: ` : /\.g[a-z]+:\d+:\d+: the file is cut off/,
        );
      }
    },
  );

  it('says the hash where there is nothing to compare it with', async () => {
    for (const format of ['json', 'gexf', 'graphml']) {
      const path = await kept(format, `renamed.${format}`);
      expect(await verify(path)).toEqual({
        code: 1,
        out: '',
        err: `error: ${path} holds the content ${id}. There is nothing to compare that with: give --hash.\n`,
      });
    }
    expect(await verify(await kept('html', 'renamed.html'))).toMatchObject({ code: 0 });
  });

  it('finds JSON that another program formatted anew', async () => {
    const path = await kept('json');
    const value = JSON.parse(await readFile(path, 'utf8')) as object;
    for (const text of [JSON.stringify(value, null, 2), `${JSON.stringify(value)}\n`]) {
      await writeFile(path, text);
      const { code, out, err } = await verify(path);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`holds the content ${id}, but is not written as Stancegraph writes it`);
    }
  });

  it.each([
    ['verify', 'silent.gexf'],
    ['verify', 'silent.json'],
    ['verify', 'silent.html'],
    ['check', 'silent.gexf'],
    ['check', 'silent.yaml'],
  ])('ends with 130 on Ctrl-C: %s of a pipe %s that never gives a byte', async (command, name) => {
    const pipe = place(name);
    await promisify(execFile)('mkfifo', [pipe]);
    const { child, ended } = startCommand([command, pipe], place('no store'));
    // Opens when somebody has begun to read.
    const writer = await open(pipe, 'w');
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    await writer.close();
    expect({ code, out, err }).toEqual({
      code: 130,
      out: '',
      err: 'Cancelling …\nerror: Cancelled; nothing was changed.\n',
    });
  });

  it('reads a pipe that is written', async () => {
    const path = await kept('json', 'kept.json');
    const pipe = place(`stancegraph-${id.slice(0, 12)}.json`);
    await promisify(execFile)('mkfifo', [pipe]);
    const [done] = await Promise.all([verify(pipe), writeFile(pipe, await readFile(path))]);
    expect(done).toMatchObject({ code: 0, err: '' });
  });

  it('says which files it can check', async () => {
    for (const format of ['csv.zip', 'cypher', 'svg'])
      expect(await verify(await kept(format))).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('is nothing that can be checked'),
      });
    expect((await verify(join(exported, 'bare.gexf'))).err).toContain(
      'holds no content that could be checked',
    );
    expect(await verify(join(exported, 'two.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not a snapshot’s JSON'),
    });
    expect(await verify(place('absent.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    });
  });
});
