import { describe, expect, it } from '@jest/globals';
import { AGGREGATION_RULE, type Dataset } from '@stancegraph/model';
import {
  partsOf,
  readDataset,
  writeCsvZip,
  writeJson,
  type ReadOptions,
  type SourceFile,
} from './index.js';
import { writeSnapshot } from './snapshot/write-snapshot.js';
import { problemsIn } from './spec-bad-files.js';
import { fileOf, textOf } from './spec-files.js';
import { contentOf } from './spec-networks.js';

const YAML = 'id: iraq\ntitle: Iraq\n';
const messages = async (names: readonly string[], options?: ReadOptions): Promise<string[]> => {
  const { problems } = await problemsIn(
    Object.fromEntries(names.map((name) => [name, YAML])),
    options,
  );
  return problems.map(({ file, message }) => `${String(file)}: ${message}`);
};

describe('a set of files', () => {
  it.each([
    [[], 'undefined: no file was given'],
    [['a.yaml', 'b.json'], 'b.json: a second dataset, beside a.yaml'],
    [['a.yaml', 'actors.csv'], 'actors.csv: a CSV file beside the dataset a.yaml'],
    [['a.txt'], 'a.txt: this name does not tell the format'],
    [['a.html', 'b.html'], 'a.html: a page or a graph beside other files'],
    [['actors.csv', 'a.GEXF'], 'a.GEXF: a page or a graph beside other files'],
    [['actors.csv', 'a.csv.zip'], 'a.csv.zip: an archive beside other files, or within one'],
    [
      ['actors.csv', 'x-actors.csv'],
      'x-actors.csv: actors.csv is here twice: actors.csv is one too',
    ],
    [['people.csv'], 'people.csv: this name does not tell which table of a dataset the file holds'],
    [
      ['factors.csv'],
      'factors.csv: this name does not tell which table of a dataset the file holds',
    ],
    [['actors.csv', 'statements.csv'], 'documents.csv: documents.csv is missing'],
  ])('%j is refused', async (names, message) => {
    expect(await messages(names)).toEqual([message]);
  });

  it('says of a name that tells no format which ones do', async () => {
    const { problems } = await problemsIn({ 'network.png': YAML });
    const { expected = '' } = problems[0] ?? {};
    const [endings = '', formats = ''] = expected.split(', or a format: ');
    expect(endings.match(/\.[a-z]+/g)).toEqual(
      '.yaml .yml .json .csv .zip .html .gexf .graphml'.split(' '),
    );
    expect(formats.split(', ')).toEqual(['yaml', 'json', 'csv', 'gexf', 'graphml']);
  });

  it('takes tables with something before their names', async () => {
    const files = [
      fileOf('2017/iraq-actors.csv', 'id,name,kind\n'),
      fileOf('2017/iraq_documents.CSV', 'id,title,outlet,date\n'),
      fileOf('C:\\statements.csv', 'id,source,target,stance,summary,documents\n'),
    ];
    expect(await readDataset(files, { datasetId: 'iraq' })).toMatchObject({
      ok: true,
      dataset: { id: 'iraq', title: 'iraq', actors: [] },
    });
    expect(await readDataset(files)).toMatchObject({
      ok: false,
      problems: [{ path: 'dataset', message: 'the dataset has no id' }],
    });
  });

  it('takes a format for a name that tells none', async () => {
    const read = await readDataset([fileOf('-', YAML)], { format: 'yaml' });
    expect(read).toMatchObject({ ok: true, dataset: { id: 'iraq' } });
  });
});

