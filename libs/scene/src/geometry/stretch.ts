interface Place {
  readonly x: number;
  readonly y: number;
}

/** By how much each axis is stretched. */
export interface Stretch {
  readonly sx: number;
  readonly sy: number;
}

/** Beyond so many actors a layout's distances mean something, and its axes stay alike. */
const MOST_ACTORS = 40;
const MOST = 1.4;
const AS_IT_IS: Stretch = { sx: 1, sy: 1 };

/**
 * How one axis of a small picture is stretched, within bounds, so that it fills a window of another shape;
 * not at all where there are many actors.
 */
export function stretchOf(
  positions: ReadonlyMap<string, Place>,
  window: { readonly width: number; readonly height: number },
): Stretch {
  if (positions.size > MOST_ACTORS || positions.size < 3 || window.height <= 0) return AS_IT_IS;
  const places = [...positions.values()];
  const span = (axis: 'x' | 'y'): number =>
    Math.max(...places.map((place) => place[axis])) -
    Math.min(...places.map((place) => place[axis]));
  const [width, height] = [span('x'), span('y')];
  if (width === 0 || height === 0) return AS_IT_IS;
  const ratio = window.width / window.height / (width / height);
  return { sx: Math.min(MOST, Math.max(1, ratio)), sy: Math.min(MOST, Math.max(1, 1 / ratio)) };
}
