import { boxAround, BoxGrid, type Box } from './boxes.js';
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
const MARGIN = 3;

/**
 * Chooses for every badge the parameter on its curve at which it meets the fewest badges, then the fewest
 * actors and names, then the fewest lines; the middle where all are equal. Badges are placed in the given
 * order. `taken` are the boxes of actors and names.
 */
export function placeBadges(
  badges: readonly BadgeWish[],
  taken: readonly Box[],
): Map<string, number> {
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
  const spots = new Map<string, number>();
  for (const badge of badges) {
    const cost = (spot: number): number => {
      const box = boxOf(badge, spot);
      const crossed = lines.meeting(box);
      crossed.delete(badge.key);
      return placed.meeting(box).size * 100 + marks.meeting(box).size * 40 + crossed.size * 6;
    };
    const best = SPOTS.reduce(
      (chosen, spot, at) => {
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

function boxOf({ curve, width, height }: BadgeWish, spot: number): Box {
  return boxAround(pointAt(curve, spot), width + 2 * MARGIN, height + 2 * MARGIN);
}
