import { describe, expect, it } from '@jest/globals';
import { findConflicts, rollUpOf, statementKey, tieKey, type Filter } from '@stancegraph/model';
import fc from 'fast-check';
import { contestedStatements } from './contested.js';
import { tieAt } from './shown.js';
import { anyCorpus, anyFilter, corpusOf, networkOf } from './spec-networks.js';
import { referenceView } from './spec-reference-view.js';
import type { NetworkView } from './view.js';
import { createViews } from './views.js';

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

const views = createViews(networkOf(corpus));

const idsOf = ({ passes, network }: NetworkView): string[] =>
  network.statements.id.filter((_, at) => passes[at] === 1);
const tiesOf = (view: NetworkView): ReturnType<typeof tieAt>[] =>
  Array.from(view.ties.order, (_, rank) => tieAt(view, rank));
const keysOf = (view: NetworkView): string[] =>
  tiesOf(view).map(({ source, stance, target }) => tieKey(source, stance, target));

const idsUnder = (filter: Filter): string => idsOf(views.view(filter)).join('');

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
    [{ countries: ['IRN', 'IRQ'] }, 'abcd'],
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
    const ties = tiesOf(views.view({ rollUp: true }));
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
    const view = views.view({ rollUp: true });
    expect(view.inner).toBe(1);
    expect(view.ties.count.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(view.statements).toBe(6);
  });

  it('calls a tie contested for what another outlet reports, outside the filter too', () => {
    expect(tiesOf(views.view({ stances: ['accuses'] })).map((tie) => tie.contested)).toEqual([
      true,
    ]);
  });

  it('is what the plain reference says, for any corpus and filter', () => {
    fc.assert(
      fc.property(anyCorpus, anyFilter, (some, filter) => {
        const view = createViews(networkOf(some)).view(filter);
        const expected = referenceView(some, filter);
        expect(idsOf(view)).toEqual(expected.statements.map(({ id }) => id));
        expect(view.inner).toBe(expected.inner.length);
        const byKey = (ties: ReturnType<typeof tiesOf>): unknown[] =>
          [...ties].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
        expect(byKey(tiesOf(view))).toEqual(byKey([...expected.ties]));
      }),
      { numRuns: 400 },
    );
  });

  it('puts the strongest tie first, then goes by source, stance and target', () => {
    fc.assert(
      fc.property(anyCorpus, (some) => {
        const ties = tiesOf(createViews(networkOf(some)).view({}));
        const keys = ties.map(({ count, source, stance, target }) => [
          String(1_000 - count),
          source,
          stance,
          target,
        ]);
        expect(keys).toEqual([...keys].sort((a, b) => (a.join('\0') < b.join('\0') ? -1 : 1)));
      }),
    );
  });
});

describe('the parts of a filter', () => {
  it('say how many ties there were before and after each, in the order in which they apply', () => {
    const { steps } = views.view({
      rollUp: true,
      minCount: 2,
      issues: ['vote'],
      stances: ['opposes'],
    });
    expect(steps).toEqual([
      { id: 'stances', before: 4, after: 3 },
      { id: 'issues', before: 3, after: 2 },
      { id: 'minCount', before: 2, after: 1 },
    ]);
  });

  it('end with what is shown, whatever is on', () => {
    fc.assert(
      fc.property(anyCorpus, anyFilter, (some, filter) => {
        const { steps, ties } = createViews(networkOf(some)).view(filter);
        const last = steps.at(-1);
        if (last !== undefined) expect(last.after).toBe(ties.length);
        steps.forEach((step, at) => {
          if (at > 0) expect(step.before).toBe(steps[at - 1]?.after);
        });
      }),
    );
  });

  it('keep the statements that hold a text, as told', () => {
    const view = views.view({ text: 'anything' }, Uint8Array.from([1, 0, 0, 0, 1, 0, 0]));
    expect(idsOf(view)).toEqual(['a', 'e']);
    expect(() => createViews(networkOf(corpus)).view({ text: 'anything' })).toThrow(TypeError);
  });

  it('keep what is within so many steps of an actor, and the ties among these', () => {
    expect(keysOf(views.view({ ego: 'isis' }))).toEqual(['iran|opposes|isis']);
    expect(keysOf(views.view({ ego: 'isis', steps: 2 })).sort()).toEqual([
      'iran|opposes|isis',
      'iran|opposes|krg',
    ]);
    expect(keysOf(views.view({ ego: 'nobody' }))).toEqual([]);
  });

  it('add the ties of an actor that other filters leave out, with all their statements', () => {
    const filter: Filter = { rollUp: true, minCount: 9 };
    expect(keysOf(views.view(filter))).toEqual([]);
    const both = { actor: 'iran', direction: 'both' } as const;
    expect(keysOf(views.view({ ...filter, expand: [{ ...both, limit: 1 }] }))).toEqual([
      'iran|opposes|krg',
    ]);
    expect(keysOf(views.view({ ...filter, expand: [{ ...both, stance: 'accuses' }] }))).toEqual([
      'iran|accuses|us',
    ]);
    expect(keysOf(views.view({ ...filter, expand: [{ ...both, direction: 'in' }] }))).toEqual([]);
  });

  it('leave filters on statements in force when something is expanded', () => {
    const view = views.view({
      rollUp: true,
      minCount: 9,
      from: '2017-10-04',
      undated: false,
      expand: [{ actor: 'iran', direction: 'out', stance: 'opposes' }],
    });
    expect(idsOf(view)).toEqual(['b', 'g']);
  });

  it('hide an actor with its ties, expanded ones too', () => {
    const view = views.view({
      hidden: ['us'],
      expand: [{ actor: 'us', direction: 'both' }],
    });
    expect(keysOf(view).some((key) => key.includes('us'))).toBe(false);
    expect(view.steps.map(({ id }) => id)).toEqual(['expand', 'hidden']);
  });
});

describe('contestedStatements', () => {
  it('marks the parties to conflicts that findConflicts finds', () => {
    fc.assert(
      fc.property(anyCorpus, (some) => {
        const network = networkOf(some);
        const marked = contestedStatements(network, undefined);
        const keys = some.statements.map(({ dataset, id }) => statementKey(dataset, id));
        const expected = new Set(
          findConflicts(some.statements, rollUpOf(some.actors)).flatMap(({ one, other }) => [
            one,
            other,
          ]),
        );
        expect(keys.filter((_, at) => marked[at] === 1)).toEqual(
          keys.filter((key) => expected.has(key)),
        );
      }),
      { numRuns: 400 },
    );
  });
});
