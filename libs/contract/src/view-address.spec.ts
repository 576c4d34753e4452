import { describe, expect, it } from '@jest/globals';
import { StancegraphError } from '@stancegraph/model';
import { filterOfAddress } from './view-address.js';

function refusalOf(address: string): StancegraphError {
  try {
    filterOfAddress(address);
  } catch (error) {
    if (error instanceof StancegraphError) return error;
    throw error;
  }
  throw new Error(`${address} was taken`);
}

describe('filterOfAddress', () => {
  it('reads the filter, and leaves to the page what is the page’s', () => {
    const page =
      'unit=statements&layout=circle&pin=iran,1,2&path=iran,us&actor=iran&statement=d:s&mode=table&tab=ties&sort=-count&rows=x&camera=1,2,3';
    expect(filterOfAddress(`?rollUp=true&stances=accuses,opposes&${page}`)).toEqual({
      rollUp: true,
      stances: ['accuses', 'opposes'],
    });
    expect(filterOfAddress('')).toEqual({});
  });

  it('leaves out what is switched off', () => {
    const address = 'from=2017-10-01&to=2017-10-02&ego=iran&steps=2&outlets=Reuters&off=dates,ego';
    expect(filterOfAddress(address)).toEqual({ outlets: ['Reuters'] });
  });

  it.each([
    ['bogus=1', 'bogus'],
    ['stance=accuses', 'stance'],
    ['rollUp=true&view=first', 'view'],
    ['Stances=accuses', 'Stances'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['rollUp=true&=x', ''],
  ])('refuses %s, naming the key and those there are', (address, key) => {
    const { code, message, details } = refusalOf(address);
    expect(code).toBe('invalid-input');
    expect(message).toContain(`“${key}”`);
    expect(message).toMatch(/datasets, stances, .*rollUp, off, unit, .*camera/);
    expect(details).toEqual([expect.objectContaining({ path: 'view' })]);
  });

  it.each(['off=stanecs', 'off=from', 'off=constructor', 'off='])(
    'refuses %s, which switches off nothing that there is',
    (address) => {
      const { code, message } = refusalOf(`stances=accuses&${address}`);
      expect(code).toBe('invalid-input');
      expect(message).toMatch(/\(off\).*datasets, stances, .*dates/);
    },
  );
});
