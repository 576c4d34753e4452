import type { NameMark } from './display-list.js';
import type { Placed } from './geometry/bend.js';
import { placeNames, type NameGround } from './geometry/place-names.js';
import type { SceneInput } from './scene-input.js';
import { SIZES } from './tokens.js';

/** The names of actors, each in its place; none where the code says the same. */
export function namesOf(
  { actors, measure, isCrowded = false }: SceneInput,
  placed: ReadonlyMap<string, Placed>,
  ground: NameGround,
): Map<string, NameMark> {
  const wishes = actors.flatMap(({ id, name, code }) => {
    const actor = placed.get(id);
    if (actor === undefined || name === code) return [];
    const { size, weight } = styleOf(code);
    return [{ actor, width: measure(name, size, weight), height: size + 4 }];
  });
  const places = placeNames(wishes, ground, isCrowded);
  const names = new Map<string, NameMark>();
  for (const { id, name, code } of actors) {
    const place = places.get(id);
    if (place === undefined) continue;
    const { x, y, anchor, box } = place;
    names.set(id, { text: name, ...styleOf(code), at: { x, y }, anchor, box });
  }
  return names;
}

function styleOf(code: string | undefined): Pick<NameMark, 'size' | 'weight'> {
  return code === undefined
    ? { size: SIZES.label.small, weight: 500 }
    : { size: SIZES.label.large, weight: 600 };
}
