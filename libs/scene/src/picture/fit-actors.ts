import type { Point } from '../geometry/curve.js';

/** What of the layout is seen: its middle, and the units on the frame's shorter side. */
export interface PictureCamera {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

export type Places = Readonly<Record<string, readonly [x: number, y: number]>>;

/** Room at the edges for names and heads, in pixels. */
const EDGE = { x: 90, y: 56 };

/**
 * Places of actors in a frame, in pixels from its upper left corner, y downward: what the camera sees, else all of them.
 * An actor without a place stands on a circle around the others, in the order given.
 */
export function fitActors(
  ids: readonly string[],
  positions: Places,
  frame: Frame,
  camera?: PictureCamera,
): Map<string, Point> {
  const placed = withPlaces(ids, positions);
  const { x, y, scale } = camera === undefined ? wholeOf(placed, frame) : seenBy(camera, frame);
  return new Map(
    [...placed].map(([id, at]) => [
      id,
      { x: frame.width / 2 + (at.x - x) * scale, y: frame.height / 2 - (at.y - y) * scale },
    ]),
  );
}

function withPlaces(ids: readonly string[], positions: Places): Map<string, Point> {
  const known = new Map<string, Point>();
  for (const id of ids) {
    const at = Object.hasOwn(positions, id) ? positions[id] : undefined;
    if (at !== undefined) known.set(id, { x: at[0], y: at[1] });
  }
  const others = ids.filter((id) => !known.has(id));
  const { left, right, top, bottom } = boundsOf([...known.values()]);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const reach = Math.hypot(right - left, bottom - top) * 0.6 || 1;
  const circle = others.map((id, at): [string, Point] => {
    const angle = (at / others.length) * Math.PI * 2 + Math.PI / 2;
    return [id, { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) }];
  });
  return new Map([...known, ...circle]);
}

function boundsOf(points: readonly Point[]): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  let bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points)
    bounds = {
      left: Math.min(bounds.left, x),
      right: Math.max(bounds.right, x),
      top: Math.min(bounds.top, y),
      bottom: Math.max(bounds.bottom, y),
    };
  return points.length === 0 ? { left: 0, right: 0, top: 0, bottom: 0 } : bounds;
}

type Sight = Point & { readonly scale: number };

function wholeOf(placed: ReadonlyMap<string, Point>, { width, height }: Frame): Sight {
  const { left, right, top, bottom } = boundsOf([...placed.values()]);
  const across = (width - EDGE.x * 2) / (right - left);
  const along = (height - EDGE.y * 2) / (bottom - top);
  const scale = Math.min(across, along);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    // One actor, or all in one place.
    scale: Number.isFinite(scale) && scale > 0 ? scale : 1,
  };
}

function seenBy({ x, y, span }: PictureCamera, { width, height }: Frame): Sight {
  return { x, y, scale: Math.min(width, height) / span };
}
