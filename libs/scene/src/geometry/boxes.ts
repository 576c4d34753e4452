import type { Point } from './curve.js';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Whether all of a box lies in a frame. */
export function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

/** The smallest box around some places. */
export function boxAroundAll(places: readonly Point[]): Box {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

const CELL = 64;

interface Filed<T> {
  readonly box: Box;
  readonly value: T;
}

/** Boxes filed by the cells that they touch, so that a look-up sees only its neighbourhood. */
export class BoxGrid<T> {
  private readonly cells = new Map<number, Filed<T>[]>();

  add(box: Box, value: T): void {
    const filed = { box, value };
    forEachCell(box, (cell) => {
      const there = this.cells.get(cell);
      if (there === undefined) this.cells.set(cell, [filed]);
      else there.push(filed);
    });
  }

  /** Everything that overlaps a box, each once. */
  meeting(box: Box): Set<T> {
    const found = new Set<T>();
    forEachCell(box, (cell) => {
      for (const each of this.cells.get(cell) ?? []) {
        if (overlaps(each.box, box)) found.add(each.value);
      }
    });
    return found;
  }
}

/** Cells as single numbers; far out of sight two may share one, which costs a comparison and no more. */
function forEachCell({ left, top, right, bottom }: Box, visit: (cell: number) => void): void {
  const lastX = Math.floor(right / CELL);
  const lastY = Math.floor(bottom / CELL);
  for (let x = Math.floor(left / CELL); x <= lastX; x += 1) {
    for (let y = Math.floor(top / CELL); y <= lastY; y += 1) visit(x * 65_536 + y);
  }
}
