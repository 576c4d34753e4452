import type { DisplayList } from './display-list.js';
import { boxAround, contains } from './geometry/boxes.js';
import { distance, distanceTo, type Point } from './geometry/curve.js';

export type Target =
  { readonly type: 'actor'; readonly id: string } | { readonly type: 'tie'; readonly key: string };

/** How far beside a mark a pointer may be, in pixels, and how large a badge is to it. */
const REACH = { mouse: { line: 8, badge: 28 }, touch: { line: 16, badge: 44 } } as const;

/** What lies under a pointer: an actor, else the nearest badge, else the nearest line. */
export function hitTest(
  list: DisplayList,
  place: Point,
  pointer: keyof typeof REACH = 'mouse',
): Target | undefined {
  const reach = REACH[pointer];
  const actor = list.actors.find(
    (each) => distance(each, place) <= Math.max(each.r, reach.badge / 2),
  );
  if (actor !== undefined) return { type: 'actor', id: actor.id };
  const ties = list.ties.filter(({ alleged }) => !alleged);
  const badges = ties.filter(
    ({ badge }) =>
      badge !== undefined &&
      contains(
        boxAround(badge, Math.max(badge.width, reach.badge), Math.max(badge.height, reach.badge)),
        place,
      ),
  );
  const badge = nearest(badges, (tie) =>
    tie.badge === undefined ? Infinity : distance(tie.badge, place),
  );
  const found = badge ?? nearest(ties, (tie) => distanceTo(tie.line, place), reach.line);
  return found === undefined ? undefined : { type: 'tie', key: found.key };
}

function nearest<T>(
  items: readonly T[],
  far: (item: T) => number,
  limit = Infinity,
): T | undefined {
  let best: T | undefined;
  let least = limit;
  for (const item of items) {
    const away = far(item);
    if (away <= least) {
      best = item;
      least = away;
    }
  }
  return best;
}
