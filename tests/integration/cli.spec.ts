import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCommand, startCommand } from './support/command-line.js';
import { smallDataset } from './support/datasets.js';
import { startServer, type TestServer } from './support/server.js';
import { until } from './support/until.js';
import { useWorkplace } from './support/workplace.js';

const { cli, file, folder, path: place } = useWorkplace();

describe.each([
  { holder: 'nobody', serve: false },
  { holder: 'a running server', serve: true },
])('the command line on a store that $holder holds', ({ serve }) => {
  let server: TestServer | undefined;
  beforeEach(async () => {
    server = serve ? await startServer({ sample: false }, { dataFolder: folder() }) : undefined;
  });
  afterEach(() => server?.close());

  it('imports, lists, queries, exports and removes', async () => {
    const path = await file('two.json', smallDataset('two'));
    expect(await cli('import', path)).toMatchObject({ code: 0, err: '' });
    expect(await cli('import', path)).toEqual({ code: 0, out: 'two: nothing changed.\n', err: '' });
    const renamed = await file('renamed.json', smallDataset('two', { title: 'Another' }));
    expect((await cli('import', renamed)).out).toBe('two: title “Dataset two” → “Another”.\n');

    const listed = await cli('datasets', '--json');
    expect(JSON.parse(listed.out)).toMatchObject([{ id: 'two', counts: { statements: 1 } }]);

    const cypher = 'MATCH (a:Actor {id: $id})-[s]->(b) RETURN a.name AS name, type(s) AS type';
    const asked = await cli('query', cypher, '--param', 'id=north', '--json');
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(asked.out)).toEqual([{ name: 'North', type: 'OPPOSES' }]);

    const exported = await cli('export', '--datasets', 'two');
    expect(JSON.parse(exported.out)).toMatchObject({ id: 'two', statements: [{ id: 's1' }] });

    const removed = await cli('remove', 'two', '--yes');
    expect(removed.out).toMatch(/^two is removed: 1 statements, 2 actors/);
    expect((await cli('datasets')).out).toBe('The store is empty.\n');
  });

  it('runs queries by their names, and tells what there are', async () => {
    await cli('import', await file('two.json', smallDataset('two')));
    const all = JSON.parse((await cli('queries', '--json')).out) as { name: string }[];
    expect(all.map(({ name }) => name)).toContain('same-target');
    const { out } = await cli('queries', 'same-target');
    expect(out).toMatch(/^Who takes the same stance toward the same target\n/);
    expect(out).toMatch(/fewest +integer +else 2 /);
    expect(out).toContain('MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)');
    const asked = ['query', '--name', 'same-target', '--param', 'fewest=1'];
    const csv = await cli(...asked, '--param', 'stance=opposes', '--format', 'csv');
    expect(csv.out).toBe(
      'target,targetName,actors,statements,who\r\nsouth,South,1,1,"[""North""]"\r\n# end: 1 row, complete\r\n',
    );
    const { code, err } = await cli(...asked, '--param', 'stance=loves');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('stance must be one of'),
    });
    const elsewhere = await cli(...asked, '--param', 'dataset=three');
    expect(elsewhere).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('dataset names no dataset that is here: “three”'),
    });
    expect(await cli('query', '--name', 'nothing')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no query “nothing”'),
    });
  });

  it('says of a bad file where it is wrong, under the name that was given', async () => {
    const bad = smallDataset('bad');
    const statement = { ...bad.statements[0], stance: 'loves', date: '2020-02-30' };
    const path = await file(
      'bad.json',
      JSON.stringify({ ...bad, statements: [statement] }, null, 1),
    );
    const { code, out, err } = await cli('import', path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/bad\.json:\d+:\d+: .*\(expected .*\)$/);
    expect(lines.slice(0, 2).every((line) => line.startsWith(path))).toBe(true);
    expect(lines[2]).toMatch(/^error: There are 2 problems/);
  });

  it('reads standard input in the format that is named', async () => {
    const input = JSON.stringify(smallDataset('piped'));
    const args = ['import', '-', '--format', 'json', '--json'];
    const { code, out } = await runCommand(args, folder(), { input });
    expect({ code, outcome: JSON.parse(out) as unknown }).toMatchObject({
      code: 0,
      outcome: { dataset: 'piped', changed: true, changes: { statements: { added: 1 } } },
    });
  });

  it('changes nothing in a dry run', async () => {
    const { out } = await cli('import', await file('d.json', smallDataset('d')), '--dry-run');
    expect(out).toMatch(/statements 1 added.*\(dry run: nothing was changed\)/);
    expect((await cli('datasets')).out).toBe('The store is empty.\n');
  });

  it('gives up an import on Ctrl-C, with nothing changed', async () => {
    const { child, ended } = startCommand(['import', '-', '--format', 'json'], folder());
    child.stdin?.write('{"id": "half", "title": "Never finished", "actors": [');
    if (server === undefined) await until('the store is open', () => isOpen(folder()));
    else await until('the upload has begun', async () => (await server?.uploads())?.length === 1);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130, out: '' });
    expect((await cli('datasets')).out).toBe('The store is empty.\n');
    if (server !== undefined)
      await until('the upload is gone', async () => (await server?.uploads())?.length === 0);
  });

  it('writes a file that is whole or not there', async () => {
    await cli('import', await file('two.json', smallDataset('two')));
    const target = place('out.gexf');
    expect(await cli('export', '-o', target)).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(target, 'utf8')).toMatch(/^<\?xml[\s\S]*<\/gexf>\s*$/);
    const failed = await cli('export', '--datasets', 'none', '-o', place('none.json'));
    expect(failed.code).toBe(1);
    expect((await readdir(place('.'))).sort()).toEqual(['out.gexf', 'two.json']);
  });

  it('runs nothing that changes the store', async () => {
    const { code, err } = await cli('query', 'CREATE (a:Actor {id: "x"})');
    expect(code).toBe(1);
    expect(err).toMatch(/^error: line 1, column 1: CREATE is refused/);
  });

  it('writes all rows as a file, as they come, with a mark at the end', async () => {
    const path = await file('all.cypher', 'UNWIND range(1, $n) AS i RETURN i, "=a,b" AS text');
    const args = ['query', '-f', path, '--param', 'n=5000'];
    const csv = (await cli(...args, '--format', 'csv', '--safe')).out.split('\r\n');
    expect(csv.slice(0, 2)).toEqual(['i,text', `1,"'=a,b"`]);
    expect(csv.slice(-3)).toEqual([`5000,"'=a,b"`, '# end: 5000 rows, complete', '']);
    const json = JSON.parse((await cli(...args, '--format', 'json')).out) as { end: unknown };
    expect(json.end).toEqual({ rows: 5000, complete: true });
    const target = place('out.ndjson');
    const limited = await cli(...args, '--format', 'ndjson', '--limit', '3', '-o', target);
    expect(limited).toEqual({ code: 0, out: '', err: '' });
    const lines = (await readFile(target, 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[3] ?? '')).toEqual({
      end: {
        rows: 3,
        complete: false,
        stopped: { by: 'rows', limit: 3, total: 5000, exact: true },
      },
    });
  });

  it('leaves no file where the query is refused', async () => {
    const target = place('none.csv');
    const refused = await cli('query', 'MATCH (a) DELETE a', '--format', 'csv', '-o', target);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(await readdir(place('.'))).toEqual([]);
  });

  it('says which database it uses, and that all is well', async () => {
    const { code, out } = await cli('doctor');
    expect(code).toBe(0);
    expect(out).toMatch(/^Embedded engine Grafeo \S+ at /m);
    expect(out).toMatch(/^Its settings are right\.$/m);
  });

  it('shows so many rows as were asked for, and says that there are more', async () => {
    const { out, err } = await cli('query', 'UNWIND range(1, 20) AS n RETURN n', '--limit', '5');
    expect(out.split('\n').slice(2, 7)).toEqual(['1', '2', '3', '4', '5']);
    expect(err).toBe('5 of 20 rows, stopped at the row limit; --limit shows more.\n');
  });
});

async function isOpen(dataFolder: string): Promise<boolean> {
  return (await readdir(dataFolder)).some((name) => name.startsWith('graph'));
}
