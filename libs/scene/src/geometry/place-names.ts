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
export type NameSide = 'right' | 'left' | readonly ['below' | 'above', -1 | 0 | 1];
const SIDES: readonly NameSide[] = [
  ['below', 0],
  ['above', 0],
  'right',
  'left',
  ['below', -1],
  ['below', 1],
  ['above', -1],
  ['above', 1],
];

/** By actor; undefined for names that found no room. */
export type NameSides = ReadonlyMap<string, NameSide | undefined>;

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
 * Chooses for each name the side of its actor where the fewest lines run, heads and other actors stand and
 * other names are written; below where all sides are equal. Where it is crowded, a name that finds no free
 * place is left out: its side is undefined. Names with a side in `kept` keep it.
 */
export function chooseSides(
  names: readonly NameWish[],
  ground: NameGround,
  isCrowded: boolean,
  kept: NameSides = new Map(),
): NameSides {
  const missing = names.filter(({ actor }) => !kept.has(actor.id));
  if (missing.length === 0) return kept;
  const filed = fileGround(ground);
  const placed = new BoxGrid<string>();
  const sides = new Map(kept);
  for (const name of names) {
    const side = kept.get(name.actor.id);
    if (side !== undefined) placed.add(placeName(name, side).box, name.actor.id);
  }
  for (const name of missing) {
    const cost = ({ box }: NamePlace): number =>
      filed.lines.meeting(box).size * 2 +
      filed.heads.meeting(box).size * 9 +
      // A long name crosses many lines, and can be read all the same; over an actor or a name it hides both.
      [...filed.actors.meeting(box)].filter((id) => id !== name.actor.id).length * 60 +
      placed.meeting(box).size * 50 +
      // What is cut off cannot be read at all.
      (isInside(box, ground.frame) ? 0 : 400);
    const best = SIDES.reduce<{ side: NameSide; cost: number }>(
      (chosen, side, at) => {
        // Nothing later can be better than what meets nothing.
        if (chosen.cost < at * 0.1) return chosen;
        const asked = cost(placeName(name, side)) + at * 0.1;
        return asked < chosen.cost ? { side, cost: asked } : chosen;
      },
      { side: ['below', 0], cost: Infinity },
    );
    const { box } = placeName(name, best.side);
    const isLeftOut = isCrowded && placed.meeting(box).size > 0;
    sides.set(name.actor.id, isLeftOut ? undefined : best.side);
    if (!isLeftOut) placed.add(box, name.actor.id);
  }
  return sides;
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

/** Where a name is written, on a side of its actor. */
export function placeName({ actor, width, height }: NameWish, side: NameSide): NamePlace {
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
