import { describe, expect, it } from '@jest/globals';
import { toPlainJson } from '../values/plain-json.js';
import { textOf } from '../values/value-text.js';
import type { Value } from '../values/value.js';
import { cutWords } from './cut-words.js';
import { explorerAddress } from './explorer-address.js';
import { offsetOf } from './place.js';

describe('values', () => {
  it.each<[Value, string, unknown]>([
    ['a "b"', 'a "b"', 'a "b"'],
    [9007199254740993n, '9007199254740993', '9007199254740993'],
    [Number.NaN, 'NaN', 'NaN'],
    [[1, 'a', null], '[1, "a", null]', [1, 'a', null]],
    [{ type: 'map', entries: { type: 'node' } }, '{type: "node"}', { type: 'node' }],
  ])('%p', (value, text, json) => {
    expect(textOf(value)).toBe(text);
    expect(toPlainJson(value)).toEqual(json);
  });
});

describe('cutWords', () => {
  it('says as much as is known', () => {
    const cut = { by: 'rows', limit: 1_000 } as const;
    expect(cutWords(1_000, { ...cut, total: 48_210, exact: true })).toEqual({
      shown: '1,000 of 48,210 rows',
      why: 'stopped at the row limit. The downloads have all 48,210.',
    });
    expect(cutWords(1_000, { ...cut, total: 120_000, exact: false }).shown).toBe(
      '1,000 of at least 120,000 rows',
    );
  });
});

describe('offsetOf', () => {
  it('finds a line and column, and nothing where there is none', () => {
    expect(offsetOf('ab\ncd', 2, 2)).toBe(4);
    expect(offsetOf('ab\ncd', 2, 99)).toBe(5);
    expect(offsetOf('ab\ncd', 3, 1)).toBeUndefined();
    expect(offsetOf('ab', undefined, undefined)).toBeUndefined();
  });
});

describe('explorerAddress', () => {
  const result = (...rows: Value[][]) => ({ columns: ['a', 'b'], rows, timeMs: 1, cut: undefined });
  const known = new Set(['iran', 'turkey']);

  it('takes columns in which every text is an actor', () => {
    expect(
      explorerAddress(result(['iran', 'x'], ['turkey', 'iran'], [null, null]), known),
    ).toMatchObject({ href: '/?actors=iran,turkey&rollUp=false' });
  });

  it('says why not, where nothing names an actor', () => {
    expect(explorerAddress(result(['x', 1]), known).why).toContain('no column');
  });
});
