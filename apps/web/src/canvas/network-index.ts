/** A part of the plane, in the unit of the positions. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Where actors stand, by number; NaN for those that stand nowhere. */
export interface Places {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Which ties a region shows, by rank, strongest first. */
export interface Seen {
  /** At least one end is in the region; no more than asked for. */
  readonly touching: readonly number[];
  /** Both ends are in the region; undefined where they are more than asked for. */
  readonly within: readonly number[] | undefined;
}

/** A large network in typed arrays, so that looking for what is in sight takes a millisecond, not fifty. */
export class NetworkIndex {
  constructor(
    private readonly places: Places,
    private readonly sources: Uint32Array,
    private readonly targets: Uint32Array,
  ) {}

  /** The ties in a region: at most so many that touch it, and at most so many that lie in it. */
  tiesIn(region: Region, mostTouching: number, mostWithin: number): Seen {
    const isIn = this.actorsIn(region);
    const touching: number[] = [];
    const within: number[] = [];
    for (let tie = 0; tie < this.sources.length; tie += 1) {
      if (touching.length >= mostTouching && within.length > mostWithin) break;
      const [source, target] = [this.sources[tie] ?? 0, this.targets[tie] ?? 0];
      if (!this.isPlaced(source) || !this.isPlaced(target)) continue;
      const ends = (isIn[source] ?? 0) + (isIn[target] ?? 0);
      if (ends > 0 && touching.length < mostTouching) touching.push(tie);
      if (ends === 2 && within.length <= mostWithin) within.push(tie);
    }
    return { touching, within: within.length > mostWithin ? undefined : within };
  }

  /** The first of these actors, in their order, that stand in a region: at most so many. */
  firstIn(region: Region, actors: Uint32Array, most: number): number[] {
    const found: number[] = [];
    for (let at = 0; at < actors.length && found.length < most; at += 1) {
      const actor = actors[at] ?? 0;
      if (this.isInside(actor, region)) found.push(actor);
    }
    return found;
  }

  /** The one of these actors that is nearest to a place, no further than `reach`. */
  nearest(
    { x, y }: { readonly x: number; readonly y: number },
    reach: number,
    actors: Uint32Array,
  ): number | undefined {
    let best: number | undefined;
    let least = reach;
    for (let at = 0; at < actors.length; at += 1) {
      const actor = actors[at] ?? 0;
      const away = Math.hypot(
        (this.places.xs[actor] ?? NaN) - x,
        (this.places.ys[actor] ?? NaN) - y,
      );
      if (away > least || Number.isNaN(away)) continue;
      least = away;
      best = actor;
    }
    return best;
  }

  isPlaced(actor: number): boolean {
    return !Number.isNaN(this.places.xs[actor] ?? NaN);
  }

  private isInside(actor: number, { left, right, bottom, top }: Region): boolean {
    const [x, y] = [this.places.xs[actor] ?? NaN, this.places.ys[actor] ?? NaN];
    return x >= left && x <= right && y >= bottom && y <= top;
  }

  private actorsIn(region: Region): Uint8Array {
    const marks = new Uint8Array(this.places.xs.length);
    for (let actor = 0; actor < marks.length; actor += 1) {
      if (this.isInside(actor, region)) marks[actor] = 1;
    }
    return marks;
  }
}
