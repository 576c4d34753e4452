import type { SceneTie } from '@stancegraph/scene';
import type { CanvasActor, CanvasNetwork } from './canvas-network.js';
import { NetworkIndex, type Places, type Region, type Seen } from './network-index.js';
import { MOST_LINES, MOST_MARKS, MOST_NAMES, MOST_POINTS } from './regime.js';

interface Marked {
  readonly actors: readonly CanvasActor[];
  readonly ties: readonly SceneTie[];
}

/** What of a large network is drawn, and how: thin lines for most, full marks for little. */
export class LargeView {
  private readonly index: NetworkIndex;
  private seen: Seen;
  private dots: readonly number[];
  private near: { readonly subject: string; readonly ties: readonly SceneTie[] } | undefined;

  constructor(
    private readonly network: CanvasNetwork,
    places: Places,
  ) {
    this.index = new NetworkIndex(places, network.sources, network.targets);
    this.seen = this.index.tiesIn(EVERYWHERE, MOST_LINES, MOST_MARKS);
    this.dots = this.index.firstIn(EVERYWHERE, network.strongest, MOST_POINTS);
  }

  /** The ties drawn as thin lines, strongest first. */
  get lines(): SceneTie[] {
    return this.seen.touching.map(this.network.tie);
  }

  /** Numbers of the actors drawn as points: the strongest in sight, and the ends of all lines. */
  get points(): number[] {
    const numbers = new Set(this.dots);
    for (const rank of this.seen.touching) {
      numbers.add(this.network.sources[rank] ?? 0);
      numbers.add(this.network.targets[rank] ?? 0);
    }
    return [...numbers];
  }

  /** Whether these are all ties that are in sight, and not only the strongest. */
  get isAll(): boolean {
    return this.seen.touching.length < MOST_LINES;
  }

  /** Whether these are all actors that are in sight. */
  get hasAllActors(): boolean {
    return this.dots.length < MOST_POINTS;
  }

  /** Whether so little is in sight that every line has full marks, and thin ones are not needed. */
  get isClose(): boolean {
    return this.seen.touching.length <= MOST_MARKS;
  }

  /** Looks again at what is in sight; says whether something else is to be drawn than before. */
  look(region: Region): boolean {
    const [ties, dots] = [this.seen.touching, this.dots];
    this.seen = this.index.tiesIn(region, MOST_LINES, MOST_MARKS);
    // Where all points are drawn they stay, in sight or not: nothing appears at the edge while one pans.
    if (this.network.strongest.length > MOST_POINTS)
      this.dots = this.index.firstIn(region, this.network.strongest, MOST_POINTS);
    return !isSame(ties, this.seen.touching) || !isSame(dots, this.dots);
  }

  /** What has full marks: the neighbourhood looked at, else what is in sight and the largest actors there. */
  marked(subject: string | undefined, region: Region): Marked {
    const { touching, within = [] } = this.seen;
    const ties =
      subject === undefined
        ? (this.isClose ? touching : within).map(this.network.tie)
        : this.nearTo(subject);
    const ids = new Set(ties.flatMap(({ source, target }) => [source, target]));
    if (subject !== undefined) ids.add(subject);
    const numbers = new Set([...ids].flatMap((id) => this.network.numberOf(id) ?? []));
    if (subject === undefined) {
      for (const actor of this.index.firstIn(region, this.network.strongest, MOST_NAMES))
        numbers.add(actor);
    }
    return { actors: [...numbers].map(this.network.actor), ties };
  }

  /** The actor nearest to a place, no further than `reach`. */
  nearest(place: { readonly x: number; readonly y: number }, reach: number): string | undefined {
    const found = this.index.nearest(place, reach, this.network.strongest);
    return found === undefined ? undefined : this.network.ids[found];
  }

  /** An actor, or both ends of a tie, and those it has its strongest ties with. */
  neighbourhood(subject: string, most: number): string[] {
    const ties = this.nearTo(subject).slice(0, most);
    const ids = new Set(ties.flatMap(({ source, target }) => [source, target]));
    if (this.network.numberOf(subject) !== undefined) ids.add(subject);
    return [...ids];
  }

  private nearTo(subject: string): readonly SceneTie[] {
    if (this.near?.subject !== subject) {
      const number = this.network.numberOf(subject);
      const rank = number === undefined ? this.network.rankOf(subject) : undefined;
      const ranks = number === undefined ? [] : this.network.ranksOf(number).slice(0, MOST_MARKS);
      const ties = (rank === undefined ? ranks : [rank]).map(this.network.tie);
      this.near = { subject, ties };
    }
    return this.near.ties;
  }
}

const EVERYWHERE: Region = { left: -Infinity, right: Infinity, bottom: -Infinity, top: Infinity };

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