describe('options of reading', () => {
  it('refuses a dataset under another id than its own', async () => {
    const { problems } = await problemsIn({ 'a.yaml': YAML }, { datasetId: 'iran' });
    expect(problems).toMatchObject([{ file: 'a.yaml', line: 1, column: 5, path: 'id' }]);
    const read = await readDataset([fileOf('a.yaml', YAML)], { datasetId: 'iraq' });
    expect(read.ok).toBe(true);
  });

  it('lists so many problems, and counts all', async () => {
    const actors = `actors: [${'{}, '.repeat(500)}]`;
    const found = await problemsIn({ 'a.yaml': YAML + actors }, { maxProblems: 7 });
    expect(found.problems).toHaveLength(7);
    // id, name and kind are missing in each.
    expect(found.totalProblems).toBe(1500);
    expect((await problemsIn({ 'a.yaml': YAML + actors })).problems).toHaveLength(100);
  });

  it('stops at a number of bytes and tells how far it is', async () => {
    const steps: number[] = [];
    const content = `{"id": "x", "title": "${'t'.repeat(5000)}"}`;
    const onProgress = (bytes: number): void => void steps.push(bytes);
    const found = await problemsIn({ 'a.json': content }, { maxBytes: 3500, onProgress });
    expect(steps).toEqual([1000, 2000, 3000]);
    expect(found.problems[0]?.message).toContain('the limit of 3,500 bytes');
    expect(found.stopped).toContain('a.json');
  });

  it('ends at once when it is cancelled, even if no byte ever comes', async () => {
    const control = new AbortController();
    const silent: SourceFile = {
      name: 'a.json',
      async *open() {
        yield Buffer.from('{"id": ');
        control.abort();
        await new Promise(() => undefined);
      },
    };
    await expect(readDataset([silent], { signal: control.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('reports a file that cannot be read to its end', async () => {
    const torn: SourceFile = {
      name: 'a.json',
      async *open() {
        yield await Promise.resolve(Buffer.from('{"id": '));
        throw new Error('connection lost');
      },
    };
    await expect(readDataset([torn])).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'a.json cannot be read: connection lost',
    });
  });
});

describe('a content of several datasets', () => {
  it('is refused where it is not said which, with the field that says it', async () => {
    const datasetOf = (id: string): Dataset => ({
      ...{ id, title: id, actors: [], issues: [] },
      ...{ documents: [], statements: [], views: [] },
    });
    const content = {
      ...contentOf(datasetOf('one')),
      aggregation: AGGREGATION_RULE,
      datasets: ['one', 'other'].map((id) => partsOf(datasetOf(id))),
    };
    const { problems } = await problemsIn({ 'a.json': await textOf(writeSnapshot(content)) });
    expect(problems).toMatchObject([
      {
        path: 'dataset',
        message: 'holds 2 datasets',
        expected: 'the id of one of them as “dataset”: one, other',
      },
    ]);
  });
});

describe('what is wrong', () => {
  it('in one item makes nothing else wrong', async () => {
    const text = `${YAML}actors:
  - {id: iran, name: Iran, kind: stat}
  - {id: kri, name: KRI, kind: region, memberOf: usa}
documents: [{id: d, title: t, outlet: o, date: 2017-13-01}]
statements:
  - {id: s, source: iran, stance: opposes, target: kri, documents: [d], summary: "", speaker: nobody}
  - {id: t, source: iran, stance: opposes, target: kri, documents: [d], summary: x, answers: {statement: s, as: denial}}
`;
    const { problems } = await problemsIn({ 'a.yaml': text });
    expect(problems.map(({ path }) => path)).toEqual([
      'actors[0].kind',
      'actors[1].memberOf',
      'documents[0].date',
      'statements[0].summary',
      'statements[0].speaker',
    ]);
  });

  it('is found at the same place in YAML and in JSON', async () => {
    const text = '{"id": "x", "title": "t",\n "actors": [{"id": "é🎉", "name": "", "kynd": 1}]}';
    const [yaml, json] = await Promise.all([
      problemsIn({ 'a.yaml': text }),
      problemsIn({ 'a.json': text }),
    ]);
    const places = (of: typeof yaml): unknown =>
      of.problems.map(({ line, column, path }) => [line, column, path]);
    expect(places(json)).toEqual(places(yaml));
    expect(places(json)).toEqual([
      [2, 13, 'actors[0].kind'],
      [2, 20, 'actors[0].id'],
      [2, 35, 'actors[0].name'],
      [2, 39, 'actors[0].kynd'],
    ]);
  });
});

describe('writing', () => {
  it('gives the same archive for the same dataset', async () => {
    const read = await readDataset([fileOf('a.yaml', YAML)]);
    if (!read.ok) throw new Error('refused');
    const pack = async (): Promise<Buffer> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of writeCsvZip(partsOf(read.dataset))) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    expect((await pack()).equals(await pack())).toBe(true);
  });

  it('puts one item on a line of JSON', async () => {
    const text = `${YAML}issues: [{id: a, title: A}, {title: B, id: b}]\n`;
    const read = await readDataset([fileOf('a.yaml', text)]);
    expect(await textOf(writeJson(partsOf(read.ok ? read.dataset : (undefined as never))))).toBe(`{
  "id": "iraq",
  "title": "Iraq",
  "actors": [],
  "issues": [
    {"id":"a","title":"A","events":[]},
    {"id":"b","title":"B","events":[]}
  ],
  "documents": [],
  "statements": [],
  "views": []
}
`);
  });
});

it('stops where a file is wrong throughout, and says so', async () => {
  const text = `{"id":"a","title":"t","actors":[${'1,'.repeat(200_000)}1]}`;
  const result = await readDataset([fileOf('a.json', text)]);
  expect(result).toMatchObject({
    ok: false,
    totalProblems: 5_000,
    stopped: expect.stringContaining('Reading stopped after 5,000 problems'),
  });
  const header = Array.from({ length: 6_000 }, (_, at) => `x${at}`).join(',');
  const csv = ['actors', 'documents', 'statements'].map((name) => fileOf(`${name}.csv`, header));
  expect(await readDataset(csv, { datasetId: 'a' })).toMatchObject({ totalProblems: 5_000 });
});
