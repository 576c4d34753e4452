import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { partsOf, readDataset, writeCsvZip, type ReadOptions } from '../index.js';
import { expectProblem } from '../spec-bad-files.js';
import { dataset as someDataset } from '../spec-datasets.js';
import { bytesOf, fileOf } from '../spec-files.js';

const TABLES = {
  'actors.csv': strToU8('id,name,kind\n'),
  'documents.csv': strToU8('id,title,outlet,date\n'),
  'statements.csv': strToU8('id,source,target,stance,summary,documents\n'),
};
const notRead = (file: string): object => ({
  file: `a.zip/${file}`,
  message: 'not read: it is no part of the dataset',
});
const read = (files: Zippable, options: ReadOptions = {}): ReturnType<typeof readDataset> =>
  readDataset([fileOf('a.zip', zipSync(files))], options);
const problemsOf = async (reading: ReturnType<typeof readDataset>): Promise<readonly object[]> => {
  const result = await reading;
  if (result.ok) throw new Error('the archive was accepted');
  return result.problems;
};

describe('an archive', () => {
  it('that was written reads as the same dataset, and says what of it was not read', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, fc.integer({ min: 50, max: 9000 }), async (given, size) => {
        const bytes = await bytesOf(writeCsvZip(partsOf(given), { ties: [] }));
        expect(await readDataset([fileOf('a.zip', bytes, size)])).toEqual({
          ok: true,
          dataset: given,
          warnings: [notRead('README.txt'), notRead('ties.csv')],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('of several datasets gives the one that was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, someDataset, async (one, two) => {
        const [first, second] = [
          { ...one, id: 'first' },
          { ...two, id: 'second' },
        ];
        const bytes = await bytesOf(writeCsvZip([partsOf(first), partsOf(second)]));
        const files = [fileOf('a.zip', bytes)];
        const result = await readDataset(files, { datasetId: 'second' });
        expect(result).toMatchObject({ ok: true, dataset: second });
        const [problem] = await problemsOf(readDataset(files));
        expect(problem).toMatchObject({ message: expect.stringContaining('“first”, “second”') });
      }),
      { numRuns: 10 },
    );
  });

  it('may hold one YAML file, whatever else lies beside it', async () => {
    const files = {
      'x/a.yaml': strToU8('id: iraq\ntitle: Iraq\n'),
      '__MACOSX/x/._a.yaml': strToU8('?'),
      'x/.DS_Store': strToU8('?'),
    };
    expect(await read(files)).toEqual({
      ok: true,
      dataset: expect.objectContaining({ id: 'iraq' }),
      warnings: [notRead('__MACOSX/x/._a.yaml'), notRead('x/.DS_Store')],
    });
  });

  it('names files that are wrong by their place in it', async () => {
    const [problem] = await problemsOf(
      read({ ...TABLES, 'actors.csv': strToU8('id,name,kind\na,A,x') }, { datasetId: 'a' }),
    );
    expect(problem).toMatchObject({ file: 'a.zip/actors.csv', line: 2, path: 'kind' });
  });

  it('tells progress in bytes of what was given', async () => {
    const bytes = zipSync(TABLES);
    const seen: number[] = [];
    await readDataset([fileOf('a.zip', bytes, 100)], {
      datasetId: 'a',
      onProgress: (done) => seen.push(done),
    });
    expect(seen.at(-1)).toBe(bytes.length);
  });
});

describe('an archive is refused', () => {
  const refused = async (
    bytes: Uint8Array,
    words: string,
    options?: ReadOptions,
  ): Promise<void> => {
    expect(await problemsOf(readDataset([fileOf('a.zip', bytes)], options))).toEqual([
      expect.objectContaining({ message: expect.stringContaining(words) }),
    ]);
  };

  it('that is none, or is cut', async () => {
    await refused(strToU8('id: x'), 'the ZIP archive cannot be read');
    await refused(zipSync(TABLES).subarray(0, -30), 'the ZIP archive cannot be read');
  });

  it('that holds nothing of a dataset', async () => {
    await refused(zipSync({ 'xl/sheet1.xml': strToU8('<x/>') }), 'no file in the archive');
  });

  it('that unpacks to more than is read, before it is unpacked', async () => {
    const bomb = zipSync({ ...TABLES, 'views.csv': new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    await refused(bomb, 'unpacks to more than the limit of 10,000,000 bytes', {
      maxUnpackedBytes: 10_000_000,
    });
  });

  it('whose directory lies about the length of a file', async () => {
    const bomb = Buffer.from(zipSync({ ...TABLES, 'views.csv': new Uint8Array(50_000_000) }));
    const entry = bomb.lastIndexOf('views.csv') - 46;
    expect(bomb.readUInt32LE(entry)).toBe(0x02014b50);
    bomb.writeUInt32LE(10, entry + 24);
    const problems = await problemsOf(
      readDataset([fileOf('a.zip', bomb)], { datasetId: 'a', maxUnpackedBytes: 10_000_000 }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('cannot be read') }),
    );
  });

  it('that is damaged', async () => {
    const bytes = Buffer.from(zipSync(TABLES, { level: 0 }));
    bytes[bytes.indexOf('outlet')] = 0x4f;
    const result = await readDataset([fileOf('a.zip', bytes)], { datasetId: 'a' });
    if (result.ok) throw new Error('the archive was accepted');
    expect(result.problems).toContainEqual(
      expect.objectContaining({
        file: 'a.zip/documents.csv',
        message: expect.stringContaining('check sum'),
      }),
    );
  });

  it('that holds too many files, or one whose name leads out of it', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1_001 }, (_, at) => [String(at), new Uint8Array()]),
    );
    await refused(zipSync(many), '1,001 files, and 1,000 are read at most');
    await refused(
      zipSync({ ...TABLES, '../views.csv': new Uint8Array() }),
      'invalid relative path',
    );
  });

  it('that lies in another one', async () => {
    await refused(zipSync({ 'b.zip': zipSync(TABLES) }), 'no file in the archive');
  });

  it.each([
    ['none', 'x'],
    ['cut', zipSync(TABLES).subarray(0, -30)],
  ])('as a problem with words, like any other: %s', async (_, content) => {
    const result = await readDataset([fileOf('a.zip', content)]);
    if (result.ok) throw new Error('the archive was accepted');
    expect(result.stopped).toContain('Reading a.zip stopped');
    expect(result.stopped).not.toContain('..');
    expectProblem(result.problems, 'undefined:undefined', 'ZIP archive');
  });
});
