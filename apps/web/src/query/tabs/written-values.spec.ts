import { describe, expect, it } from '@jest/globals';
import type { QueryParameter } from '@stancegraph/contract';
import {
  inexactName,
  readFreeValues,
  readQuestionValues,
  writeFreeValues,
} from './written-values.js';

describe('values of a free query', () => {
  it('are JSON where they are JSON, else texts; empty ones are not given', () => {
    const written = { a: 'iran', b: '4', c: '["x"]', d: '"4"', e: ' ', f: 'ignored' };
    expect(readFreeValues(['a', 'b', 'c', 'd', 'e'], written)).toEqual({
      a: 'iran',
      b: 4,
      c: ['x'],
      d: '4',
    });
  });

  it('are not given either where every object has something of that name', () => {
    expect(readFreeValues(['constructor', 'toString'], { toString: 'iran' })).toEqual({
      toString: 'iran',
    });
  });

  it('come back as they were', () => {
    const params = { a: 'iran', b: 4, c: ['x', null], d: '4', e: 'true', f: false };
    expect(readFreeValues(Object.keys(params), writeFreeValues(params))).toEqual(params);
  });

  it('that JSON cannot hold exactly are named', () => {
    const params = readFreeValues(['a', 'b'], { a: '9007199254740991', b: '[9007199254740993]' });
    expect(inexactName(params)).toBe('b');
    expect(inexactName({ a: 9007199254740991, b: 0.5, c: null })).toBeUndefined();
  });
});

const parameter = (change: Partial<QueryParameter>): QueryParameter => ({
  name: 'x',
  type: 'text',
  description: '',
  ...change,
});

describe('values of a question', () => {
  it('are read by type, with defaults for what is left out', () => {
    const parameters = [
      parameter({ name: 'n', type: 'integer' }),
      parameter({ name: 'b', type: 'boolean', default: true }),
      parameter({ name: 'day', type: 'date', default: null }),
    ];
    expect(readQuestionValues(parameters, { n: '-3', b: 'false' })).toEqual({
      params: { n: -3, b: false, day: null },
    });
  });

  it.each<[Partial<QueryParameter>, string, string]>([
    [{ type: 'integer' }, '1.5', 'must be a whole number'],
    [{ type: 'date' }, '2017-02-30', 'must be a day that exists'],
    [{ type: 'boolean' }, 'yes', 'must be true or false'],
    [{ allowed: ['a', 'b'] }, 'c', 'must be one of a, b'],
    [{ type: 'actor' }, '', 'must be given'],
  ])('%j refuses “%s”', (change, text, problem) => {
    const { problems } = readQuestionValues([parameter(change)], { x: text });
    expect(problems?.get('x')).toContain(problem);
  });
});
