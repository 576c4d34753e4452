import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foreignInspectionSchema, importOutcomeSchema } from '@stancegraph/contract';
import type { ForeignMapping } from '@stancegraph/model';
import { startCommandHost, type CommandHost, type Ended } from './support/command-line.js';
import { formBody } from './support/datasets.js';
import {
  errorOf,
  startServer,
  temporaryFolder,
  type Answer,
  type TestServer,
} from './support/server.js';

const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/foreign/${name}`, import.meta.url));
const fixture = (name: string): Promise<string> => readFile(fixturePath(name), 'utf8');
const WAIT = '/api/imports?wait=true';
const INSPECT = '/api/imports/foreign/inspect';

describe('graphs of other programs over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ sample: false });
  });
  afterAll(() => server.close());

  const send = async (path: string, name: string, mapping?: unknown): Promise<Answer> =>
    server.call(
      path,
      formBody(
        { [name]: await fixture(name) },
        mapping === undefined
          ? {}
          : { mapping: typeof mapping === 'string' ? mapping : JSON.stringify(mapping) },
      ),
    );
  const isEmpty = async (): Promise<void> => {
    expect((await server.call('/api/datasets')).json).toMatchObject({ total: 0 });
    expect(await server.uploads()).toEqual([]);
    expect(await readdir(join(server.dataFolder, 'mappings')).catch(() => [])).toEqual([]);
  };

  it('are looked into before: attributes, proposal, what is open, what has no place', async () => {
    const answer = await send(INSPECT, 'gephi-lite.gexf');
    const found = foreignInspectionSchema.strict().parse(answer.json);
    expect(found).toMatchObject({
      format: 'gexf',
      counts: { nodes: 3, edges: 3, undirected: 2 },
      origin: 'proposed',
      stances: [
        { key: 'foe', count: 2, choice: 'opposes' },
        { key: 'trade', count: 1 },
      ],
      open: [{ path: 'mapping.statement.stance.table.trade' }],
      statements: [],
    });
    expect(found.fields.find(({ name }) => name === 'relation')?.values).toEqual([
      { value: 'foe', count: 2 },
      { value: 'trade', count: 1 },
    ]);
    const { mapping } = found;
    mapping.statement.stance.others = 'leave-out';
    const chosen = foreignInspectionSchema.parse(
      (await send(INSPECT, 'gephi-lite.gexf', mapping)).json,
    );
    expect(chosen).toMatchObject({
      origin: 'given',
      open: [],
      made: { actors: 3, documents: 1, statements: 1 },
      statements: [
        { source: 'Iran', stance: 'opposes', target: 'Kurdistan Region', date: '2017-09-25' },
      ],
    });
    expect(chosen.leftOut).toContainEqual({
      what: 'edges of which “relation” is “trade”, as was chosen',
      count: 1,
      examples: ['Kurdistan Region → Türkiye'],
      line: 39,
      column: 7,
    });
    await isEmpty();
  });

  it('are refused where something has to be chosen, and where the mapping is wrong; nothing is stored', async () => {
    const open = errorOf(await send(WAIT, 'gephi-lite.gexf'));
    expect(open).toMatchObject({
      status: 400,
      code: 'invalid-input',
      message: expect.stringContaining('what is listed has to be chosen'),
      details: [{ file: 'gephi-lite.gexf', path: 'mapping.statement.stance.table.trade' }],
    });
    for (const mapping of ['{', '{}', '{"dataset": {"id": "X y"}}'])
      expect(errorOf(await send(WAIT, 'igraph.graphml', mapping)).status).toBe(400);
    const own = formBody(
      { 'a.json': '{"id": "a", "title": "A"}' },
      { mapping: JSON.stringify(await proposed('igraph.graphml')) },
    );
    expect(errorOf(await server.call(WAIT, own)).message).toMatch(/GEXF or GraphML/);
    expect(errorOf(await server.call(INSPECT, formBody({ 'a.json': '{}' }))).status).toBe(400);
    const two = formBody({ 'a.gexf': await fixture('networkx.gexf'), 'b.csv': '' });
    expect(errorOf(await server.call(WAIT, two)).details).toMatchObject([{ file: 'b.csv' }]);
    const long = formBody({ 'a.gexf': '<gexf/>' }, { mapping: ' '.repeat(1024 ** 2 + 1) });
    expect(errorOf(await server.call(WAIT, long)).message).toMatch(/too long/);
    await isEmpty();
  });

  it.each([
    ['broken', '<gexf>\n<graph>\n</gexf>', 3],
    ['with a DOCTYPE', '<!DOCTYPE gexf SYSTEM "file:///etc/passwd">\n<gexf/>', 1],
    [
      'with an edge to nobody',
      '<gexf><graph><nodes/>\n<edges><edge source="a" target="b"/></edges></graph></gexf>',
      2,
    ],
  ])('are refused %s, with file, line and column', async (_, text, line) => {
    for (const path of [WAIT, INSPECT]) {
      const error = errorOf(await server.call(path, formBody({ 'bad.gexf': text })));
      expect(error).toMatchObject({ status: 400, code: 'invalid-input' });
      expect(error.details[0]).toMatchObject({
        file: 'bad.gexf',
        line,
        column: expect.any(Number),
      });
    }
    await isEmpty();
  });

  const proposed = async (name: string): Promise<ForeignMapping> =>
    foreignInspectionSchema.parse((await send(INSPECT, name)).json).mapping;

  it('are imported through a mapping, which the next file of their shape is read by', async () => {
    const mapping = await proposed('gephi-lite.gexf');
    mapping.statement.stance.table['trade'] = 'supports';
    mapping.dataset.id = 'friends';
    const dry = await send(`${WAIT}&dryRun=true`, 'gephi-lite.gexf', mapping);
    expect(importOutcomeSchema.parse(dry.json)).toMatchObject({ foreign: { origin: 'given' } });
    await isEmpty();
    const done = importOutcomeSchema.parse((await send(WAIT, 'gephi-lite.gexf', mapping)).json);
    expect(done).toMatchObject({
      dataset: 'friends',
      changes: { statements: { added: 3 }, views: { added: 1 } },
      foreign: { origin: 'given' },
    });
    expect(done.warnings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'edges without direction, or that go both ways (1): each became two statements',
        'no place for edges from a node to itself (1): “Türkiye → Türkiye”',
      ]),
    );

    const again = importOutcomeSchema.parse((await send(WAIT, 'gephi-lite.gexf')).json);
    expect(again).toMatchObject({
      dataset: 'friends',
      changed: false,
      foreign: { origin: 'remembered' },
    });
    // Another file of the same attributes is a dataset of its own.
    const other = formBody({ 'other.gexf': await fixture('gephi-lite.gexf') });
    expect((await server.call(WAIT, other)).json).toMatchObject({
      dataset: 'other',
      foreign: { origin: 'remembered' },
    });
    const [kept] = await readdir(join(server.dataFolder, 'mappings'));
    await writeFile(join(server.dataFolder, 'mappings', kept!), '{"half');
    expect(errorOf(await send(WAIT, 'gephi-lite.gexf')).message).toMatch(/No mapping was given/);
    for (const id of ['friends', 'other'])
      await server.call(`/api/datasets/${id}`, { method: 'DELETE' });
  });

  it('have edges of a weight that counts, which become as many statements, and say so', async () => {
    const done = importOutcomeSchema.parse(
      (await send(`${WAIT}&dryRun=true`, 'networkx.gexf')).json,
    );
    expect(done.changes.statements.added).toBe(4);
    expect(done.warnings.map(({ message }) => message)).toContain(
      'edges of a weight above 1 (1): each became that many statements',
    );
  });

  it.each([
    'gephi-0.10.gexf',
    'gephi-0.10.graphml',
    'networkx.gexf',
    'networkx.graphml',
    'networkx-undirected.graphml',
    'igraph.graphml',
    'yed.graphml',
  ])('%s is imported as its attributes suggest, and says so', async (name) => {
    const done = importOutcomeSchema.parse((await send(WAIT, name)).json);
    expect(done.foreign?.origin).toBe('proposed');
    expect(done.warnings[0]?.message).toMatch(/look at it before you rely on it/);
    expect(done.changes.statements.added).toBeGreaterThan(0);
    await server.call(`/api/datasets/${done.dataset}`, { method: 'DELETE' });
  });
});

describe.each([
  { holder: 'nobody', serve: false },
  { holder: 'a running server', serve: true },
])('graphs of other programs from the command line, on a store that $holder holds', ({ serve }) => {
  let folder: string;
  let host: CommandHost;
  let server: TestServer | undefined;
  beforeAll(async () => {
    folder = await temporaryFolder();
    host = await startCommandHost();
    server = serve ? await startServer({ sample: false }, { dataFolder: folder }) : undefined;
  });
  afterAll(async () => {
    host.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const cli = (...args: string[]): Promise<Ended> => host.run(args, folder);
  const lite = fixturePath('gephi-lite.gexf');

  it('are shown, refused, imported by flags and remembered', async () => {
    const shown = await cli('check', lite);
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(/statement stance +relation\n +“foe” → opposes/);
    expect(shown.out).toMatch(/No place for:\n {2}the file’s creator \(1\): “Gephi Lite”/);
    expect(shown.err).toContain(`${lite}: mapping.statement.stance.table.trade: it is not chosen`);
    expect(shown.err).toContain("; give --map-stance 'trade=STANCE'");
    expect(await cli('import', lite)).toMatchObject({ code: 1, out: '' });
    expect((await cli('datasets')).out).toBe('The store is empty.\n');

    const flags = ['--map-stance', 'trade=leave-out', '--map', 'date=', '--no-positions'];
    const dry = await cli('import', lite, ...flags, '--dry-run');
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('nothing was changed') });
    const done = await cli('import', lite, ...flags, '--dataset', 'lite', '--title', 'Lite');
    expect(done.out).toBe('lite: new; actors 3 added; documents 1 added; statements 1 added.\n');
    expect(done.err).toContain(
      `warning: ${lite}:39:7: no place for edges of which “relation” is “trade”`,
    );
    expect(done.err).toContain('no place for values of the edge attribute “day” (2)');
    const again = await cli('import', lite);
    expect(again).toMatchObject({ code: 0, out: 'lite: nothing changed.\n' });
    expect(again.err).toContain('that a file of the same attributes was read through before');
  });

  it('name the flag that settles what is open', async () => {
    const path = join(folder, 'signs.graphml');
    await writeFile(
      path,
      `<graphml><key id="s" for="edge" attr.name="sign" attr.type="int"/><graph edgedefault="directed">
        <node id="a"/><node id="b"/><edge source="a" target="b"><data key="s">-1</data></edge>
        <edge source="b" target="a"/></graph></graphml>`,
    );
    for (const command of ['check', 'import'])
      expect((await cli(command, path)).err).toMatch(
        /without “sign” means .+; give --map-stance '=STANCE'\n/,
      );
    expect(await cli('check', path, '--map-stance', '=leave-out')).toMatchObject({ code: 0 });
    expect((await cli('check', '--help')).out).toMatch(/nothing before\s+= is an edge without one/);
  });

  it('take a mapping from a file, which check prints', async () => {
    const printed = await cli(
      'check',
      fixturePath('igraph.graphml'),
      '--print-mapping',
      '--map',
      'stance=sign:weight',
      '--constant',
      'kind=person',
    );
    const mapping = join(folder, 'mapping.json');
    await writeFile(mapping, printed.out);
    const done = await cli('import', fixturePath('igraph.graphml'), '--mapping', mapping, '--json');
    expect(JSON.parse(done.out)).toMatchObject({
      dataset: 'igraph',
      foreign: { origin: 'given', mapping: { actor: { kind: { constant: 'person' } } } },
    });
    const asked = await cli('query', "MATCH (a:Actor {id: 'KRG'}) RETURN a.kind", '--json');
    expect(JSON.parse(asked.out)).toEqual([{ 'a.kind': 'person' }]);
  });

  it.each([
    [['--map', 'nothing=x'], 'there is no field nothing'],
    [['--map', 'stance'], 'is not field='],
    [['--map-stance', 'foe=hates'], 'is not value=choice'],
    [['--constant', 'date=2017-01-01'], 'date comes from an attribute'],
    [['--title', ' '], 'must not be empty'],
  ])('refuse flags that are wrong: %j', async (flags, words) => {
    expect(await cli('import', lite, ...flags)).toMatchObject({
      code: 2,
      err: expect.stringContaining(words),
    });
  });

  it.each([
    [['--map', 'stance=', '--map-stance', 'x=supports'], '--map stance=…'],
    [['--map', 'kind=', '--map-kind', 'x=person'], '--map kind=…'],
  ])('refuse meanings of values that no attribute is read for: %j', async (flags, words) => {
    for (const command of ['check', 'import']) {
      const refused = await cli(command, lite, ...flags);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain(`${flags.slice(2).join(' ')} applies to nothing`);
      expect(refused.err).toContain(words);
    }
    const all = ['--map', 'stance=', '--map-stance', '*=opposes', '--map-kind', '*=person'];
    expect(await cli('check', lite, ...all)).toMatchObject({ code: 0 });
  });

  it('refuse flags of a mapping for other files', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, '{"id": "a", "title": "A"}');
    expect(await cli('import', path, '--undirected', 'both')).toMatchObject({ code: 2 });
  });
});
