import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cypherLiteral } from './cypher-literal.js';
import { scriptBatches, scriptStatement } from './script-statement.js';

/**
 * What a text literal means, by the two ways in which versions of Neo4j resolve \uXXXX: everywhere before anything
 * else, or only where the backslash is not itself escaped.
 */
function meaningOf(literal: string, resolvesEverywhere: boolean): string {
  const unicode = resolvesEverywhere ? /()\\u([0-9a-f]{4})/g : /((?:\\\\)*)\\u([0-9a-f]{4})/g;
  const text = literal.replaceAll(unicode, (whole, before: string, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return whole === '' ? '' : before + character;
  });
  expect(text.at(0)).toBe("'");
  let meaning = '';
  for (let at = 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === "'") {
      expect(at).toBe(text.length - 1);
      return meaning;
    }
    if (character === '\\') {
      at += 1;
      meaning += { n: '\n', r: '\r', t: '\t' }[text[at] ?? ''] ?? text[at] ?? '';
    } else meaning += character;
  }
  throw new Error('the text does not end');
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        "'",
        '"',
        '\\u0027',
        '\\\\u0027',
        'u',
        '0027',
        '\n',
        '\r',
        ';',
        '//',
        '/*',
        '`',
        '$rows',
        '🎉',
        '\u202e',
        '\u2028',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }).filter((text) => !text.includes('\0')),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('cypherLiteral', () => {
  it.each([true, false])(
    'means the text, whatever it holds (resolved everywhere: %s)',
    (everywhere) => {
      fc.assert(
        fc.property(hostile, (text) => {
          const literal = cypherLiteral(text);
          expect(literal).toMatch(/^[\x20-\x7e]*$/);
          expect(meaningOf(literal, everywhere)).toBe(text);
        }),
        { numRuns: 2_000 },
      );
    },
  );

  it('writes numbers, lists and maps', () => {
    const value = { a: [1, 0.5, 1e-7, -0, 2 ** 53 - 1, 1e21], b: null, c: true };
    expect(cypherLiteral(value)).toBe(
      '{a: [1, 0.5, 1e-7, 0, 9007199254740991, 1e21], b: null, c: true}',
    );
  });

  it.each([['a\0b'], [Number.NaN], [Infinity], [{ 'a b': 1 }], [undefined], [() => 1]])(
    'refuses %p',
    (value) => {
      expect(() => cypherLiteral(value)).toThrow(/cannot/);
    },
  );
});

describe('a statement of a script', () => {
  it('has literals for its parameters, and none within them is taken for one', () => {
    expect(scriptStatement('RETURN $a + $b\n', { a: '$b', b: 1 })).toBe("RETURN '$b' + 1;\n");
    expect(() => scriptStatement('RETURN $a', {})).toThrow(/\$a was not given/);
  });

  it('is made for some rows at a time', () => {
    const rows = Array.from({ length: 1_001 }, (_, at) => at);
    const all = [...scriptBatches('UNWIND $rows AS r', {}, 'rows', rows)];
    expect(all.map((each) => each.split('\n').length - 3)).toEqual([500, 500, 1]);
    const long = ['x'.repeat(150_000), 'y'.repeat(150_000)];
    expect([...scriptBatches('UNWIND $rows AS r', {}, 'rows', long)]).toHaveLength(2);
    expect([...scriptBatches('UNWIND $rows AS r', {}, 'rows', [])]).toEqual([]);
  });
});
