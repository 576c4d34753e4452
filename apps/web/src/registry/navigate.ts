import type { Tie } from '@stancegraph/model';
import type { Positions } from '@stancegraph/analysis';
import { keyOf } from '../data/tie-keys.js';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Positions have y upward. */
const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function isDirection(key: string | undefined): key is Direction {
  return key !== undefined && Object.hasOwn(AHEAD, key);
}

/**
 * The nearest actor in a direction: what lies off the axis counts double, what lies behind not at all.
 * Without a start the first actor, so that the first arrow always lands somewhere.
 */
export function nearestActor(
  from: string | undefined,
  direction: Direction,
  actors: readonly string[],
  positions: Positions,
): string | undefined {
  const start = from === undefined ? undefined : positions.get(from);
  if (start === undefined) return actors[0];
  const [dx, dy] = AHEAD[direction];
  let best: { id: string; cost: number } | undefined;
  for (const id of actors) {
    const place = id === from ? undefined : positions.get(id);
    if (place === undefined) continue;
    const [x, y] = [place.x - start.x, place.y - start.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    // Within some 70° of the direction.
    if (ahead <= 0 || aside > ahead * 2.75) continue;
    const cost = ahead + 2 * aside;
    if (cost < (best?.cost ?? Infinity)) best = { id, cost };
  }
  return best?.id ?? from;
}

/** The tie a step on from the current one, round and round; the first where there is none. */
export function stepTie(
  ties: readonly Tie[],
  current: string | undefined,
  step: 1 | -1,
): Tie | undefined {
  const at = ties.findIndex((tie) => keyOf(tie) === current);
  if (at < 0) return step === 1 ? ties[0] : ties.at(-1);
  return ties[(at + step + ties.length) % ties.length];
}
