import { describe, expect, it } from '@jest/globals';
import { writeRows, type RowsOptions } from './write-rows.js';

async function written(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  options?: RowsOptions,
): Promise<string> {
  let all = '';
  for await (const chunk of writeRows(columns, rows, options)) all += chunk;
  return all;
}

describe('writeRows', () => {
  it('writes RFC 4180: CRLF, quotes where they are needed', async () => {
    const rows = [
      ['a, b', 'say "x"', 'two\nlines'],
      [' blank ', null, 7],
    ];
    expect(await written(['one', 'two', 'three'], rows)).toBe(
      'one,two,three\r\n"a, b","say ""x""","two\nlines"\r\n" blank ",,7\r\n',
    );
  });

  it('writes numbers whole, lists between semicolons and the rest as JSON', async () => {
    const map = { type: 'map', entries: { n: 2n ** 60n } };
    const row = [2n ** 60n, -1.5, true, ['a', 'b;c', 1], [], [null], map];
    expect(await written(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [row])).toBe(
      'a,b,c,d,e,f,g\r\n1152921504606846976,-1.5,true,a; b\\;c; 1,,[null],"{""type"":""map"",""entries"":{""n"":""1152921504606846976""}}"\r\n',
    );
  });

  it('leaves formulas alone unless it is to be safe, and numbers always', async () => {
    const row = ['=1+1', '+a', '-a', '@a', '\ta', ['=x'], -5, 'a=b'];
    expect(await written(['=c', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [row])).toContain(
      '\n=1+1,+a,-a',
    );
    expect(await written(['=c', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [row], { safe: true })).toBe(
      "'=c,b,c,d,e,f,g,h\r\n'=1+1,'+a,'-a,'@a,'\ta,'=x,-5,a=b\r\n",
    );
  });

  it('makes a row of nothing visible, and has a header without rows', async () => {
    expect(await written(['only'], [[null]])).toBe('only\r\n""\r\n');
    expect(await written(['a', 'b'], [])).toBe('a,b\r\n');
  });

  it('loses no row between chunks', async () => {
    const rows = Array.from({ length: 1_501 }, (_, at) => [at]);
    expect((await written(['n'], rows)).split('\r\n')).toHaveLength(1_503);
  });
});
