import { describe, expect, it } from '@jest/globals';
import type { Diff, DiffActor, DiffTie } from '@stancegraph/contract';
import { drawDiff, markedTies, placesOf } from './diff-marks.js';

const tie = (
  source: string,
  stance: DiffTie['stance'],
  before: number,
  after: number,
): DiffTie => ({
  source,
  sourceName: source,
  stance,
  target: 'z',
  targetName: 'z',
  before,
  after,
  statements: { new: 0, gone: 0, changed: 0 },
  contested: { before: false, after: after > 0 },
});

const actor = (id: string, before: number, after: number): DiffActor => ({
  id,
  name: id.toUpperCase(),
  kind: 'state',
  before,
  after,
  inOther: true,
});

const list = <T>(...items: T[]): { items: T[]; total: number } => ({ items, total: items.length });

const diff: Pick<Diff, 'ties' | 'actors' | 'positions'> = {
  ties: {
    total: 7,
    flipped: list({
      source: 'f',
      sourceName: 'f',
      target: 'z',
      targetName: 'z',
      from: [tie('f', 'supports', 1, 0)],
      to: [tie('f', 'opposes', 0, 2)],
    }),
    new: list(tie('n', 'accuses', 0, 1)),
    gone: list(tie('g', 'supports', 1, 0)),
    countChanged: list(tie('c', 'opposes', 2, 5)),
    strengthened: 1,
    weakened: 0,
    revised: list(tie('r', 'opposes', 1, 1)),
    unchanged: list(tie('u', 'opposes', 3, 3)),
  },
  actors: {
    appeared: list(actor('n', 0, 1)),
    vanished: list(actor('g', 1, 0)),
    stayed: list(...['c', 'f', 'r', 'u', 'z'].map((id) => actor(id, 3, 3))),
  },
  positions: { a: {}, b: {} },
};

const tiesOf = (shown: 'a' | 'both' | 'b'): string[] => {
  const network = drawDiff(diff as Diff, shown);
  return Array.from({ length: network.tieCount }, (_, rank) => {
    const { source, stance, change, badge, count } = network.tie(rank);
    return [source, stance, change ?? '', badge ?? String(count)].join(' ');
  }).sort();
};

describe('markedTies', () => {
  it('tells a tie whose statements were edited from one that has others', () => {
    const edited = { ...tie('e', 'opposes', 1, 1), statements: { new: 0, gone: 0, changed: 1 } };
    const revised = { ...tie('r', 'opposes', 1, 1), statements: { new: 1, gone: 1, changed: 0 } };
    const ties = { ...diff.ties, revised: list(edited, revised) };
    const groups = new Map(
      markedTies({ ...diff, ties } as Diff).map((each) => [each.tie.source, each.group]),
    );
    expect(groups.get('e')).toBe('edited');
    expect(groups.get('r')).toBe('revised');
  });
});

describe('drawDiff', () => {
  it('marks in one picture what became of each tie', () => {
    expect(tiesOf('both')).toEqual([
      'c opposes same 2 → 5',
      'f opposes flipped flipped',
      'f supports gone gone',
      'g supports gone gone',
      'n accuses new new',
      'r opposes same 1 revised',
      'u opposes same 3',
    ]);
  });

  it('shows each side as it is by itself', () => {
    expect(tiesOf('a')).toEqual([
      'c opposes  2',
      'f supports  1',
      'g supports  1',
      'r opposes  1',
      'u opposes  3',
    ]);
    expect(tiesOf('b')).toContain('n accuses  1');
    expect(drawDiff(diff as Diff, 'b').ids).not.toContain('g');
  });

  it('rings who appeared and leaves an outline of who vanished', () => {
    const network = drawDiff(diff as Diff, 'both');
    const marks = network.ids.map((_, at) => network.actor(at));
    expect(marks.filter(({ appeared }) => appeared).map(({ id }) => id)).toEqual(['n']);
    expect(marks.filter(({ gone }) => gone).map(({ id }) => id)).toEqual(['g']);
  });
});

describe('placesOf', () => {
  const computed = new Map([
    ['c', { x: 0, y: 0 }],
    ['n', { x: 1, y: 0 }],
    ['g', { x: 0, y: 1 }],
  ]);

  it('keeps the places of b, and fits those of a and computed ones to them', () => {
    const places = placesOf(
      {
        ...diff,
        positions: {
          // Twice as large, and elsewhere.
          a: { c: [10, 10], n: [12, 10], g: [10, 12] },
          b: { c: [0, 0], n: [1, 0] },
        },
      } as unknown as Diff,
      computed,
    );
    expect(places.get('c')).toEqual({ x: 0, y: 0 });
    expect(places.get('g')?.x).toBeCloseTo(0);
    expect(places.get('g')?.y).toBeCloseTo(1);
  });

  it('takes computed ones where no side says anything', () => {
    expect(placesOf(diff as Diff, computed)).toBe(computed);
  });
});
