import { describe, expect, it } from '@jest/globals';
import { safeAddress } from './link.js';

describe('an address that may be followed', () => {
  it.each(['https://example.org/a?b=c#d', 'http://example.org/'])('is %s', (address) => {
    expect(safeAddress(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//example.org',
    'no address',
    '',
    undefined,
  ])('is not %j', (address) => {
    expect(safeAddress(address)).toBeUndefined();
  });
});
