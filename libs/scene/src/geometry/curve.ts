/** A place in CSS pixels, y downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

export function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The place at `t`, 0 at the start, 1 at the end. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  return mix(mix(from, control, t), mix(control, to, t), t);
}

/** The direction of travel at `t`, of length 1. */
export function directionAt({ from, control, to }: Curve, t: number): Point {
  const a = mix(from, control, t);
  const b = mix(control, to, t);
  const length = distance(a, b) || 1;
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

/** The part of a curve between two parameters (de Casteljau). */
export function part(curve: Curve, start: number, end: number): Curve {
  const { from, control, to } = curve;
  const a = mix(from, control, start);
  const b = mix(control, to, start);
  return { from: pointAt(curve, start), control: mix(a, b, end), to: pointAt(curve, end) };
}

/**
 * Bends the straight line between two places to the right of its direction, as one drives.
 * `offset` is how far the control point lies beside the middle, in pixels; negative bends left.
 */
export function bent(from: Point, to: Point, offset: number): Curve {
  const length = distance(from, to) || 1;
  const right = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const middle = mix(from, to, 0.5);
  return {
    from,
    control: { x: middle.x + right.x * offset, y: middle.y + right.y * offset },
    to,
  };
}

/** To a fiftieth of a pixel on a curve as long as a window. */
const HALVINGS = 16;

/** The parameter at which a curve leaves a circle around its start. */
export function leavesStart(curve: Curve, radius: number): number {
  return bisect((t) => distanceAt(curve, t, curve.from) > radius);
}

/** The parameter at which a curve enters a circle around its end. */
export function entersEnd(curve: Curve, radius: number): number {
  return bisect((t) => distanceAt(curve, t, curve.to) <= radius);
}

/** The distance of the place at `t` from another, without making a place: this runs for every end, every frame. */
function distanceAt({ from, control, to }: Curve, t: number, other: Point): number {
  const a = (1 - t) * (1 - t);
  const b = 2 * t * (1 - t);
  const c = t * t;
  const x = a * from.x + b * control.x + c * to.x - other.x;
  const y = a * from.y + b * control.y + c * to.y - other.y;
  return Math.sqrt(x * x + y * y);
}

/** The least `t` in 0..1 for which `isBeyond` holds, which is false before and true after it. */
function bisect(isBeyond: (t: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const SAMPLES = 16;

/** The shortest distance of a place from a curve, from samples joined by straight lines. */
export function distanceTo(curve: Curve, place: Point): number {
  let least = Infinity;
  let before = curve.from;
  for (let step = 1; step <= SAMPLES; step += 1) {
    const next = pointAt(curve, step / SAMPLES);
    least = Math.min(least, distanceToSegment(place, before, next));
    before = next;
  }
  return least;
}

function distanceToSegment(place: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : ((place.x - a.x) * dx + (place.y - a.y) * dy) / squared;
  return distance(place, mix(a, b, Math.max(0, Math.min(1, t))));
}
