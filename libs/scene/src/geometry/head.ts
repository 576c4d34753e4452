import type { Stance } from '@stancegraph/model';
import { SIZES } from '../tokens.js';
import { directionAt, entersEnd, leavesStart, part, type Curve, type Point } from './curve.js';

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
export function dashOf(stance: Stance, width: number): readonly number[] {
  if (stance === 'opposes') return [9 + width, 5 + 0.8 * width];
  if (stance === 'accuses') return [0, width * 2.1 + 1.6];
  return [];
}

const HEADS: Readonly<Record<Stance, Head['kind']>> = {
  supports: 'triangle',
  opposes: 'bar',
  accuses: 'diamond',
};

/** Cuts a curve between two actors' centres to what is seen, and puts the head at its tip. */
export function shapeOf(
  curve: Curve,
  radii: { readonly source: number; readonly target: number },
  stance: Stance,
  width: number,
): TieShape {
  const k = 6 + 1.1 * width;
  const kind = HEADS[stance];
  const length = { triangle: 1.55 * k, bar: 0, diamond: 1.9 * k }[kind];
  const atTip = entersEnd(curve, radii.target + SIZES.gapAtTarget);
  const start = Math.min(leavesStart(curve, radii.source + SIZES.gapAtSource), atTip);
  const neck = entersEnd(curve, radii.target + SIZES.gapAtTarget + length * 0.92);
  const tip = part(curve, start, atTip).to;
  return {
    line: part(curve, start, Math.max(start, Math.min(neck, atTip))),
    head: headAt(kind, tip, directionAt(curve, atTip), k, length, width),
  };
}

function headAt(
  kind: Head['kind'],
  tip: Point,
  direction: Point,
  k: number,
  length: number,
  width: number,
): Head {
  const at = (along: number, across: number): Point => ({
    x: tip.x + direction.x * along - direction.y * across,
    y: tip.y + direction.y * along + direction.x * across,
  });
  if (kind === 'bar') {
    const half = 0.95 * k;
    return { kind, points: [at(0, -half), at(0, half)], stroke: Math.max(3, Math.min(5, width)) };
  }
  if (kind === 'diamond') {
    const half = 0.72 * k;
    return {
      kind,
      points: [at(0, 0), at(-length / 2, half), at(-length, 0), at(-length / 2, -half)],
      stroke: 2,
    };
  }
  const half = 0.75 * k;
  return { kind, points: [at(0, 0), at(-length, half), at(-length, -half)], stroke: 0 };
}
