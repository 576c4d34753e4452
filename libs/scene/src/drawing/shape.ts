import type { Box } from '../geometry/boxes.js';
import type { Curve, Point } from '../geometry/curve.js';

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
}

/** Fill first, then stroke; either may be missing. */
interface Paint {
  readonly fill?: string;
  readonly stroke?: Stroke;
}

/** One thing to paint, with its colours: what every painter can do, and all that it has to. */
export type Shape =
  | ({ readonly form: 'curve'; readonly curve: Curve } & Paint)
  | ({
      readonly form: 'polygon';
      readonly points: readonly Point[];
      readonly open?: boolean;
    } & Paint)
  | ({ readonly form: 'circle'; readonly at: Point; readonly r: number } & Paint)
  | ({ readonly form: 'box'; readonly box: Box; readonly radius: number } & Paint)
  | TextShape;

export interface TextShape {
  readonly form: 'text';
  readonly text: string;
  /** On the text's optical centre line. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly halo?: { readonly colour: string; readonly width: number };
}
