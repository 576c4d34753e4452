import { describe, expect, it } from '@jest/globals';
import { diffSchema, type Diff } from '@stancegraph/contract';
import { contentOf, datasetOf, input } from './spec-contents.js';
import { cutDiff, diffContents } from './diff-contents.js';
import type { DiffInput } from './side.js';

type Said = Parameters<typeof datasetOf>[0];

function diffOf(before: Said, after: Said, filters: [object?, object?] = []): Diff {
  return diffContents(
    input('A', contentOf([datasetOf(before)], filters[0])),
    input('B', contentOf([datasetOf(after)], filters[1])),
  );
}

const opposes = { source: 'turkey', stance: 'opposes', target: 'krg' } as const;
const supports = { ...opposes, stance: 'supports' } as const;
const accuses = { ...opposes, stance: 'accuses' } as const;
const backs = { source: 'us', stance: 'supports', target: 'iran' } as const;

describe('diffContents', () => {
  it('finds statements that are new, gone and changed, and says in which fields', () => {
    const { statements } = diffOf(
      { kept: opposes, worded: opposes, old: opposes },
      {
        kept: opposes,
        worded: { ...opposes, summary: 'Other.', date: '2017-10-01' },
        fresh: backs,
      },
    );
    expect(statements.new.items).toMatchObject([
      { key: 'd:fresh', tie: { b: 'us|supports|iran' } },
    ]);
    expect(statements.gone.items).toMatchObject([{ key: 'd:old', inOther: false }]);
    expect(statements.changed.items).toMatchObject([
      {
        key: 'd:worded',
        fields: ['date', 'summary'],
        before: { summary: 'Statement worded.' },
        after: { summary: 'Other.', date: '2017-10-01' },
      },
    ]);
    expect(statements.unchanged.total).toBe(1);
  });

  it('sorts ties into one list each, and calls stronger and weaker what has more and fewer', () => {
    const { ties } = diffOf(
      { a1: opposes, a2: opposes, b1: backs, c1: accuses, d1: { ...backs, target: 'krg' } },
      { a1: opposes, b1: backs, b2: backs, c2: accuses, d1: { ...backs, target: 'krg' } },
    );
    expect(ties).toMatchObject({ total: 4, strengthened: 1, weakened: 1 });
    expect(ties.countChanged.items).toMatchObject([
      { source: 'turkey', before: 2, after: 1, statements: { new: 0, gone: 1, changed: 0 } },
      { source: 'us', before: 1, after: 2, statements: { new: 1, gone: 0, changed: 0 } },
    ]);
    // As many as before, but not the same ones: calling that unchanged would be a lie.
    expect(ties.revised.items).toMatchObject([{ stance: 'accuses', before: 1, after: 1 }]);
    expect(ties.unchanged.items).toMatchObject([{ source: 'us', target: 'krg' }]);
  });

  it('says of ties in the sentence whether their statements are others, or the same and changed', () => {
    const other = { ...opposes, summary: 'Other.' };
    const edited = diffOf({ s: opposes, t: backs }, { s: other, t: backs });
    expect(edited.ties.revised.total).toBe(1);
    expect(edited.summary).toContain(
      'none with other statements in the same number, 1 with changed statements;',
    );
    const both = diffOf({ s: opposes, t: opposes, u: backs }, { s: other, v: opposes, w: backs });
    expect(both.ties.revised.total).toBe(2);
    expect(both.summary).toContain(
      '2 with other statements in the same number, none with changed statements;',
    );
  });

  it('calls a flip what went with one sign and came with the other, and lists it nowhere else', () => {
    const { ties, summary } = diffOf({ s: supports }, { s: opposes, t: accuses, u: backs });
    expect(ties.flipped).toMatchObject({
      total: 1,
      items: [{ source: 'turkey', from: [{ stance: 'supports' }] }],
    });
    expect(ties.flipped.items[0]?.to.map(({ stance }) => stance)).toEqual(['opposes', 'accuses']);
    expect(ties.new.items).toMatchObject([{ source: 'us' }]);
    expect(ties.gone.total).toBe(0);
    expect(summary).toContain('1 flipped (Turkey supports → opposes and accuses the KRG)');
  });

  it('calls no flip what keeps its sign, or goes the other way', () => {
    expect(diffOf({ s: opposes }, { s: accuses }).ties.flipped.total).toBe(0);
    const back = { source: 'krg', stance: 'opposes', target: 'turkey' } as const;
    expect(diffOf({ s: supports }, { s: back }).ties.flipped.total).toBe(0);
    expect(diffOf({ s: supports }, { s: supports, t: opposes }).ties.flipped.total).toBe(0);
  });

  it('leaves what has the same sign as all that came among what is gone', () => {
    const { ties } = diffOf({ s: supports, t: opposes }, { u: accuses });
    expect(ties.flipped.items[0]?.from.map(({ stance }) => stance)).toEqual(['supports']);
    expect(ties.gone.items.map(({ stance }) => stance)).toEqual(['opposes']);
  });

  it('takes a statement that moved to another tie for gone there and new here', () => {
    const { ties, statements } = diffOf({ s: opposes, t: opposes }, { s: opposes, t: accuses });
    expect(statements.changed.items).toMatchObject([
      { fields: ['stance'], tie: { a: 'turkey|opposes|krg', b: 'turkey|accuses|krg' } },
    ]);
    expect(ties.new.items).toMatchObject([{ statements: { new: 1, gone: 0, changed: 0 } }]);
    expect(ties.countChanged.items).toMatchObject([
      { statements: { new: 0, gone: 1, changed: 0 } },
    ]);
  });

  it('finds ties that became contested, and those that are it no more', () => {
    const vote = { issue: 'vote' };
    const { contested } = diffOf(
      { s: { ...supports, ...vote } },
      { s: { ...supports, ...vote }, t: { ...opposes, ...vote } },
    );
    expect(contested.arisen.items.map(({ stance }) => stance)).toEqual(['supports', 'opposes']);
    expect(contested.ended.total).toBe(0);
  });

  it('tells actors that a side does not show from those that it does not have', () => {
    const { actors } = diffOf({ s: opposes }, { s: backs });
    expect(actors.appeared.items.map(({ id, inOther }) => [id, inOther])).toEqual([
      ['iran', true],
      ['us', true],
    ]);
    const bare = datasetOf({});
    const absent = diffContents(
      input('A', contentOf([{ ...bare, actors: [] }])),
      input('B', contentOf([datasetOf({ s: opposes })])),
    );
    expect(absent.actors.appeared.items.map(({ inOther }) => inOther)).toEqual([false, false]);
    // Two of the five are listed.
    expect(absent.elsewhere.actors).toEqual({ new: 3, gone: 0, changed: 0 });
  });

  it('counts no actor elsewhere that is listed, but one whose description changed', () => {
    const of = (source: 'turkey' | 'iran', name: string): ReturnType<typeof datasetOf> => {
      const whole = datasetOf({ s: { ...opposes, source } });
      const kept = whole.actors.filter(({ id }) => [source, 'krg', 'us'].includes(id));
      return {
        ...whole,
        actors: kept.map((each) => (each.id === 'krg' ? { ...each, name } : each)),
      };
    };
    const { actors, elsewhere } = diffContents(
      input('A', contentOf([of('turkey', 'the KRG')])),
      input('B', contentOf([of('iran', 'Erbil')])),
    );
    expect(actors.appeared.items.map(({ id }) => id)).toEqual(['iran']);
    expect(actors.vanished.items.map(({ id }) => id)).toEqual(['turkey']);
    expect(elsewhere.actors).toEqual({ new: 0, gone: 0, changed: 1 });
  });

  it('says which parts of the filter differ, and what a filter leaves out is still there', () => {
    const said = { s: { ...opposes, date: '2017-10-01' }, t: backs };
    const diff = diffOf(said, said, [{ rollUp: false, stances: [] }, { from: '2017-10-02' }]);
    expect(diff.filters).toEqual([{ part: 'from', a: '', b: '2017-10-02' }]);
    expect(diff.statements.gone.items).toMatchObject([{ key: 'd:s', inOther: true }]);
    expect(diff.summary).toMatch(/through different filters: from\.$/);
    expect(diff.same).toBe(false);
  });

  it('counts what differs where neither side shows it, and then is not the same', () => {
    const filter = { stances: ['supports' as const] };
    const diff = diffOf({ s: opposes }, { s: { ...opposes, summary: 'Other.' }, t: accuses }, [
      filter,
      filter,
    ]);
    expect(diff.elsewhere.statements).toEqual({ new: 1, gone: 0, changed: 1 });
    expect(diff.same).toBe(false);
  });

  it('names none in the sentence, and counts in the house’s words', () => {
    expect(diffOf({ s: opposes }, { s: opposes }).summary).toBe(
      'Between A and B: no tie new, none gone, none flipped, none stronger, none weaker, none with other statements in the same number, none with changed statements; contested ties: none arisen, none ended; no actor appeared, none vanished; no statement new, none gone, none changed.',
    );
    expect(diffOf({}, { s: opposes, t: backs }).summary).toMatch(
      /^Between A and B: 2 ties new, none gone, .*; 4 actors appeared, none vanished; 2 statements new,/,
    );
  });

  it('names the datasets that one side alone has', () => {
    const said = { s: opposes };
    const side = (name: string, ids: readonly string[]): DiffInput =>
      input(name, contentOf(ids.map((id) => datasetOf(said, id))));
    const more = diffContents(side('A', ['d', 'gone']), side('now', ['d', 'x1', 'x2', 'x3', 'x4']));
    expect(more.summary).toMatch(
      / changed\. In A only: dataset “Dataset gone” \(gone\)\. In now only: datasets “Dataset x1” \(x1\), “Dataset x2” \(x2\), “Dataset x3” \(x3\) and 1 more\.$/,
    );
    expect(more.b.datasets.map(({ id }) => id)).toEqual(['d', 'x1', 'x2', 'x3', 'x4']);
  });

  it('tells where the actors shown stand on each side', () => {
    const said = { s: opposes };
    const { positions } = diffContents(
      input('A', contentOf([datasetOf(said)], {}, { turkey: [1, 1], krg: [2, 2], us: [9, 9] })),
      input('B', contentOf([datasetOf(said)], {}, { turkey: [5, 5] })),
    );
    expect(positions).toEqual({ a: { krg: [2, 2], turkey: [1, 1] }, b: { turkey: [5, 5] } });
  });

  it('refuses a content that is not whole', () => {
    const dataset = { ...datasetOf({ s: opposes }), actors: [] };
    const broken = input('A', contentOf([dataset]));
    expect(() => diffContents(broken, broken)).toThrow(/not whole: .*no actor “turkey”/);
  });
});

describe('cutDiff', () => {
  const diff = diffOf({ s: opposes, t: opposes, u: backs }, { t: opposes, v: backs, u: backs });

  it('shortens lists and keeps totals', () => {
    const { ties, statements } = cutDiff(diff, { limit: 1 });
    expect([ties.countChanged.items.length, ties.countChanged.total]).toEqual([1, 2]);
    expect(statements.unchanged).toEqual({ items: [], total: 2 });
    expect(diffSchema.parse(cutDiff(diff, { limit: 0 })).ties.total).toBe(2);
  });

  it('lists the statements of one tie, unchanged ones too', () => {
    const { statements } = cutDiff(diff, { limit: 9, tie: 'turkey|opposes|krg' });
    expect(statements.gone.items.map(({ key }) => key)).toEqual(['d:s']);
    expect(statements.unchanged.items.map(({ key }) => key)).toEqual(['d:t']);
    expect(statements.new).toEqual({ items: [], total: 0 });
  });
});
