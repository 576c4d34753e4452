import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shortName } from './short-name.js';

describe('a short name', () => {
  it.each([
    ['Iran & Turkey, 2017', 'iran-turkey-2017'],
    ['Kürdistan’da Bağımsızlık', 'kurdistan-da-bagimsizlik'],
    ['  — ', 'view'],
    ['استفتاء', 'view'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('of “%s” is %s', (title, name) => {
    expect(shortName(title, new Set(), 'view')).toBe(name);
  });

  it('gets a number where it is taken', () => {
    expect(shortName('Iran', new Set(['iran', 'iran-2']), 'view')).toBe('iran-3');
  });

  it('is always part of an address as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(shortName(title, new Set(['view']), 'view')).toMatch(
          /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
        );
      }),
    );
  });
});
