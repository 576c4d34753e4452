interface Place {
  readonly x: number;
  readonly y: number;
}

/** Beyond so many actors a layout's distances mean something, and its axes stay alike. */
const MOST_ACTORS = 40;
const MOST = 1.4;

/**
 * Stretches one axis of a small picture, within bounds, so that it fills a window of another shape.
 * Gives the places as they are where there are many.
 */
export function stretched<P extends Place>(
  positions: ReadonlyMap<string, P>,
  window: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Place> {
  if (positions.size > MOST_ACTORS || positions.size < 3 || window.height <= 0) return positions;
  const places = [...positions.values()];
  const span = (axis: 'x' | 'y'): number =>
    Math.max(...places.map((place) => place[axis])) -
    Math.min(...places.map((place) => place[axis]));
  const [width, height] = [span('x'), span('y')];
  if (width === 0 || height === 0) return positions;
  const ratio = window.width / window.height / (width / height);
  const [sx, sy] = [Math.min(MOST, Math.max(1, ratio)), Math.min(MOST, Math.max(1, 1 / ratio))];
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * sx, y: y * sy }]));
}
