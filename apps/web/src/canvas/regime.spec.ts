import { describe, expect, it } from '@jest/globals';
import { pointRadius, regimeOf } from './regime.js';

describe('regimes', () => {
  it.each([
    [150, 'small'],
    [151, 'medium'],
    [600, 'medium'],
    [601, 'large'],
  ])('takes a view of %d ties as %s', (ties, regime) => {
    expect(regimeOf(ties)).toBe(regime);
  });

  it('draws points smaller where they stand closer, and none too large', () => {
    expect(pointRadius(100, 24 * 24)).toBeCloseTo(4.4);
    expect(pointRadius(100, 12 * 12)).toBeCloseTo(2.2);
    expect(pointRadius(1_000_000, 10_000)).toBe(9);
  });
});
