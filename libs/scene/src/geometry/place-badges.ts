import { boxAround, BoxGrid, contains, isInside, type Box } from './boxes.js';
import { pointAt, type Curve } from './curve.js';

export interface BadgeWish {
  readonly key: string;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
}

/** Where on its curve a badge may sit: the middle first, then further and further from it. */
const SPOTS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const LINE_SAMPLES = 24;
const SIGHT_SAMPLES = 48;
const MARGIN = 3;

/** What badges should not lie on. */
export interface BadgeGround {
  /** The boxes of actors, heads and names. */
  readonly taken: readonly Box[];
  /** What the window shows. */
  readonly frame: Box;
  /** Spots that badges have already, and keep. */
  readonly kept?: ReadonlyMap<string, number> | undefined;
}

/**
 * Chooses for every badge the parameter on its curve at which it meets the fewest badges, then the fewest
 * actors, heads and names, then the fewest lines; the middle where all are equal. Badges are placed in the
 * given order; of a curve that runs out of the window, the part in sight counts.
 */
export function placeBadges(
  badges: readonly BadgeWish[],
  { taken, frame, kept = new Map() }: BadgeGround,
): ReadonlyMap<string, number> {
  const missing = badges.filter(({ key }) => !kept.has(key));
  if (missing.length === 0) return kept;
  const marks = new BoxGrid<number>();
  taken.forEach((box, at) => {
    marks.add(box, at);
  });
  const lines = new BoxGrid<string>();
  for (const { key, curve } of badges) {
    for (let step = 1; step < LINE_SAMPLES; step += 1) {
      lines.add(boxAround(pointAt(curve, step / LINE_SAMPLES), 2, 2), key);
    }
  }
  const placed = new BoxGrid<string>();
  const spots = new Map(kept);
  for (const badge of badges) {
    const spot = kept.get(badge.key);
    if (spot !== undefined) placed.add(boxOf(badge, spot), badge.key);
  }
  for (const badge of missing) {
    const cost = (spot: number): number => {
      const box = boxOf(badge, spot);
      const crossed = lines.meeting(box);
      crossed.delete(badge.key);
      return (
        placed.meeting(box).size * 100 +
        marks.meeting(box).size * 40 +
        crossed.size * 6 +
        (isInside(boxAround(pointAt(badge.curve, spot), badge.width, badge.height), frame) ? 0 : 50)
      );
    };
    const [start, end] = shownPart(badge.curve, frame);
    const best = SPOTS.reduce(
      (chosen, share, at) => {
        const spot = start + (end - start) * share;
        const asked = cost(spot) + at;
        return asked < chosen.cost ? { spot, cost: asked } : chosen;
      },
      { spot: 0.5, cost: Infinity },
    );
    spots.set(badge.key, best.spot);
    placed.add(boxOf(badge, best.spot), badge.key);
  }
  return spots;
}

/** The longest part of a curve that the window shows, as parameters; all of it where it shows nothing. */
function shownPart(curve: Curve, frame: Box): readonly [start: number, end: number] {
  let best: readonly [number, number] | undefined;
  let start: number | undefined;
  for (let step = 0; step <= SIGHT_SAMPLES; step += 1) {
    const t = step / SIGHT_SAMPLES;
    if (!contains(frame, pointAt(curve, t))) start = undefined;
    else {
      start ??= t;
      if (best === undefined || t - start > best[1] - best[0]) best = [start, t];
    }
  }
  return best ?? [0, 1];
}

function boxOf({ curve, width, height }: BadgeWish, spot: number): Box {
  return boxAround(pointAt(curve, spot), width + 2 * MARGIN, height + 2 * MARGIN);
}
