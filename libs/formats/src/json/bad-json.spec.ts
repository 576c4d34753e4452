import { describe, expect, it } from '@jest/globals';
import { expectProblem, problemsIn, type BadFile } from '../spec-bad-files.js';

const FILES: readonly BadFile[] = [
  ['list', '[1]', '1:1', '[ cannot stand here'],
  ['text', '"x"', '1:1', '“x” cannot stand here'],
  ['number', '1', '1:1', '1 cannot stand here'],
  ['repeated field', '{"id": "x",\n "title": "t", "id": "y"}', '2:16', 'twice'],
  ['repeated field of an item', '{"actors": [{"id": "a",\n"id": "a"}]}', '2:1', 'twice'],
  ['repeated list', '{"actors": [],\n"actors": []}', '2:1', 'twice'],
  ['more after the end', '{"id": "x"}\n{}', '2:1', 'after the end'],
  ['words after the end', '{"id": "x"} x', '1:13', '“x” cannot stand here'],
  ['comma too many', '{"id": "x",}', '1:12', '} cannot stand here'],
  ['comma too few', '{"id": "x"\n"title": "t"}', '2:1', '“title” cannot stand here'],
  ['colon missing', '{"id" "x"}', '1:7', '“x” cannot stand here'],
  ['wrong bracket', '{"actors": [}', '1:13', '} cannot stand here'],
  ['single quotes', "{'id': 1}", '1:2', 'cannot stand here'],
  ['comment', '{"id": "x", // why\n}', '1:13', '“//” cannot stand here'],
  ['NaN', '{"id": NaN}', '1:8', '“NaN” cannot stand here'],
  ['leading zero', '{"id": 01}', '1:8', '“01” cannot stand here'],
  ['line break in a text', '{"id": "a\nb"}', '1:10', 'a line break cannot stand in a text'],
  ['unknown escape', '{"id": "a\\x"}', '1:8', 'backslash'],
  ['cut in an item', '{"id": "x",\n"actors": [{"id": "a"', '2:22', 'ends too early'],
  ['cut in a text', '{"id": "x', '1:10', 'ends too early'],
  ['endless word', `{"id": ${'1'.repeat(5000)}`, '1:8', 'cannot stand here'],
  ['deep lists', `{"actors": ${'['.repeat(100_000)}`, '1:75', 'nested more than 64'],
  ['deep objects', `{"a":${'{"a":'.repeat(50_000)}`, '1:321', 'nested more than 64'],
  ['half surrogate', '{"id": "x",\n"title": "\\ud800"}', '2:10', 'title cannot be'],
  ['prototype', '{"id": "x", "title": "t",\n "__proto__": {"a": 1}}', '2:2', '__proto__'],
  ['wrong type', '{"id": "x", "title": "t",\n"actors": {"a": 1}}', '2:11', 'actors cannot be'],
  ['null item', '{"id": "x", "title": "t",\n"actors": [null]}', '2:12', 'cannot be null'],
  ['missing id', '{"title": "t"}', '1:1', 'id is missing'],
  ['unknown field', '{"id": "x", "title": "t",\n"actor": []}', '2:1', 'did you mean “actors”'],
];

describe('JSON that is wrong', () => {
  it.each(FILES)('%s is refused with its place', async (_, content, place, words) => {
    const { problems } = await problemsIn({ 'a.json': content });
    expectProblem(problems, place, words);
  });

  it.each([
    ['as we export it', '{"attributes":{"title":"T"},"options":{},"nodes":[],"edges":[]}'],
    [
      'as others do',
      '{"attributes":{},"nodes":[{"key":"a"}],"edges":[{"source":"a","target":"a"}]}',
    ],
  ])('graphology’s form, %s, is called so, and said once', async (_, content) => {
    const { problems } = await problemsIn({ 'view.graphology.json': content });
    expect(problems).toEqual([
      {
        file: 'view.graphology.json',
        message: expect.stringMatching(/graphology’s form of a view.+cannot be imported/),
        expected: expect.stringMatching(/json, csv\.zip or html, or as gexf or graphml/),
      },
    ]);
  });

  it('a number that cannot be held is named where it stands', async () => {
    const content = '{"id": "x", "title": "t", "statements": [\n {"confidence": 1e400}]}';
    const { problems } = await problemsIn({ 'a.json': content });
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 2, column: 17, path: 'statements[0].confidence' }),
    );
  });

  it('says which bracket is open where the file ends', async () => {
    const { problems } = await problemsIn({ 'a.json': '{"id": "x",\n  "actors": [' });
    expect(problems[0]?.expected).toContain('] for the bracket opened in line 2, column 13');
  });
});
