import type { SnapshotView } from '@stancegraph/model';
import type { Place } from './places.js';

export interface Window {
  readonly width: number;
  readonly height: number;
}

/** What is seen: the place in the middle, and how many pixels a unit of the layout has. y runs upward. */
export interface Camera extends Place {
  readonly scale: number;
}

/** Kept free around the outermost actors for marks and names, in pixels. */
const MARGIN = { wide: { x: 90, y: 64 }, narrow: { x: 44, y: 58 } };
const NARROW = 600;
/** Tools above and the legend below, in pixels. */
export const BARS = { top: 12, bottom: 44 };

export function toScreen({ x, y, scale }: Camera, { width, height }: Window, place: Place): Place {
  return {
    x: width / 2 + (place.x - x) * scale,
    y: BARS.top + (height - BARS.top - BARS.bottom) / 2 - (place.y - y) * scale,
  };
}

export function fromScreen({ x, y, scale }: Camera, { width, height }: Window, at: Place): Place {
  return {
    x: x + (at.x - width / 2) / scale,
    y: y - (at.y - BARS.top - (height - BARS.top - BARS.bottom) / 2) / scale,
  };
}

/** The camera that shows all of some places. */
export function fitted(places: readonly Place[], window: Window): Camera {
  if (places.length === 0) return { x: 0, y: 0, scale: 1 };
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  const kept = window.width < NARROW ? MARGIN.narrow : MARGIN.wide;
  // In a small frame they leave most of it to the picture.
  const margin = { x: Math.min(kept.x, window.width / 6), y: Math.min(kept.y, window.height / 8) };
  const free = {
    x: Math.max(40, window.width - 2 * margin.x),
    y: Math.max(40, window.height - BARS.top - BARS.bottom - 2 * margin.y),
  };
  const [width, height] = [right - left, high - low];
  const scale = Math.min(
    width > 0 ? free.x / width : Infinity,
    height > 0 ? free.y / height : Infinity,
  );
  const middle = { x: (left + right) / 2, y: (low + high) / 2 };
  return { ...middle, scale: Number.isFinite(scale) ? scale : 1 };
}

/** The camera that a snapshot has: so many units on the shorter side of what is free. */
export function cameraOf(
  { x, y, span }: NonNullable<SnapshotView['camera']>,
  { width, height }: Window,
): Camera {
  return { x, y, scale: Math.max(40, Math.min(width, height - BARS.top - BARS.bottom)) / span };
}

/** Nearer by a factor, what lies at a place of the screen staying there. */
export function zoomed(camera: Camera, window: Window, factor: number, at: Place): Camera {
  const scale = Math.min(1e9, Math.max(1e-9, camera.scale * factor));
  const held = fromScreen(camera, window, at);
  const moved = fromScreen({ ...camera, scale }, window, at);
  return { x: camera.x + held.x - moved.x, y: camera.y + held.y - moved.y, scale };
}

/** What is seen moves by so many pixels. */
export function panned({ x, y, scale }: Camera, dx: number, dy: number): Camera {
  return { x: x - dx / scale, y: y + dy / scale, scale };
}

export function middleOf({ width, height }: Window): Place {
  return { x: width / 2, y: BARS.top + (height - BARS.top - BARS.bottom) / 2 };
}
