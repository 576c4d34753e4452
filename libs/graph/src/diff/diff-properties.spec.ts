import { describe, expect, it } from '@jest/globals';
import { diffSchema, type Diff } from '@stancegraph/contract';
import fc from 'fast-check';
import { diffContents, keyOfTie } from './diff-contents.js';
import { networkOfContent } from './content-network.js';
import { anyContent, input } from './spec-contents.js';

const between = (a: Parameters<typeof input>[1], b: Parameters<typeof input>[1]): Diff =>
  diffContents(input('A', a), input('B', b));

describe('diffContents of any two contents', () => {
  it('finds nothing between a content and itself', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { same, ties, statements, actors } = between(content, content);
        expect(same).toBe(true);
        expect(ties.unchanged.total).toBe(ties.total);
        expect([statements.new.total, statements.gone.total, statements.changed.total]).toEqual([
          0, 0, 0,
        ]);
        expect([actors.appeared.total, actors.vanished.total]).toEqual([0, 0]);
      }),
    );
  });

  it('is its own mirror the other way round', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        expect(factsOf(mirrored(between(b, a)))).toEqual(factsOf(between(a, b)));
      }),
    );
  });

  it('puts each statement, tie and actor shown into exactly one list', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        const diff = between(a, b);
        const { statements, ties } = diff;
        const listed = [statements.new, statements.gone, statements.changed, statements.unchanged];
        const keys = listed.flatMap(({ items }) => items.map(({ key }) => key));
        const [shownA, shownB] = [shownIn(a), shownIn(b)];
        expect(keys.sort()).toEqual([...new Set([...shownA, ...shownB])].sort());
        expect(shownB.length).toBe(diff.b.statements);

        const flips = ties.flipped.items.flatMap(({ from, to }) => [...from, ...to]);
        const lists = [ties.new, ties.gone, ties.countChanged, ties.revised, ties.unchanged];
        const tieKeys = [...flips, ...lists.flatMap(({ items }) => items)].map(keyOfTie);
        expect(new Set(tieKeys).size).toBe(tieKeys.length);
        expect(tieKeys.length).toBe(ties.total);
      }),
    );
  });

  it('gives counts that add up, in the shape that goes over HTTP', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        const diff = between(a, b);
        expect(diffSchema.parse(diff)).toEqual(diff);
        const { ties, actors } = diff;
        const flips = ties.flipped.items.flatMap(({ from, to }) => [...from, ...to]);
        const lists = [ties.new, ties.gone, ties.countChanged, ties.revised, ties.unchanged];
        const all = [...flips, ...lists.flatMap(({ items }) => items)];
        for (const { before, after, statements } of all)
          expect(before + statements.new - statements.gone).toBe(after);
        expect(all.reduce((sum, { after }) => sum + after, 0)).toBe(diff.b.statements);
        expect(actors.appeared.total + actors.stayed.total).toBe(diff.b.actors);
        const idsIn = ({ datasets }: typeof a): string[] =>
          datasets.flatMap((dataset) => dataset.actors.map(({ id }) => id));
        const fresh = new Set(idsIn(b).filter((id) => !idsIn(a).includes(id)));
        const listed = actors.appeared.items.filter(({ inOther }) => !inOther);
        expect(listed.length + diff.elsewhere.actors.new).toBe(fresh.size);
      }),
    );
  });
});

function shownIn(content: Parameters<typeof input>[1]): string[] {
  const { view, keys } = networkOfContent(content);
  return keys.filter((_, at) => view.passes[at] === 1);
}

/** Names come from b, where it has them, and the sentence is worded the one way round. */
function factsOf({ a, b, summary, ...diff }: Diff): unknown {
  return { ...diff, a: { ...a, name: '' }, b: { ...b, name: '' } };
}

function mirrored(diff: Diff): Diff {
  const { ties, contested, actors, statements } = diff;
  return {
    ...diff,
    a: diff.b,
    b: diff.a,
    positions: { a: diff.positions.b, b: diff.positions.a },
    filters: diff.filters.map(({ part, a, b }) => ({ part, a: b, b: a })),
    ties: {
      ...ties,
      flipped: {
        ...ties.flipped,
        items: ties.flipped.items.map(({ from, to, ...ends }) => ({
          ...ends,
          from: to.map(turned),
          to: from.map(turned),
        })),
      },
      new: turnedAll(ties.gone),
      gone: turnedAll(ties.new),
      countChanged: turnedAll(ties.countChanged),
      strengthened: ties.weakened,
      weakened: ties.strengthened,
      revised: turnedAll(ties.revised),
      unchanged: turnedAll(ties.unchanged),
    },
    contested: { arisen: turnedAll(contested.ended), ended: turnedAll(contested.arisen) },
    actors: {
      appeared: swappedAll(actors.vanished),
      vanished: swappedAll(actors.appeared),
      stayed: swappedAll(actors.stayed),
    },
    statements: {
      new: turnedStatements(statements.gone),
      gone: turnedStatements(statements.new),
      changed: turnedStatements(statements.changed),
      unchanged: turnedStatements(statements.unchanged),
    },
    elsewhere: Object.fromEntries(
      Object.entries(diff.elsewhere).map(([what, counts]) => [
        what,
        { ...counts, new: counts.gone, gone: counts.new },
      ]),
    ) as Diff['elsewhere'],
  };
}

type Ties = Diff['ties']['new'];
type Statements = Diff['statements']['new'];

function turned(tie: Ties['items'][number]): Ties['items'][number] {
  const { before, after, statements, contested } = tie;
  return {
    ...tie,
    before: after,
    after: before,
    statements: { ...statements, new: statements.gone, gone: statements.new },
    contested: { before: contested.after, after: contested.before },
  };
}

const turnedAll = ({ items, total }: Ties): Ties => ({ items: items.map(turned), total });

function swappedAll({ items, total }: Diff['actors']['stayed']): Diff['actors']['stayed'] {
  return {
    items: items.map((each) => ({ ...each, before: each.after, after: each.before })),
    total,
  };
}

function turnedStatements({ items, total }: Statements): Statements {
  return {
    total,
    items: items.map(({ tie, before, after, ...rest }) => ({
      ...rest,
      tie: {
        ...(tie.b !== undefined && { a: tie.b }),
        ...(tie.a !== undefined && { b: tie.a }),
      },
      ...(after !== undefined && { before: after }),
      ...(before !== undefined && { after: before }),
    })),
  };
}
