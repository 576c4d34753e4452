import { describe, expect, it } from '@jest/globals';
import { rollUpOf } from './roll-up.js';

describe('rollUpOf', () => {
  const actors = new Map([
    ['iran', {}],
    ['council', { memberOf: 'iran' }],
    ['shamkhani', { memberOf: 'council' }],
    ['a', { memberOf: 'b' }],
    ['b', { memberOf: 'a' }],
  ]);

  it('follows memberOf to its end', () => {
    expect(['shamkhani', 'council', 'iran', 'unknown'].map(rollUpOf(actors))).toEqual([
      'iran',
      'iran',
      'iran',
      'unknown',
    ]);
  });

  it('ends where memberOf goes round in a circle', () => {
    expect(['a', 'b']).toContain(rollUpOf(actors)('a'));
  });

  it('gets through long chains', () => {
    const length = 50_000;
    const chain = new Map(
      Array.from({ length }, (_, at) => [
        String(at),
        at + 1 < length ? { memberOf: String(at + 1) } : {},
      ]),
    );
    const root = rollUpOf(chain);
    expect(new Set([...chain.keys()].map(root))).toEqual(new Set([String(length - 1)]));
  });
});
