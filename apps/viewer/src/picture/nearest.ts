import type { Places } from './places.js';

const AHEAD = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
} as const;
export type Direction = keyof typeof AHEAD;

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(AHEAD, key);
}

/** Screen pixels that an arrow moves the picture by, in that direction. */
export function panOf(direction: Direction, pixels: number): readonly [number, number] {
  const [dx, dy] = AHEAD[direction];
  return [-dx * pixels, dy * pixels];
}

/** What lies off the axis counts double, what lies outside some 70° of it not at all. */
const ASIDE = 2;
const WIDEST = 2.75;

/** The nearest actor in a direction, y upward; the first one without a start, the same one where nobody is there. */
export function nearestActor(
  from: string | undefined,
  direction: Direction,
  actors: readonly string[],
  places: Places,
): string | undefined {
  const start = from === undefined ? undefined : places.get(from);
  if (start === undefined) return actors[0];
  const [dx, dy] = AHEAD[direction];
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const id of actors) {
    const place = id === from ? undefined : places.get(id);
    if (place === undefined) continue;
    const [x, y] = [place.x - start.x, place.y - start.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (ahead <= 0 || aside > ahead * WIDEST) continue;
    const cost = ahead + ASIDE * aside;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? from;
}
