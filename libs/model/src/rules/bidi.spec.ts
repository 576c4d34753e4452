import { describe, expect, it } from '@jest/globals';
import { isolated, withoutBidiControls } from './bidi.js';

describe('a name within a sentence', () => {
  it('brings no sign along that would turn what comes after it', () => {
    expect(withoutBidiControls('a\u202eb\u2066c\u2069\u202c')).toBe('abc');
    expect(isolated('gpj.\u202etxt')).toBe('gpj.txt');
  });

  it('is kept together where it is written right to left, and else stays as it is', () => {
    expect(isolated('إقليم كوردستان')).toBe('\u2068إقليم كوردستان\u2069');
    expect(isolated('Türkiye (“TR”)')).toBe('Türkiye (“TR”)');
  });
});
