import { describe, expect, it } from '@jest/globals';
import { formulaSafe, writeRecords } from './write-records.js';

describe('writeRecords', () => {
  it('writes RFC 4180: CRLF, quotes where they are needed', () => {
    const table = [
      ['one', 'two', 'three'],
      ['a, b', 'say "x"', 'two\nlines'],
      [' blank ', '', 'lone\rreturn'],
    ];
    expect(writeRecords(table)).toBe(
      'one,two,three\r\n"a, b","say ""x""","two\nlines"\r\n" blank ",,"lone\rreturn"\r\n',
    );
  });

  it('makes a record of nothing visible, and nothing of no records', () => {
    expect(writeRecords([['only'], ['']])).toBe('only\r\n""\r\n');
    expect(writeRecords([])).toBe('');
  });
});

describe('formulaSafe', () => {
  it.each(['=1+1', '+a', '-a', '@a', '\ta', '\ra', '＝1'])('marks %j as text', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(['a=b', '', ' =x', '1'])('leaves %j', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});
