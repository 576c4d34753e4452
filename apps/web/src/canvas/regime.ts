/**
 * How much is drawn for so many ties. Small: every tie with curve, head and badge, always. Medium: the same
 * at rest, badges for what is looked at only, thin lines while the picture moves. Large: thin lines and
 * points; full marks for what is looked at, and for what is in sight once that is little.
 */
export type Regime = 'small' | 'medium' | 'large';

/** Up to so many ties a view is small; so many get full marks in a large one. */
export const MOST_MARKS = 150;
const MOST_CURVES = 600;
/** So many thin lines at most, strongest first; so many points, those with the most statements; so many names. */
export const MOST_LINES = 2_500;
export const MOST_POINTS = 7_500;
export const MOST_NAMES = 40;

export function regimeOf(ties: number): Regime {
  return ties <= MOST_MARKS ? 'small' : ties <= MOST_CURVES ? 'medium' : 'large';
}

/**
 * The radius of an actor in a large view, in pixels: 1.4 + 0.3·√statements where the window gives every
 * actor 24 × 24 pixels, smaller where they stand closer.
 */
export function pointRadius(statements: number, pixelsPerActor: number): number {
  const closeness = Math.max(0.35, Math.min(1, Math.sqrt(pixelsPerActor) / 24));
  return Math.min(9, (1.4 + 0.3 * Math.sqrt(statements)) * closeness);
}
