import { describe, expect, it } from '@jest/globals';
import { readEndMark } from './end-mark.js';

describe('readEndMark', () => {
  it('finds a whole file whole, in each format', () => {
    const whole = { rows: 5, isComplete: true };
    expect(readEndMark('csv', 'x\r\n# end: 5 rows, complete\r\n')).toEqual(whole);
    expect(readEndMark('ndjson', '{"a":1}\n{"end":{"rows":5,"complete":true}}\n')).toEqual(whole);
    expect(readEndMark('json', '{"a":1}\n],"end":{"rows":5,"complete":true}}\n')).toEqual(whole);
  });

  it('tells where it was stopped', () => {
    const stopped = '"end":{"rows":2,"complete":false,"stopped":{"by":"bytes","limit":9}}}\n';
    expect(readEndMark('json', `[],${stopped}`)).toMatchObject({ rows: 2, isComplete: false });
    expect(readEndMark('csv', '# end: 2 rows, stopped at the byte limit (9 bytes)\r\n')).toEqual({
      rows: 2,
      isComplete: false,
      why: 'stopped at the byte limit (9 bytes)',
    });
  });

  it.each([
    ['csv', 'x\r\n1\r\n'],
    ['csv', '# end: 5 rows, complete\r\nmore'],
    ['json', '{"columns":["a"],"rows":[{"a":1}'],
    ['ndjson', '{"a":1}\n{"end":{"rows":5,"comp'],
    ['ndjson', ''],
  ] as const)('finds none in a %s that was cut off: %j', (format, tail) => {
    expect(readEndMark(format, tail)).toBeUndefined();
  });
});
