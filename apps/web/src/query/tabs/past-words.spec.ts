import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../data/api-error.js';
import type { QueryResult } from '../query-api.js';
import { outcomeOf, outcomeWords } from './past-words.js';
import type { Run } from './run.js';

const ran = { cypher: 'RETURN 1', params: {}, offset: 0 };
const result: QueryResult = { columns: ['a'], rows: [[1], [2]], timeMs: 12, cut: undefined };
const failed = (code: ApiError['code']): Run<never> => ({
  ...{ state: 'failed', ran, error: new ApiError(code, 'so it is', false) },
  afterMs: 30_004,
});

type Ended = Parameters<typeof outcomeOf>[0];

describe('what the history says of a query', () => {
  it.each<[string, Run<QueryResult>, string[]]>([
    ['all rows', { state: 'done', ran, value: result }, ['2 rows', '12 ms']],
    [
      'not all rows',
      {
        ...{ state: 'done', ran },
        value: { ...result, cut: { by: 'rows', limit: 2, total: 12_167, exact: true } },
      },
      ['2 of 12,167 rows', '12 ms'],
    ],
    ['a mistake', failed('invalid-input'), ['failed']],
    ['the time limit', failed('timeout'), ['stopped after 30.00 s']],
    ['the memory limit', failed('too-large'), ['stopped after 30.00 s']],
    [
      'a cancelled one',
      { state: 'cancelled', ran, afterMs: 900, isStillRunning: false },
      ['cancelled'],
    ],
  ])('%s', (_, ended, words) => {
    expect(outcomeWords(outcomeOf(ended as Ended))).toEqual(words);
  });
});
