import type { SceneTie } from '@stancegraph/scene';
import type { CanvasActor, CanvasNetwork } from './canvas-network.js';

/** Everything shown, as objects: only where that is little. */
export interface Whole {
  readonly actors: readonly CanvasActor[];
  readonly ties: readonly SceneTie[];
}

export const NOTHING: Whole = { actors: [], ties: [] };

export function wholeOf({ strongest, tieCount, actor, tie }: CanvasNetwork): Whole {
  return {
    // In the order of their numbers: which mark lies over which does not change with a filter.
    actors: Array.from(strongest.toSorted(), actor),
    ties: Array.from({ length: tieCount }, (_, rank) => tie(rank)),
  };
}
