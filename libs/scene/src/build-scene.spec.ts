import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildScene, radiusOf } from './build-scene.js';
import type { ActorMark, TieMark } from './display-list.js';
import { overlaps, boxAround } from './geometry/boxes.js';
import { distance, distanceTo, pointAt } from './geometry/curve.js';
import { hitTest } from './hit-test.js';
import type { SceneActor, SceneInput, SceneTie } from './scene-input.js';

const actor = (id: string, x: number, y: number, change: Partial<SceneActor> = {}): SceneActor => ({
  id,
  name: `Name of ${id}`,
  kind: 'state',
  code: id.toUpperCase(),
  statements: 3,
  x,
  y,
  ...change,
});

const tie = (source: string, stance: SceneTie['stance'], target: string, count = 1): SceneTie => ({
  source,
  stance,
  target,
  count,
  contested: false,
});

const input = (
  actors: SceneActor[],
  ties: SceneTie[],
  change: Partial<SceneInput> = {},
): SceneInput => ({
  width: 800,
  height: 600,
  actors,
  ties,
  measure: (text, size) => text.length * size * 0.55,
  ...change,
});

function tiesOf(given: SceneInput): TieMark[] {
  return [...buildScene(given).list.ties];
}

const [a, b] = [actor('a', 200, 300), actor('b', 600, 300)];

