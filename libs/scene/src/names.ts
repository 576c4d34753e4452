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
  { actors, measure, isCrowded = false, isPhone = false, kept }: SceneInput,
  placed: ReadonlyMap<string, Placed>,
  ground: NameGround,
): Names {
  const first = isCrowded ? [...actors].sort((a, b) => b.statements - a.statements) : actors;
  const wishes = first.flatMap(({ id, name, code }): (NameWish & { text: Style })[] => {
    const actor = placed.get(id);
    if (actor === undefined || name === code) return [];
    const style = styleOf(code);
    const widthOf = (text: string): number => measure(text, style.size, style.weight);
    const text = isPhone ? shortened(name, widthOf) : name;
    return [{ actor, width: widthOf(text), height: style.size + 4, text: { text, ...style } }];
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

/** What a reader takes for one letter is not cut in two. */
const SIGNS = new Intl.Segmenter();

/** As much of a name as a phone has room for: a longer one lies over actors wherever it is put. */
function shortened(name: string, widthOf: (text: string) => number): string {
  const most = SIZES.label.onPhone;
  if (widthOf(name) <= most) return name;
  const signs = Array.from(SIGNS.segment(name), ({ segment }) => segment);
  let count = signs.length;
  const cut = (): string => `${signs.slice(0, count).join('').trimEnd()}…`;
  while (count > 1 && widthOf(cut()) > most) count -= 1;
  return cut();
}

type Style = Pick<NameMark, 'text' | 'size' | 'weight'>;

function styleOf(code: string | undefined): Omit<Style, 'text'> {
  return code === undefined
    ? { size: SIZES.label.small, weight: 500 }
    : { size: SIZES.label.large, weight: 600 };
}
