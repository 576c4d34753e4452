import { describe, expect, it } from '@jest/globals';
import type { Filter } from '../filter.schema.js';
import { tieKey } from '../keys.js';
import { corpusOf } from './corpus.fixture.js';
import { computeView } from './view.js';

const corpus = corpusOf([
  {
    id: 'a',
    source: 'khamenei',
    stance: 'opposes',
    target: 'krg',
    date: '2017-10-01',
    issue: 'vote',
  },
  {
    id: 'b',
    source: 'rouhani',
    stance: 'opposes',
    target: 'krg',
    date: '2017-10-04',
    issue: 'vote',
    documents: ['reuters-2', 'mehr-1'],
  },
  { id: 'c', source: 'iran', stance: 'opposes', target: 'krg', documents: ['mehr-1'] },
  { id: 'd', source: 'khamenei', stance: 'supports', target: 'rouhani', date: '2017-10-02' },
  { id: 'e', source: 'us', stance: 'opposes', target: 'krg', date: '2017-10-03', issue: 'vote' },
  {
    id: 'f',
    source: 'khamenei',
    stance: 'accuses',
    target: 'us',
    date: '2017-10-04',
    issue: 'vote',
    alleges: { stance: 'supports', target: 'krg' },
  },
  {
    id: 'g',
    source: 'iran',
    stance: 'opposes',
    target: 'isis',
    date: '2017-10-05',
    dataset: 'other',
  },
]);

function idsUnder(filter: Filter): string {
  return computeView(corpus, filter)
    .statements.map(({ id }) => id)
    .join('');
}

describe('computeView', () => {
  it.each<[Filter, string]>([
    [{}, 'abcdefg'],
    [{ datasets: ['other'] }, 'g'],
    [{ datasets: [] }, 'abcdefg'],
    [{ stances: ['supports', 'accuses'] }, 'df'],
    [{ issues: ['vote'] }, 'abef'],
    [{ documents: ['mehr-1'] }, 'bc'],
    [{ outlets: ['Mehr'] }, 'bc'],
    [{ from: '2017-10-04' }, 'bcfg'],
    [{ to: '2017-10-02' }, 'acd'],
    [{ from: '2017-10-02', to: '2017-10-03', undated: false }, 'de'],
    [{ actors: ['us'] }, 'ef'],
    [{ kinds: ['state', 'government'] }, 'ce'],
    [{ kinds: ['state', 'government'], rollUp: true }, 'abcef'],
    [{ actors: ['iran'] }, 'cg'],
    [{ actors: ['iran'], rollUp: true }, 'abcfg'],
    [{ actors: ['rouhani'], rollUp: true }, 'b'],
    [{ minCount: 2 }, ''],
    [{ minCount: 2, rollUp: true }, 'abc'],
    [{ contested: true }, 'ef'],
    [{ contested: true, stances: ['opposes'] }, 'e'],
  ])('%j keeps the statements %s', (filter, kept) => {
    expect(idsUnder(filter)).toBe(kept);
  });

  it('sums statements of one stance between two up to one tie', () => {
    const { ties } = computeView(corpus, { rollUp: true });
    expect(
      ties.find((tie) => tieKey(tie.source, tie.stance, tie.target) === 'iran|opposes|krg'),
    ).toEqual({
      source: 'iran',
      stance: 'opposes',
      target: 'krg',
      count: 3,
      first: '2017-10-01',
      last: '2017-10-04',
      undated: 1,
      documents: ['mehr-1', 'reuters-1', 'reuters-2'],
      outlets: ['Mehr', 'Reuters'],
      contested: false,
    });
  });

  it('counts apart what stays inside one rolled-up government', () => {
    const view = computeView(corpus, { rollUp: true });
    expect(view.inner.map(({ id }) => id)).toEqual(['d']);
    expect(view.ties.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });

  it('calls a tie contested for what another outlet reports, outside the filter too', () => {
    const { ties } = computeView(corpus, { stances: ['accuses'] });
    expect(ties.map(({ contested }) => contested)).toEqual([true]);
  });
});
