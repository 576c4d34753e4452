import { SIZES } from '../tokens.js';
import { boxAround, overlaps, type Box } from './boxes.js';
import type { Placed } from './bend.js';
import { pointAt, type Curve } from './curve.js';

export interface NameWish {
  readonly actor: Placed;
  readonly width: number;
  readonly height: number;
}

export interface NamePlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

type Side = 'below' | 'above' | 'right' | 'left';
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left'];

/**
 * Puts each name on the side of its actor where the fewest lines run, other actors stand and other names
 * are written; below where all sides are equal. `frame` is what the window shows. Where it
 * is crowded, a name that finds no free place is left out.
 */
export function placeNames(
  names: readonly NameWish[],
  actors: readonly Placed[],
  curves: readonly Curve[],
  frame: Box,
  isCrowded: boolean,
): Map<string, NamePlace> {
  const samples = curves.flatMap((curve) =>
    Array.from({ length: 19 }, (_, at) => pointAt(curve, (at + 0.5) / 19)),
  );
  const placed: Box[] = [];
  const places = new Map<string, NamePlace>();
  for (const name of names) {
    const near = samples.filter(
      ({ x, y }) => Math.hypot(x - name.actor.x, y - name.actor.y) < name.actor.r + name.width + 30,
    );
    const cost = ({ box }: NamePlace): number =>
      near.filter(
        (each) =>
          each.x > box.left && each.x < box.right && each.y > box.top && each.y < box.bottom,
      ).length *
        2 +
      actors.filter(
        (each) =>
          each.id !== name.actor.id && overlaps(box, boxAround(each, each.r * 2, each.r * 2)),
      ).length *
        12 +
      placed.filter((other) => overlaps(box, other)).length * 10 +
      (box.left < frame.left ||
      box.right > frame.right ||
      box.top < frame.top ||
      box.bottom > frame.bottom
        ? 8
        : 0);
    const best = SIDES.map((side) => placeAt(name, side)).reduce(
      (chosen, place, at) => {
        const asked = cost(place) + at * 0.1;
        return asked < chosen.cost ? { place, cost: asked } : chosen;
      },
      { place: placeAt(name, 'below'), cost: Infinity },
    ).place;
    if (isCrowded && placed.some((other) => overlaps(best.box, other))) continue;
    placed.push(best.box);
    places.set(name.actor.id, best);
  }
  return places;
}

function placeAt({ actor, width, height }: NameWish, side: Side): NamePlace {
  const gap = actor.r + SIZES.label.gap;
  if (side === 'below' || side === 'above') {
    const y = actor.y + (side === 'below' ? 1 : -1) * (gap + height / 2);
    return { x: actor.x, y, anchor: 'middle', box: boxAround({ x: actor.x, y }, width, height) };
  }
  const right = side === 'right';
  const x = actor.x + (right ? gap : -gap);
  const middle = { x: x + (right ? width : -width) / 2, y: actor.y };
  return { x, y: actor.y, anchor: right ? 'start' : 'end', box: boxAround(middle, width, height) };
}
