import { describe, expect, it } from '@jest/globals';
import { durationText, trimFraction } from './temporal.js';

describe('trimFraction', () => {
  it.each([
    ['2017-09-25T08:00:00.120000000', '2017-09-25T08:00:00.12'],
    ['2017-09-25T08:00:00.000Z', '2017-09-25T08:00:00Z'],
    ['08:00:00.500+03:00', '08:00:00.5+03:00'],
    ['08:00:00', '08:00:00'],
  ])('turns %s into %s', (text, expected) => {
    expect(trimFraction(text)).toBe(expected);
  });
});

describe('durationText', () => {
  it.each<[bigint, bigint, bigint, bigint, string]>([
    [0n, 0n, 0n, 0n, 'PT0S'],
    [14n, 3n, 14_400n, 500_000_000n, 'P1Y2M3DT4H0.5S'],
    [0n, -1n, 0n, 0n, 'P-1D'],
    [0n, 0n, 61n, 0n, 'PT1M1S'],
  ])('prints %s months, %s days, %s seconds, %s nanoseconds', (...args) => {
    const [months, days, seconds, nanoseconds, expected] = args;
    expect(durationText({ months, days, seconds, nanoseconds })).toBe(expected);
  });
});
