interface Place {
  readonly x: number;
  readonly y: number;
}

interface Ends {
  readonly source: string;
  readonly target: string;
}

/** A part of the plane, in the unit of the positions. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Which ties a region shows, as indices into the ties, strongest first. */
export interface Seen {
  /** At least one end is in the region; no more than asked for. */
  readonly touching: readonly number[];
  /** Both ends are in the region; undefined where they are more than asked for. */
  readonly within: readonly number[] | undefined;
}

/** A large network in typed arrays, so that looking for what is in sight takes a millisecond, not fifty. */
export class NetworkIndex {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly sources: Int32Array;
  private readonly targets: Int32Array;

  /** Actors without a place are nowhere, and so are their ties. */
  constructor(
    private readonly ids: readonly string[],
    ties: readonly Ends[],
    places: ReadonlyMap<string, Place>,
  ) {
    this.xs = Float64Array.from(ids, (id) => places.get(id)?.x ?? NaN);
    this.ys = Float64Array.from(ids, (id) => places.get(id)?.y ?? NaN);
    const numbers = new Map(ids.map((id, at) => [id, at]));
    this.sources = Int32Array.from(ties, ({ source }) => numbers.get(source) ?? -1);
    this.targets = Int32Array.from(ties, ({ target }) => numbers.get(target) ?? -1);
  }

  /** The ties in a region: at most so many that touch it, and at most so many that lie in it. */
  tiesIn(region: Region, mostTouching: number, mostWithin: number): Seen {
    const isIn = this.actorsIn(region);
    const touching: number[] = [];
    const within: number[] = [];
    for (let tie = 0; tie < this.sources.length; tie += 1) {
      const [source, target] = [this.sources[tie] ?? -1, this.targets[tie] ?? -1];
      if (!this.isPlaced(source) || !this.isPlaced(target)) continue;
      const ends = (isIn[source] ?? 0) + (isIn[target] ?? 0);
      if (ends > 0 && touching.length < mostTouching) touching.push(tie);
      if (ends === 2 && within.length <= mostWithin) within.push(tie);
    }
    return { touching, within: within.length > mostWithin ? undefined : within };
  }

  /** The actor nearest to a place, no further than `reach`. */
  nearest({ x, y }: Place, reach: number): string | undefined {
    let best: number | undefined;
    let least = reach;
    for (let actor = 0; actor < this.xs.length; actor += 1) {
      const away = Math.hypot((this.xs[actor] ?? NaN) - x, (this.ys[actor] ?? NaN) - y);
      if (away > least || Number.isNaN(away)) continue;
      least = away;
      best = actor;
    }
    return best === undefined ? undefined : this.ids[best];
  }

  private isPlaced(actor: number): boolean {
    return actor >= 0 && !Number.isNaN(this.xs[actor]);
  }

  private actorsIn({ left, right, bottom, top }: Region): Uint8Array {
    return Uint8Array.from(this.xs, (x, actor) => {
      const y = this.ys[actor] ?? NaN;
      return x >= left && x <= right && y >= bottom && y <= top ? 1 : 0;
    });
  }
}
