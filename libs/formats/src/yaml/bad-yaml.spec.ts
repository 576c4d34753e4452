import { describe, expect, it } from '@jest/globals';
import { expectProblem, problemsIn, type BadFile } from '../spec-bad-files.js';
import { MAX_YAML_BYTES } from './read-yaml.js';

const HEAD = 'id: x\ntitle: t\n';
const bomb = Array.from('abcdefghi')
  .map((name, at, names) => {
    const inner = at === 0 ? 'x' : `*${names[at - 1] ?? ''}`;
    return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`;
  })
  .join('\n');

const FILES: readonly BadFile[] = [
  ['list', '- a\n- b\n', '1:1', 'no named fields'],
  ['word', 'hello', '1:1', 'no named fields'],
  ['repeated field', `${HEAD}title: again\n`, '3:1', 'twice; the first is in line 2'],
  ['repeated field of an item', `${HEAD}actors:\n  - id: a\n    id: a\n`, '5:5', 'twice'],
  ['two documents', `${HEAD}---\n${HEAD}`, '3:1', 'more than one YAML document'],
  ['tab', `${HEAD}actors:\n\t- id: x\n`, '4:1', 'a tab stands'],
  ['open quote', `${HEAD}description: "never\n`, '4:1', 'missing closing'],
  ['colon in a text', `${HEAD}description: a: b\n`, '3:14', 'nested mappings'],
  ['own tag', `${HEAD}description: !!js/function "x"\n`, '3:14', 'tags'],
  ['binary', `${HEAD}description: !!binary aGk=\n`, '3:23', 'the tag'],
  ['unknown alias', `${HEAD}actors: [*zz]`, '3:10', 'cannot be null'],
  ['alias in itself', `${HEAD}actors:\n- &a [*a]\n`, '4:7', 'nested more than 64'],
  ['alias bomb', bomb, '1:17', 'aliases bring in more than 100,000 values'],
  ['merge key', `${HEAD}issues:\n  - <<: {id: i}\n    id: i\n    title: t\n`, '4:5', '“<<”'],
  ['field without a name', `${HEAD}: x\n`, '3:1', 'no field'],
  ['list as a name', `${HEAD}? [a, b]\n: x\n`, '3:3', 'must be a plain word'],
  ['prototype', `${HEAD}__proto__: {a: 1}\n`, '3:1', '__proto__'],
  [
    'null as a name',
    `${HEAD}actors: [{id: a, name: null, kind: state}]`,
    '3:24',
    'name cannot be null',
  ],
  ['a tilde as a title', 'id: d\ntitle: ~\n', '2:8', 'title cannot be null'],
  ['nothing after the colon', `${HEAD}actors:\n`, '3:8', 'actors cannot be empty'],
  ['text instead of an item', `${HEAD}actors: [iran]\n`, '3:10', 'cannot be “iran”'],
  ['deep lists', `${HEAD}actors: ${'['.repeat(100_000)}`, '3:136', 'nested more than 64'],
  ['deep dashes', `${HEAD}actors:\n ${'- '.repeat(100_000)}`, '4:255', 'nested more than 64'],
  ['deep keys', `${HEAD}a: ${'{a: '.repeat(50_000)}`, '3:509', 'nested more than 64'],
  ['markup as an id', `${HEAD}actors: [{id: <b>, name: x, kind: state}]`, '3:15', '“<b>”'],
];

describe('YAML that is wrong', () => {
  it.each(FILES)('%s is refused with its place', async (_, content, place, words) => {
    const { problems } = await problemsIn({ 'a.yaml': content });
    expectProblem(problems, place, words);
  });

  it('is refused beyond a size, with what to do', async () => {
    const content = `${HEAD}description: |\n${'  text\n'.repeat(MAX_YAML_BYTES / 7 + 1)}`;
    const { problems } = await problemsIn({ 'a.yaml': content });
    expect(problems).toEqual([
      {
        file: 'a.yaml',
        message: 'the file is larger than 8 MiB, which is the limit for YAML',
        expected: 'the same dataset as JSON or CSV, which have no such limit',
      },
    ]);
  });
});
