import type { NameMark } from './display-list.js';
import type { Placed } from './geometry/bend.js';
import {
  chooseSides,
  placeName,
  type NameGround,
  type NameSides,
  type NameWish,
} from './geometry/place-names.js';
import type { SceneInput } from './scene-input.js';
import { SIZES } from './tokens.js';

interface Names {
  readonly marks: ReadonlyMap<string, NameMark>;
  readonly sides: NameSides;
}

/** The names of actors, each in its place; none where the code says the same. */
export function namesOf(
  { actors, measure, isCrowded = false, kept }: SceneInput,
  placed: ReadonlyMap<string, Placed>,
  ground: NameGround,
): Names {
  const first = isCrowded ? [...actors].sort((a, b) => b.statements - a.statements) : actors;
  const wishes = first.flatMap(({ id, name, code }): (NameWish & { text: Style })[] => {
    const actor = placed.get(id);
    if (actor === undefined || name === code) return [];
    const style = styleOf(code);
    const width = measure(name, style.size, style.weight);
    return [{ actor, width, height: style.size + 4, text: { text: name, ...style } }];
  });
  const sides = chooseSides(wishes, ground, isCrowded, kept?.sides);
  const marks = new Map<string, NameMark>();
  for (const wish of wishes) {
    const side = sides.get(wish.actor.id);
    if (side === undefined) continue;
    const { x, y, anchor, box } = placeName(wish, side);
    marks.set(wish.actor.id, { ...wish.text, at: { x, y }, anchor, box });
  }
  return { marks, sides };
}

type Style = Pick<NameMark, 'text' | 'size' | 'weight'>;

function styleOf(code: string | undefined): Omit<Style, 'text'> {
  return code === undefined
    ? { size: SIZES.label.small, weight: 500 }
    : { size: SIZES.label.large, weight: 600 };
}
