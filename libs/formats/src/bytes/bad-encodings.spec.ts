import { describe, expect, it } from '@jest/globals';
import { readDataset, readForeignGraph } from '../index.js';
import { fileOf } from '../spec-files.js';
import { expectProblem, problemsIn, type BadFile } from '../spec-bad-files.js';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const bytes = (...values: number[]): Buffer => Buffer.from(values);

const FILES: readonly BadFile[] = [
  ['nothing.yaml', '', '1:1', 'empty'],
  ['nothing.json', '', '1:1', 'empty'],
  ['only-a-mark.yaml', '\ufeff', '1:1', 'empty'],
  ['only-a-mark.json', '\ufeff', '1:1', 'empty'],
  ['blanks.json', ' \n ', '2:2', 'empty'],
  ['comment.yaml', '# nothing yet\n', '1:1', 'empty'],
  ['image.json', bytes(0x89, 0x50, 0x4e, 0x47, 0, 1), '1:1', '0x89 is not UTF-8'],
  ['sheet.csv.json', bytes(0x50, 0x4b, 3, 4, 0, 0), '1:1', 'ZIP archive'],
  ['packed.json', bytes(0x1f, 0x8b, 8, 0), '1:1', 'gzip'],
  ['wide.yaml', utf16('\ufeffid: x'), '1:1', 'UTF-16'],
  ['wide-without-mark.json', utf16('{"id": "x"}'), '1:1', 'UTF-16'],
  ['latin.yaml', latin1('id: x\ntitle: café au lait'), '2:11', '0xe9 is not UTF-8'],
  ['latin.json', latin1('{"id": "x",\n "title": "café"}'), '2:15', '0xe9 is not UTF-8'],
  ['overlong.json', bytes(0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x7d), '1:3', '0xc0 is not UTF-8'],
  ['surrogate.json', bytes(0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22), '1:3', '0xed is not UTF-8'],
  ['cut-character.yaml', Buffer.from('id: é').subarray(0, -1), '1:5', '0xc3 is not UTF-8'],
  ['nul.json', '{"id": "x",\n"title": "a\0b"}', '2:12', 'NUL'],
  [
    'after-wide-characters.yaml',
    Buffer.concat([Buffer.from('a: 🎉é'), bytes(0xff)]),
    '1:7',
    '0xff',
  ],
];

describe('a file that is not text in UTF-8', () => {
  it.each(FILES)('%s is refused with its place', async (name, content, place, words) => {
    const { problems, stopped } = await problemsIn({ [name]: content });
    expectProblem(problems, place, words);
    expect(problems[0]?.file).toBe(name);
    expect(stopped).toContain(name);
  });

  it.each([
    ['actors.csv', utf16('\ufeffid,name'), true],
    ['actors.csv', latin1('id,name\né'), true],
    ['actors.csv', bytes(0x50, 0x4b, 3, 4, 0, 0), true],
    ['a.graphml', utf16('\ufeff<graphml/>'), false],
    ['a.graphml', latin1('<graphml>é'), false],
    ['a.gexf', bytes(0x50, 0x4b, 3, 4, 0, 0), false],
  ])(
    '%s is advised a spreadsheet program’s way only as a table',
    async (name, content, isTable) => {
      const reading = isTable
        ? await readDataset([
            fileOf(name, content),
            fileOf('documents.csv', ''),
            fileOf('statements.csv', ''),
          ])
        : await readForeignGraph([fileOf(name, content)]);
      if (reading.ok) throw new Error('accepted');
      const problem = reading.problems.find(({ file }) => file === name);
      expect(problem?.expected?.includes('CSV UTF-8')).toBe(isTable);
    },
  );

  it.each([1, 2, 3, 5, 1000])('is found when it arrives %d bytes at a time', async (size) => {
    const content = Buffer.concat([
      Buffer.from('id: é🎉\ntitle: 🎉'),
      bytes(0xe9),
      Buffer.from('xyz'),
    ]);
    const result = await readDataset([fileOf('a.yaml', content, size)]);
    if (result.ok) throw new Error('accepted');
    expectProblem(result.problems, '2:10', '0xe9');
  });

  it.each([1, 2, 3, 1000])('a byte order mark is dropped, %d bytes at a time', async (size) => {
    const file = fileOf('a.yaml', '\ufeffid: x\ntitle: é🎉\n', size);
    expect(await readDataset([file])).toMatchObject({
      ok: true,
      dataset: { id: 'x', title: 'é🎉' },
    });
  });
});