describe('ties', () => {
  it('bend right of their own direction, so that opposite ones part', () => {
    const [there, back] = tiesOf(
      input([a, b], [tie('a', 'supports', 'b'), tie('b', 'supports', 'a')]),
    );
    expect(pointAt(there!.line, 0.5).y).toBeGreaterThan(310);
    expect(pointAt(back!.line, 0.5).y).toBeLessThan(290);
  });

  it('keep every two of one pair apart, whatever stances they have', () => {
    const stances = ['supports', 'opposes', 'accuses'] as const;
    const all = [...stances.map((s) => tie('a', s, 'b')), ...stances.map((s) => tie('b', s, 'a'))];
    const middles = tiesOf(input([a, b], all))
      .map(({ line }) => pointAt(line, 0.5).y)
      .sort((x, y) => x - y);
    const gaps = middles.slice(1).map((y, at) => y - (middles[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(15);
  });

  it('leave their source and end before their target', () => {
    for (const stance of ['supports', 'opposes', 'accuses'] as const) {
      const [mark] = tiesOf(input([a, b], [tie('a', stance, 'b', 9)]));
      const r = radiusOf(3, true, false);
      expect(distance(mark!.line.from, a)).toBeCloseTo(r + 4, 0);
      const reach = Math.min(...mark!.head.points.map((point) => distance(point, b)));
      expect(reach).toBeGreaterThan(r + 4);
      expect(reach).toBeLessThan(r + 12);
    }
  });

  it('go round an actor that they are not about', () => {
    const between = actor('c', 400, 302);
    const [mark] = tiesOf(input([a, b, between], [tie('a', 'supports', 'b')]));
    expect(distanceTo(mark!.line, between)).toBeGreaterThan(radiusOf(3, true, false));
  });

  it('say their stance by dash and head as well as by colour', () => {
    const marks = tiesOf(
      input(
        [a, b],
        [tie('a', 'supports', 'b'), tie('a', 'opposes', 'b'), tie('a', 'accuses', 'b')],
      ),
    );
    const shapes = marks.map(
      ({ head, dash, badge }) =>
        `${head.kind} ${dash.length === 0 ? 'solid' : dash[0] === 0 ? 'dots' : 'dashes'} ${badge?.glyph ?? ''}`,
    );
    expect(shapes.sort()).toEqual(['bar dashes −', 'diamond dots !', 'triangle solid +']);
  });
});

describe('badges', () => {
  it('do not lie on each other where their curves leave room', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const actors = ids.map((id, at) =>
      actor(id, 400 + 260 * Math.cos(at), 300 + 220 * Math.sin(at)),
    );
    const ties = ids.flatMap((id, at) =>
      [1, 2].map((step) => tie(id, 'supports', ids[(at + step) % 6] ?? 'a', at + 1)),
    );
    const badges = tiesOf(input(actors, ties)).map(({ badge }) =>
      boxAround(badge!, badge!.width, badge!.height),
    );
    const clashes = badges.flatMap((one, at) =>
      badges.slice(at + 1).filter((other) => overlaps(one, other)),
    );
    expect(clashes).toEqual([]);
  });

  it('lie in sight where a part of their tie is', () => {
    const [mark] = tiesOf(input([a, actor('far', 9_000, 300)], [tie('a', 'supports', 'far')]));
    expect(mark!.badge!.x).toBeGreaterThan(230);
    expect(mark!.badge!.x).toBeLessThan(800);
  });

  it('stay where they were while the picture moves', () => {
    const crossing = [actor('c', 400, 100), actor('d', 400, 500)];
    const ties = [tie('a', 'supports', 'b'), tie('c', 'opposes', 'd')];
    const { placement } = buildScene(input([a, b, ...crossing], ties));
    const moved = buildScene(
      input([actor('a', 200, 320), b, ...crossing], ties, { kept: placement }),
    );
    expect(moved.placement).toEqual(placement);
    expect([...placement.spots.values()].some((spot) => spot !== 0.5)).toBe(true);
  });
});

it('shortens long names on a phone', () => {
  const long = actor('l', 60, 300, { name: 'Kurdish separatists in southeast Turkey' });
  const shown = (change: Partial<SceneInput>): string =>
    buildScene(input([long], [], change)).list.actors[0]!.name!.text;
  expect(shown({})).toBe(long.name);
  expect(shown({ isPhone: true })).toBe('Kurdish separa…');
});

describe('emphasis', () => {
  const c = actor('c', 400, 100);
  const ties = [tie('a', 'supports', 'b'), tie('b', 'opposes', 'c')];
  const emphasisOf = (marks: readonly (ActorMark | TieMark)[]): Record<string, string> =>
    Object.fromEntries(marks.map((mark) => ['id' in mark ? mark.id : mark.key, mark.emphasis]));

  it('lights a neighbourhood and dims the rest', () => {
    const { list } = buildScene(input([a, b, c], ties, { hovered: 'a' }));
    expect(emphasisOf([...list.actors, ...list.ties])).toEqual({
      a: 'hovered',
      b: 'normal',
      c: 'dimmed',
      'a|supports|b': 'normal',
      'b|opposes|c': 'dimmed',
    });
  });

  it('keeps ties lit that contradict the selected one, and draws what it alleges', () => {
    const { list } = buildScene(
      input([a, b, c], ties, {
        selected: 'a|supports|b',
        lit: new Set(['b|opposes|c']),
        alleged: [{ source: 'b', stance: 'supports', target: 'c' }],
      }),
    );
    expect(list.ties.find(({ alleged }) => alleged)?.badge?.text).toBe('alleged');
    expect(emphasisOf(list.ties)).toMatchObject({
      'a|supports|b': 'selected',
      'b|opposes|c': 'normal',
    });
  });
});

describe('hitTest', () => {
  const { list } = buildScene(input([a, b], [tie('a', 'supports', 'b'), tie('b', 'opposes', 'a')]));
  const badge = (key: string): { x: number; y: number } =>
    list.ties.find((mark) => mark.key === key)!.badge!;

  it('finds actors, badges and lines, and nothing beside them', () => {
    expect(hitTest(list, { x: 205, y: 296 })).toEqual({ type: 'actor', id: 'a' });
    expect(hitTest(list, badge('a|supports|b'))).toEqual({ type: 'tie', key: 'a|supports|b' });
    const line = list.ties.find(({ key }) => key === 'b|opposes|a')!.line;
    const { x, y } = pointAt(line, 0.2);
    expect(hitTest(list, { x, y: y + 3 })).toEqual({ type: 'tie', key: 'b|opposes|a' });
    expect(hitTest(list, { x: 400, y: 60 })).toBeUndefined();
  });

  it('reaches further for a finger', () => {
    const { x, y } = badge('b|opposes|a');
    expect(hitTest(list, { x, y: y - 18 })).toBeUndefined();
    expect(hitTest(list, { x, y: y - 18 }, 'touch')).toEqual({ type: 'tie', key: 'b|opposes|a' });
  });
});

it('gives finite marks for any places, even the same ones', () => {
  const place = fc.integer({ min: -50, max: 900 });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 6 }), (places) => {
      const actors = places.map(([x, y], at) => actor(`n${at}`, x, y));
      const ties = actors.slice(1).map(({ id }) => tie('n0', 'accuses', id));
      const numbers = JSON.stringify(buildScene(input(actors, ties)).list);
      expect(numbers).not.toContain('null');
    }),
    { numRuns: 200 },
  );
});
