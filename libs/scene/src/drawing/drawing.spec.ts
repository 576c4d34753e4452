import { describe, expect, it } from '@jest/globals';
import { buildScene } from '../build-scene.js';
import type { SceneActor, SceneInput, SceneTie } from '../scene-input.js';
import { PALETTES } from '../tokens.js';
import { drawActors } from './draw-actors.js';
import { drawBadges } from './draw-badges.js';
import { drawTies } from './draw-ties.js';

const palette = PALETTES.dark;
const actor = (id: string, x: number, change: Partial<SceneActor> = {}): SceneActor => ({
  id,
  name: id,
  kind: 'state',
  code: id.toUpperCase(),
  statements: 3,
  x,
  y: 200,
  ...change,
});
const ties: SceneTie[] = [
  { source: 'a', stance: 'supports', target: 'b', count: 1, contested: false },
  { source: 'b', stance: 'opposes', target: 'a', count: 1, contested: false },
];
const listOf = (change: Partial<SceneInput> = {}) =>
  buildScene({
    width: 600,
    height: 400,
    measure: (text) => text.length * 7,
    actors: [actor('a', 100), actor('b', 500)],
    ties,
    ...change,
  }).list;

describe('drawTies', () => {
  it('draws all heads after all lines', () => {
    const forms = drawTies(listOf(), palette).map(({ form }) => form);
    expect(forms.lastIndexOf('curve')).toBeLessThan(forms.indexOf('polygon'));
  });

  it('halos the selected tie and draws what is alleged as two thin lines', () => {
    const list = listOf({
      selected: 'a|supports|b',
      alleged: [{ source: 'b', stance: 'supports', target: 'a' }],
    });
    const strokes = drawTies(list, palette).flatMap((shape) =>
      shape.form === 'curve' && shape.stroke ? [shape.stroke] : [],
    );
    expect(strokes.some(({ width, cap }) => width === 12 && cap === 'round')).toBe(true);
    const teal = strokes.filter(({ colour }) => colour === palette.stance.supports);
    expect(teal.map(({ width }) => width).sort()).toEqual([2.8, 5]);
    expect(strokes).toContainEqual(expect.objectContaining({ colour: palette.canvas, width: 2.4 }));
  });

  it('draws what is gone in grey dots', () => {
    const [tie] = ties;
    const list = listOf({ ties: [{ ...tie!, change: 'gone', badge: 'gone' }] });
    const line = drawTies(list, palette).find(
      (shape) => shape.form === 'curve' && shape.stroke?.colour === palette.ink3,
    );
    expect(line).toMatchObject({ stroke: { width: 1.4, dash: [0, 5], cap: 'round' } });
    expect(drawBadges(list, palette)[0]).toMatchObject({ stroke: { dash: [3, 2] } });
  });
});

describe('drawActors', () => {
  it('rings both ends of a selected tie, and who the keyboard is on', () => {
    const rings = (focused?: string) =>
      drawActors(listOf({ selected: 'a|supports|b' }), palette, focused).flatMap((shape) =>
        shape.form === 'circle' && shape.fill === undefined ? [shape.stroke?.colour] : [],
      );
    expect(rings()).toEqual([palette.ink, palette.ink]);
    expect(rings('b')).toEqual([palette.ink, palette.focus]);
  });

  it('puts a thin ring around who appeared, and the usual one where that is selected', () => {
    const list = (selected?: string) => {
      const { actors, ...rest } = listOf({ selected });
      return { ...rest, actors: actors.map((each) => ({ ...each, appeared: each.id === 'a' })) };
    };
    const widths = (selected?: string) =>
      drawActors(list(selected), palette).flatMap((shape) =>
        shape.form === 'circle' && shape.fill === undefined ? [shape.stroke?.width] : [],
      );
    expect(widths()).toEqual([1.5]);
    expect(widths('a')).toEqual([2.5]);
  });

  it('gives every kind of actor a shape of its own', () => {
    const shapes = (['state', 'person', 'organization', 'armed-group', 'alliance'] as const).map(
      (kind) => {
        const list = listOf({ actors: [actor('a', 100, { kind, code: undefined })], ties: [] });
        const [body] = drawActors(list, palette);
        if (body?.form === 'polygon') return body.points.length;
        return `${body?.form ?? ''} ${body?.form !== 'text' && body?.stroke ? 'hollow' : 'full'}`;
      },
    );
    expect(shapes).toEqual(['circle full', 'circle hollow', 'box full', 4, 6]);
  });
});
