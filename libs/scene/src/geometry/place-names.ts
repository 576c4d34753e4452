import { SIZES } from '../tokens.js';
import { boxAround, BoxGrid, isInside, type Box } from './boxes.js';
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

/** Beside an actor, or below or above it: under its middle, or moved a little to one side. */
type Side = 'right' | 'left' | readonly ['below' | 'above', -1 | 0 | 1];
const SIDES: readonly Side[] = [
  ['below', 0],
  ['above', 0],
  'right',
  'left',
  ['below', -1],
  ['below', 1],
  ['above', -1],
  ['above', 1],
];

/** What names must not lie on. */
export interface NameGround {
  readonly actors: readonly Placed[];
  readonly curves: readonly Curve[];
  readonly heads: readonly Box[];
  /** What the window shows. */
  readonly frame: Box;
}

const SAMPLES = 19;

/**
 * Puts each name on the side of its actor where the fewest lines run, heads and other actors stand and other
 * names are written; below where all sides are equal. Where it is crowded, a name that finds no free place
 * is left out.
 */
export function placeNames(
  names: readonly NameWish[],
  ground: NameGround,
  isCrowded: boolean,
): Map<string, NamePlace> {
  const filed = fileGround(ground);
  const placed = new BoxGrid<string>();
  const places = new Map<string, NamePlace>();
  for (const name of names) {
    const cost = ({ box }: NamePlace): number =>
      filed.lines.meeting(box).size * 2 +
      filed.heads.meeting(box).size * 9 +
      [...filed.actors.meeting(box)].filter((id) => id !== name.actor.id).length * 12 +
      placed.meeting(box).size * 10 +
      (isInside(box, ground.frame) ? 0 : 8);
    const best = SIDES.map((side) => placeAt(name, side)).reduce(
      (chosen, place, at) => {
        const asked = cost(place) + at * 0.1;
        return asked < chosen.cost ? { place, cost: asked } : chosen;
      },
      { place: placeAt(name, ['below', 0]), cost: Infinity },
    ).place;
    if (isCrowded && placed.meeting(best.box).size > 0) continue;
    placed.add(best.box, name.actor.id);
    places.set(name.actor.id, best);
  }
  return places;
}

function fileGround({ actors, curves, heads }: NameGround): {
  lines: BoxGrid<number>;
  heads: BoxGrid<number>;
  actors: BoxGrid<string>;
} {
  const filed = {
    lines: new BoxGrid<number>(),
    heads: new BoxGrid<number>(),
    actors: new BoxGrid<string>(),
  };
  curves.forEach((curve, at) => {
    for (let step = 0; step < SAMPLES; step += 1) {
      filed.lines.add(boxAround(pointAt(curve, (step + 0.5) / SAMPLES), 0, 0), at * SAMPLES + step);
    }
  });
  heads.forEach((box, at) => {
    filed.heads.add(box, at);
  });
  for (const actor of actors)
    filed.actors.add(boxAround(actor, actor.r * 2, actor.r * 2), actor.id);
  return filed;
}

function placeAt({ actor, width, height }: NameWish, side: Side): NamePlace {
  const gap = actor.r + SIZES.label.gap;
  if (typeof side !== 'string') {
    const x = actor.x + side[1] * (width / 2 - actor.r * 0.2);
    const y = actor.y + (side[0] === 'below' ? 1 : -1) * (gap + height / 2);
    return { x, y, anchor: 'middle', box: boxAround({ x, y }, width, height) };
  }
  const right = side === 'right';
  const x = actor.x + (right ? gap : -gap);
  const middle = { x: x + (right ? width : -width) / 2, y: actor.y };
  return { x, y: actor.y, anchor: right ? 'start' : 'end', box: boxAround(middle, width, height) };
}
