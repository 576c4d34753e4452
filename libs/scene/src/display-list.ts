import type { ActorKind } from '@stancegraph/model';
import type { Box } from './geometry/boxes.js';
import type { Curve, Point } from './geometry/curve.js';
import type { Head } from './geometry/head.js';
import type { LineKind } from './line-kind.js';

/** How strongly a mark is drawn. */
export type Emphasis = 'normal' | 'dimmed' | 'hovered' | 'selected';

/** How a mark differs from another state of the data. `same` is there in both, `flipped` has a new sign. */
export type Change = 'new' | 'gone' | 'same' | 'flipped';

export interface ActorMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly shape: 'disc' | 'square' | 'diamond' | 'hexagon';
  /** Persons are drawn as a ring. */
  readonly hollow: boolean;
  /** Written inside, at most four characters. */
  readonly code?: string;
  readonly name?: NameMark;
  /** Held in its place by the reader: a dot at the upper right. */
  readonly pinned: boolean;
  /** Only in the earlier of two states: an outline. */
  readonly gone: boolean;
  /** Only in the later of two states: a thin ring. */
  readonly appeared?: boolean;
  readonly emphasis: Emphasis;
  /** Has a ring: it is hovered or selected, or an end of the selected tie. */
  readonly ringed: boolean;
}

export interface NameMark {
  readonly text: string;
  readonly size: number;
  readonly weight: 500 | 600;
  /** Where the text is anchored: its middle, start or end, on its optical centre line. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

export interface BadgeMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly glyph: string;
  readonly text: string;
  readonly contested: boolean;
}

export interface TieMark {
  readonly key: string;
  readonly source: string;
  readonly stance: LineKind;
  readonly target: string;
  readonly line: Curve;
  readonly head: Head;
  readonly width: number;
  readonly dash: readonly number[];
  /** One for every statement, in place of the line; they meet at both ends. */
  readonly strands?: readonly Curve[];
  readonly badge?: BadgeMark;
  /** What an accusation alleges: two thin lines, a dashed badge. */
  readonly alleged: boolean;
  readonly change?: Change;
  readonly emphasis: Emphasis;
}

/** A picture, in draw order within each list: all lines, then all heads, then badges, then actors. */
export interface DisplayList {
  readonly width: number;
  readonly height: number;
  readonly ties: readonly TieMark[];
  readonly actors: readonly ActorMark[];
}

/** What an actor of a kind is drawn as. */
export function shapeOfKind(kind: ActorKind): Pick<ActorMark, 'shape' | 'hollow'> {
  switch (kind) {
    case 'person':
      return { shape: 'disc', hollow: true };
    case 'organization':
      return { shape: 'square', hollow: false };
    case 'armed-group':
      return { shape: 'diamond', hollow: false };
    case 'alliance':
      return { shape: 'hexagon', hollow: false };
    default:
      return { shape: 'disc', hollow: false };
  }
}
