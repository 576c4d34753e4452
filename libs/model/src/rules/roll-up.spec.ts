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
});
