import type { LineKind } from '../line-kind.js';
import { directionAt, entersEnd, part, type Curve, type Point } from './curve.js';

/** The head of a tie: a closed outline, filled or open, or a bar. */
export interface Head {
  readonly kind: 'triangle' | 'bar' | 'diamond';
  readonly points: readonly Point[];
  /** Stroke of bar and diamond, in pixels. */
  readonly stroke: number;
}

/** What is drawn of a tie: the line from beside the source to the head, and the head. */
export interface TieShape {
  readonly line: Curve;
  readonly head: Head;
}

/** How wide a tie of so many statements is drawn, in pixels. */
export function widthOf(count: number): number {
  return Math.min(6, 1.6 + Math.log2(count));
}

/** Dash and gap lengths by stance and width; empty is solid. Dots are dashes of no length with round ends. */
export function dashOf(stance: LineKind, width: number): readonly number[] {
  if (stance === 'opposes') return [9 + width, 5 + 0.8 * width];
  if (stance === 'accuses') return [0, width * 2.1 + 1.6];
  return [];
}

const HEADS: Readonly<Record<LineKind, Head['kind']>> = {
  supports: 'triangle',
  opposes: 'bar',
  accuses: 'diamond',
  other: 'triangle',
};

/** Sizes follow from the line's width. */
function scaleOf(width: number): number {
  return 6 + 1.1 * width;
}

/** How far a head reaches to either side of its line, in pixels. */
export function headReach(stance: LineKind, width: number): number {
  return { supports: 0.75, opposes: 0.95, accuses: 0.72, other: 0.5 }[stance] * scaleOf(width);
}

/** Puts the head at the end of a curve, and cuts the line where the head begins. */
export function withHead(curve: Curve, stance: LineKind, width: number): TieShape {
  const kind = HEADS[stance];
  const length = { triangle: 1.55, bar: 0, diamond: 1.9 }[kind] * scaleOf(width);
  const neck = length === 0 ? 1 : entersEnd(curve, length * 0.92);
  // The head looks where its line goes on the whole, not where the bent curve goes in its last pixel.
  const direction = directionAt(curve, (neck + 1) / 2);
  return {
    line: neck === 1 ? curve : part(curve, 0, neck),
    head: headAt(kind, curve.to, direction, headReach(stance, width), length, width),
  };
}

function headAt(
  kind: Head['kind'],
  tip: Point,
  direction: Point,
  half: number,
  length: number,
  width: number,
): Head {
  const at = (along: number, across: number): Point => ({
    x: tip.x + direction.x * along - direction.y * across,
    y: tip.y + direction.y * along + direction.x * across,
  });
  if (kind === 'bar') {
    return { kind, points: [at(0, -half), at(0, half)], stroke: Math.max(3, Math.min(5, width)) };
  }
  if (kind === 'diamond') {
    return {
      kind,
      points: [at(0, 0), at(-length / 2, half), at(-length, 0), at(-length / 2, -half)],
      stroke: 2,
    };
  }
  return { kind, points: [at(0, 0), at(-length, half), at(-length, -half)], stroke: 0 };
}
