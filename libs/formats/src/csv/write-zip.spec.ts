import { describe, expect, it } from '@jest/globals';
import type { Tie } from '@stancegraph/model';
import fc from 'fast-check';
import { partsOf } from '../dataset-parts.js';
import { dataset as someDataset } from '../spec-datasets.js';
import { bytesOf, textOf, textsInZip } from '../spec-files.js';
import { writeCsvFiles } from './write-csv.js';
import { writeCsvZip } from './write-zip.js';

const EMPTY = { actors: [], issues: [], documents: [], statements: [], views: [] };
const FIRST = { ...EMPTY, id: 'first', title: '=First', licence: 'CC BY 4.0' };
const SECOND = { ...EMPTY, id: 'second', title: 'Second' };
const TIE: Tie = {
  source: 'iran',
  stance: 'opposes',
  target: 'kri',
  count: 3,
  first: '2017-09-25',
  last: '2017-10-04',
  undated: 1,
  documents: ['d1', 'd2'],
  outlets: ['=Post; the', '+1'],
  contested: true,
};

const entriesOf = async (
  ...given: Parameters<typeof writeCsvZip>
): Promise<Record<string, string>> => textsInZip(await bytesOf(writeCsvZip(...given)));

describe('writeCsvZip', () => {
  it('holds exactly the CSV files of the dataset, and a README', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, async (given) => {
        const { 'README.txt': readme, ...entries } = await entriesOf(partsOf(given));
        const files: Record<string, string> = {};
        for (const { name, content } of writeCsvFiles(partsOf(given)))
          files[name] = await textOf(content);
        expect(entries).toEqual(files);
        expect(readme).toContain(given.title);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps a byte order mark at the beginning of a title', async () => {
    const { 'README.txt': readme } = await entriesOf(partsOf({ ...FIRST, title: '\uFEFFFirst' }));
    expect(readme).toContain('\n\uFEFFFirst\n');
  });

  it('says in the README what it is, its licence, its name, and that it reads back', async () => {
    const { 'README.txt': readme } = await entriesOf(partsOf(FIRST), { hash: 'abc123' });
    for (const words of ['=First', 'Licence: CC BY 4.0', 'abc123', 'What is read is the same'])
      expect(readme).toContain(words);
    const { 'README.txt': other } = await entriesOf(partsOf(SECOND));
    expect(other).toContain('Licence: not stated');
    expect(other).not.toContain('ties.csv');
  });

  it('writes ties as shown', async () => {
    const entries = await entriesOf(partsOf(FIRST), { ties: [TIE] });
    expect(entries['ties.csv']).toBe(
      'source,stance,target,count,first,last,undated,documents,outlets,contested\r\n' +
        'iran,opposes,kri,3,2017-09-25,2017-10-04,1,d1; d2,=Post\\; the; +1,true\r\n',
    );
    expect(entries['README.txt']).toContain('ties.csv');
  });

  it('disarms formulas if asked, and says that it then does not read back', async () => {
    const tie = { ...TIE, outlets: ['=cmd()'] };
    const entries = await entriesOf(partsOf(FIRST), { ties: [tie], safe: true });
    expect(entries['dataset.csv']).toContain(",'=First,");
    expect(entries['ties.csv']).toContain(",'=cmd(),");
    expect(entries['README.txt']).toContain('not the identical dataset');
    expect(entries['README.txt']).not.toContain('What is read is the same');
  });

  it('gives several datasets a folder each', async () => {
    const entries = await entriesOf([partsOf(FIRST), partsOf(SECOND)]);
    expect(Object.keys(entries)).toEqual(
      expect.arrayContaining(['README.txt', 'first/dataset.csv', 'second/actors.csv']),
    );
    expect(entries['README.txt']).toContain('Folder: second/');
  });
});
