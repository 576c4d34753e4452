import { boxAround, BoxGrid, contains, isInside, type Box } from './boxes.js';
import { pointAt, type Curve } from './curve.js';

export interface BadgeWish {
  readonly key: string;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
}

/** Where on its curve a badge may sit: the middle first, then further and further from it. */
const SPOTS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.15, 0.85];
const LINE_SAMPLES = 24;
const SIGHT_SAMPLES = 48;
const MARGIN = 3;

/** What badges should not lie on. */
export interface BadgeGround {
  /** The boxes of actors and heads. */
  readonly taken: readonly Box[];
  /** The boxes of names, which a badge makes illegible where a head still shows beside it. */
  readonly names?: readonly Box[] | undefined;
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
  { taken, names = [], frame, kept = new Map() }: BadgeGround,
): ReadonlyMap<string, number> {
  const missing = badges.filter(({ key }) => !kept.has(key));
  if (missing.length === 0) return kept;
  const filed = fileGround(badges, taken, names);
  const spots = new Map(kept);
  for (const badge of badges) {
    const spot = kept.get(badge.key);
    if (spot !== undefined) filed.badges.add(boxOf(badge, spot), boxOf(badge, spot));
  }
  for (const badge of missing) {
    const [start, end] = shownPart(badge.curve, frame);
    const best = SPOTS.reduce(
      (chosen, share, at) => {
        const spot = start + (end - start) * share;
        const asked = costOf(badge, spot, filed, frame) + at;
        return asked < chosen.cost ? { spot, cost: asked } : chosen;
      },
      { spot: 0.5, cost: Infinity },
    );
    spots.set(badge.key, best.spot);
    filed.badges.add(boxOf(badge, best.spot), boxOf(badge, best.spot));
  }
  return spots;
}

interface Filed {
  readonly badges: BoxGrid<Box>;
  readonly marks: BoxGrid<Box>;
  readonly names: BoxGrid<Box>;
  readonly lines: BoxGrid<string>;
}

function fileGround(
  badges: readonly BadgeWish[],
  taken: readonly Box[],
  names: readonly Box[],
): Filed {
  const filed: Filed = {
    badges: new BoxGrid(),
    marks: new BoxGrid(),
    names: new BoxGrid(),
    lines: new BoxGrid(),
  };
  for (const box of taken) filed.marks.add(box, box);
  for (const box of names) filed.names.add(box, box);
  for (const { key, curve } of badges) {
    for (let step = 1; step < LINE_SAMPLES; step += 1) {
      filed.lines.add(boxAround(pointAt(curve, step / LINE_SAMPLES), 2, 2), key);
    }
  }
  return filed;
}

/** What a badge would lie on, badges weighing most; to touch something is bad, to cover it is worse. */
function costOf(
  badge: BadgeWish,
  spot: number,
  { badges, marks, names, lines }: Filed,
  frame: Box,
): number {
  const box = boxOf(badge, spot);
  const crossed = lines.meeting(box);
  crossed.delete(badge.key);
  const covered = (boxes: Set<Box>, touching: number, covering: number): number =>
    [...boxes].reduce((sum, other) => sum + touching + covering * shareCovered(box, other), 0);
  const seen = boxAround(pointAt(badge.curve, spot), badge.width, badge.height);
  return (
    covered(badges.meeting(box), 30, 120) +
    covered(marks.meeting(box), 12, 60) +
    covered(names.meeting(box), 24, 120) +
    crossed.size * 6 +
    (isInside(seen, frame) ? 0 : 50)
  );
}

/** How much of a box another one covers, 0..1. */
function shareCovered(box: Box, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return (width * height) / ((box.right - box.left) * (box.bottom - box.top));
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
