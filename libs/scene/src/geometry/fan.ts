import { distance, type Curve } from './curve.js';

/** So far apart two strands lie in their middle, in pixels, and so wide a fan is at most. */
const APART = 6;
const WIDEST = 108;

/** As many curves as there are statements, side by side around one, meeting at its ends. */
export function fanOf({ from, control, to }: Curve, statements: number): Curve[] {
  const length = distance(from, to) || 1;
  const right = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  // A curve's middle lies half as far out as its control point.
  const step = 2 * Math.min(APART, WIDEST / Math.max(1, statements - 1));
  return Array.from({ length: statements }, (_, at) => {
    const aside = (at - (statements - 1) / 2) * step;
    return {
      from,
      control: { x: control.x + right.x * aside, y: control.y + right.y * aside },
      to,
    };
  });
}
