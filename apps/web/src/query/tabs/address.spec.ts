import { describe, expect, it } from '@jest/globals';
import { readAddress, writeAddress, type DeskAddress } from './address.js';

function read(address: string): DeskAddress {
  const { pathname, search, hash } = new URL(address, 'http://desk.test');
  return readAddress({ pathname, search, hash });
}

describe('addresses of the desk', () => {
  it.each<DeskAddress>([
    { page: 'desk' },
    { page: 'statement', cypher: 'RETURN "a&b=c#d" // é', params: {} },
    { page: 'statement', cypher: 'RETURN $a', params: { a: ['x', null, 1.5] } },
    { page: 'statement', cypher: `RETURN "${'x'.repeat(5_000)}"`, params: { a: 1 } },
    { page: 'question', name: 'same-target', values: { stance: 'opposes', issue: 'a b' } },
  ])('come back as they were: %j', (address) => {
    expect(read(writeAddress(address))).toEqual(address);
  });

  it('keep long statements in the fragment, which no server sees', () => {
    const long = { page: 'statement', cypher: 'x'.repeat(5_000), params: {} } as const;
    expect(writeAddress(long)).toMatch(/^\/query#q=x/);
  });

  it('leave out what was not filled in, and parameters that are no object', () => {
    expect(writeAddress({ page: 'question', name: 'a', values: { x: '', y: '1' } })).toBe(
      '/queries/a?y=1',
    );
    expect(read('/query?q=RETURN+1&params=[1]')).toMatchObject({ params: {}, hasBadParams: true });
    expect(read('/query?q=RETURN+1&params={')).toMatchObject({ params: {}, hasBadParams: true });
  });
});
