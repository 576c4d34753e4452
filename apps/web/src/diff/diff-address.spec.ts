import { describe, expect, it } from '@jest/globals';
import { questionOf, readAddress, withSwitch, writeAddress } from './diff-address.js';

const FULL =
  '?a=now&b=7be2a1c0&aTo=2017-10-02&stances=accuses&outlets=A&outlets=B&tie=iran%7Copposes%7Ckrg&shown=b&as=table';

describe('the address of a comparison', () => {
  it('reads what it writes', () => {
    expect(writeAddress(readAddress(FULL))).toBe(FULL);
    expect(writeAddress(readAddress(''))).toBe('');
  });

  it('asks nothing before both sides are chosen', () => {
    expect(questionOf(readAddress('?a=now'))).toBeUndefined();
    expect(questionOf(readAddress('?a=now&b='))).toBeUndefined();
  });

  it('keeps what is the page’s own from the server, and asks for days of now only', () => {
    expect(questionOf(readAddress(`${FULL}&bFrom=2017-10-03`))?.toString()).toBe(
      'a=now&b=7be2a1c0&aTo=2017-10-02&stances=accuses&outlets=A&outlets=B',
    );
  });

  it('asks for no filter where neither side is now', () => {
    const query = questionOf(readAddress('?a=7be2a1c0&b=91d0aaaa&rollUp=true&aTo=2017-10-02'));
    expect(query?.toString()).toBe('a=7be2a1c0&b=91d0aaaa');
  });

  it('sets a switch and takes it away', () => {
    const { filter } = readAddress('?stances=accuses&rollUp=true');
    expect(withSwitch(filter, 'rollUp', undefined)).toEqual([['stances', 'accuses']]);
    expect(withSwitch(filter, 'undated', 'false').at(-1)).toEqual(['undated', 'false']);
  });
});
