import { describe, expect, it } from '@jest/globals';
import { readDataset } from '../index.js';
import { expectProblem, problemsIn } from '../spec-bad-files.js';
import { fileOf } from '../spec-files.js';

const RIGHT = {
  'actors.csv': 'id,name,kind\niran,Iran,state\nkri,"Kurdistan, Region",region\n',
  'documents.csv': 'id,title,outlet,date\nd,T,Post,2017-10-04\n',
  'statements.csv': 'id,source,target,stance,summary,documents\ns,iran,kri,opposes,It said no.,d\n',
};
type Files = Partial<
  Record<keyof typeof RIGHT | 'dataset.csv' | 'issues.csv' | 'views.csv', string>
>;
const options = { datasetId: 'x' };
const head = RIGHT['statements.csv'].split('\n')[0] ?? '';

const statements = (row: string, columns = head): Files => ({
  'statements.csv': `${columns}\n${row}\n`,
});
const actors = (text: string): Files => ({ 'actors.csv': text });

/** What is wrong, the file that is, line:column, words of the message. */
const WRONG: readonly (readonly [string, Files, string, string])[] = [
  ['an empty file', actors(''), '1:1', 'empty'],
  ['a missing column', actors('id,name\niran,Iran\n'), '1:1', 'no column “kind”'],
  [
    'an unknown column',
    actors('id,name,kind,colour\na,A,state,red\n'),
    '1:14',
    'no column “colour”',
  ],
  [
    'a misspelt column',
    actors('id,name,kind,member_of\na,A,state,\n'),
    '1:14',
    'did you mean “memberOf”',
  ],
  ['a repeated column', actors('id,name,kind,name\na,A,state,B\n'), '1:14', 'twice'],
  ['a column without a name', actors('id,name,kind,\na,A,state,\n'), '1:14', 'no name'],
  [
    'a short row',
    actors('id,name,kind\na,A,state\nb,B\n'),
    '3:3',
    'has 2 cells, and the first row has 3',
  ],
  ['a long row', actors('id,name,kind\na,A,state,x\n'), '2:11', 'has 4 cells'],
  ['an open quote', actors('id,name,kind\na,"A,state\nb,B,state\n'), '2:3', 'never closed'],
  ['a quote in a cell', actors('id,name,kind\na,A "x",state\n'), '2:3', 'quote in its middle'],
  ['text after a quote', actors('id,name,kind\n"a" x,A,state\n'), '2:1', 'quote in its middle'],
  ['an unknown kind', actors('id,name,kind\na,A,stat\n'), '2:5', 'did you mean “state”'],
  ['a repeated id', actors('id,name,kind\na,A,state\na,B,state\n'), '3:1', 'taken already'],
  [
    'a line after a quoted break',
    actors('id,name,kind\r\na,"A\r\nB",x\r\n'),
    '3:4',
    'kind cannot be “x”',
  ],
  [
    'a column after wide characters',
    actors('id,name,kind\na,é🎉,x\n'),
    '2:7',
    'kind cannot be “x”',
  ],
  [
    'a row after empty lines',
    actors('id,name,kind\n\n\r\n,,\na,A,x\n'),
    '5:5',
    'kind cannot be “x”',
  ],
  ['an empty cell', statements('s,iran,,opposes,No.,d'), '2:8', 'target is missing'],
  ['a wrong stance', statements('s,iran,kri,suports,No.,d'), '2:12', 'did you mean “supports”'],
  ['a statement toward itself', statements('s,iran,iran,opposes,No.,d'), '2:8', 'toward itself'],
  ['an unknown actor', statements('s,iran,usa,opposes,No.,d'), '2:8', 'no actor “usa”'],
  ['an unknown document', statements('s,iran,kri,opposes,No.,d; e'), '2:24', 'no document “e”'],
  [
    'a comma for a point',
    statements('s,iran,kri,opposes,No.,d,"0,8"', `${head},confidence`),
    '2:26',
    'confidence cannot be “0,8”',
  ],
  [
    'half a span',
    statements('s,iran,kri,opposes,No.,d,1', `${head},spanStart`),
    '2:26',
    'spanEnd is missing',
  ],
  [
    'a day that is not',
    statements('s,iran,kri,opposes,No.,d,2017-02-30', `${head},date`),
    '2:26',
    'date cannot be “2017-02-30”',
  ],
  [
    'an unknown issue',
    statements('s,iran,kri,opposes,No.,d,vote', `${head},issue`),
    '2:26',
    'no issue “vote”',
  ],
  [
    'an event without a title',
    { 'issues.csv': 'id,title,events\ni,I,2017-09-25\n' },
    '2:5',
    'title in events is missing',
  ],
  ['broken JSON in a cell', { 'views.csv': 'id,title,filter\nv,V,{\n' }, '2:5', 'not complete'],
  [
    'a repeated field in JSON',
    { 'views.csv': 'id,title,filter\nv,V,"{""from"":1,""from"":2}"\n' },
    '2:5',
    'twice',
  ],
  [
    'an unknown field in JSON',
    { 'views.csv': 'id,title,filter\nv,V,"{""stance"":[]}"\n' },
    '2:5',
    'did you mean “stances”',
  ],
  ['no row for the dataset', { 'dataset.csv': 'id,title\n' }, '2:1', 'is missing'],
  ['two rows for the dataset', { 'dataset.csv': 'id,title\nx,X\ny,Y\n' }, '3:1', 'second row'],
  ['another id than asked for', { 'dataset.csv': 'id,title\ny,Y\n' }, '2:1', 'asked for as “x”'],
];

describe('CSV that is wrong', () => {
  it.each(WRONG)('%s is refused with its place', async (_, files, place, words) => {
    const { problems } = await problemsIn({ ...RIGHT, ...files }, options);
    const [file] = Object.keys(files);
    expectProblem(
      problems.filter((problem) => problem.file === file),
      place,
      words,
    );
  });

  it('says nothing of what was right', async () => {
    const { problems } = await problemsIn(
      { ...RIGHT, ...statements('s,iran,kri,x,No.,d') },
      options,
    );
    expect(problems).toHaveLength(1);
  });

  it.each([1, 2, 7])('finds the same place in chunks of %d bytes', async (size) => {
    const broken = { ...RIGHT, ...actors('id,name,kind\r\n\r\na,"é\r\n🎉",x\r\n') };
    const files = Object.entries(broken).map(([name, text]) => fileOf(name, text, size));
    const result = await readDataset(files, options);
    expectProblem(result.ok ? [] : result.problems, '4:5', 'kind cannot be “x”');
  });
});

describe('CSV as spreadsheet programs write it', () => {
  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('is read with %j between cells, with a warning', async (delimiter, word) => {
    const text = `\ufeffid,name,kind\r\niran,Iran,state\r\nkri,"a, b",region\r\n`;
    const separated = text.replaceAll(/,(?! )/g, delimiter);
    const files = Object.entries({ ...RIGHT, 'actors.csv': separated }).map(([name, content]) =>
      fileOf(name, content),
    );
    expect(await readDataset(files, options)).toMatchObject({
      ok: true,
      dataset: { actors: [{ id: 'iran' }, { name: 'a, b' }] },
      warnings: [{ file: 'actors.csv', message: expect.stringContaining(word) as unknown }],
    });
  });
});
