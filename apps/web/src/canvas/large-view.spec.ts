import { describe, expect, it } from '@jest/globals';
import type { SceneTie } from '@stancegraph/scene';
import { networkOfLists } from './canvas-network.js';
import { LargeView } from './large-view.js';
import { MOST_LINES, MOST_MARKS, MOST_NAMES } from './regime.js';

/** Actors on a line, one unit apart; each is tied to the next five, strongest first. */
const ids = Array.from({ length: 1_000 }, (_, at) => `a${String(at)}`);
const ties: SceneTie[] = [1, 2, 3, 4, 5].flatMap((step) =>
  ids.slice(step).map((target, at) => ({
    source: `a${String(at)}`,
    stance: 'supports',
    target,
    count: 6 - step,
    contested: false,
  })),
);
const actors = ids.map((id, at) => ({ id, name: id, kind: 'state' as const, statements: at }));
const all = { left: -1, right: 1_001, bottom: -1, top: 1 };
const corner = { left: -0.5, right: 9.5, bottom: -1, top: 1 };
const places = { xs: Float64Array.from(ids.keys()), ys: new Float64Array(ids.length) };
const view = (of = ties): LargeView => new LargeView(networkOfLists(actors, of), places);

describe('LargeView', () => {
  it('draws the strongest lines, and others once less is in sight', () => {
    const large = view();
    expect(large.lines).toEqual(ties.slice(0, MOST_LINES));
    expect(large.look(all)).toBe(false);
    expect(large.look(corner)).toBe(true);
    expect(large.lines).toHaveLength(50);
    expect(large.look(corner)).toBe(false);
  });

  it('names the largest actors in sight while too much is', () => {
    const marked = view().marked(undefined, all);
    expect(marked.ties).toEqual([]);
    expect(marked.actors.map(({ id }) => id)).toEqual(ids.slice(-MOST_NAMES).reverse());
  });

  it('gives full marks to what lies in a small part', () => {
    const large = view();
    large.look(corner);
    const marked = large.marked(undefined, corner);
    expect(large.isClose).toBe(true);
    expect(marked.ties).toHaveLength(50);
    expect(marked.actors).toHaveLength(15);
    expect(view().isClose).toBe(false);
  });

  it('gives full marks to the neighbourhood of an actor or tie, and to nothing else', () => {
    expect(view().marked('a500', all)).toMatchObject({
      ties: { length: 10 },
      actors: { length: 11 },
    });
    const one = view().marked('a3|supports|a4', all);
    expect(one.actors.map(({ id }) => id)).toEqual(['a3', 'a4']);
    const hub = ids.slice(1).map((target) => ({ ...ties[0]!, source: 'a0', target }));
    expect(view(hub).marked('a0', all).ties).toHaveLength(MOST_MARKS);
  });
});
