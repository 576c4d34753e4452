import { tieKey } from '@stancegraph/model';
import type { SceneActor, SceneTie } from '@stancegraph/scene';
import { NetworkIndex, type Region, type Seen } from './network-index.js';
import { MOST_LINES, MOST_MARKS, MOST_NAMES } from './regime.js';

type Actor = Omit<SceneActor, 'x' | 'y'>;
type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

interface Marked {
  readonly actors: readonly Actor[];
  readonly ties: readonly SceneTie[];
}

/** What of a large network is drawn, and how: thin lines for most, full marks for little. */
export class LargeView {
  readonly index: NetworkIndex;
  private readonly byId: ReadonlyMap<string, Actor>;
  private readonly largest: readonly Actor[];
  private seen: Seen;
  private near: { readonly subject: string; readonly ties: readonly SceneTie[] } | undefined;

  /** `ties` come strongest first. */
  constructor(
    actors: readonly Actor[],
    private readonly ties: readonly SceneTie[],
    private readonly places: Places,
  ) {
    this.byId = new Map(actors.map((actor) => [actor.id, actor]));
    this.largest = [...actors].sort((a, b) => b.statements - a.statements);
    this.index = new NetworkIndex(
      actors.map(({ id }) => id),
      ties,
      places,
    );
    this.seen = this.index.tiesIn(EVERYWHERE, MOST_LINES, MOST_MARKS);
  }

  /** The ties drawn as thin lines, strongest first. */
  get lines(): SceneTie[] {
    return this.pick(this.seen.touching);
  }

  /** Whether these are all that are in sight, and not only the strongest. */
  get isAll(): boolean {
    return this.seen.touching.length < MOST_LINES;
  }

  /** Whether so little is in sight that every line has full marks, and thin ones are not needed. */
  get isClose(): boolean {
    return this.seen.touching.length <= MOST_MARKS;
  }

  /** Looks again at what is in sight; says whether other lines are to be drawn than before. */
  look(region: Region): boolean {
    const before = this.seen.touching;
    this.seen = this.index.tiesIn(region, MOST_LINES, MOST_MARKS);
    const { touching } = this.seen;
    return touching.length !== before.length || touching.some((tie, at) => tie !== before[at]);
  }

  /** What has full marks: the neighbourhood looked at, else what is in sight and the largest actors there. */
  marked(subject: string | undefined, region: Region): Marked {
    const { touching, within = [] } = this.seen;
    const ties =
      subject === undefined ? this.pick(this.isClose ? touching : within) : this.nearTo(subject);
    const ids = new Set(ties.flatMap(({ source, target }) => [source, target]));
    if (subject !== undefined) ids.add(subject);
    let named = subject === undefined ? MOST_NAMES : 0;
    for (const { id } of this.largest) {
      if (named === 0) break;
      const place = this.places.get(id);
      if (place === undefined || !isIn(place, region)) continue;
      named -= 1;
      ids.add(id);
    }
    return { actors: [...ids].flatMap((id) => this.byId.get(id) ?? []), ties };
  }

  /** An actor, or both ends of a tie, and those it has its strongest ties with. */
  neighbourhood(subject: string, most: number): string[] {
    const ties = this.nearTo(subject).slice(0, most);
    const ids = new Set(ties.flatMap(({ source, target }) => [source, target]));
    if (this.byId.has(subject)) ids.add(subject);
    return [...ids];
  }

  private nearTo(subject: string): readonly SceneTie[] {
    if (this.near?.subject !== subject) {
      const ties = this.ties.filter(
        ({ source, stance, target }) =>
          source === subject || target === subject || tieKey(source, stance, target) === subject,
      );
      this.near = { subject, ties: ties.slice(0, MOST_MARKS) };
    }
    return this.near.ties;
  }

  private pick(numbers: readonly number[]): SceneTie[] {
    return numbers.flatMap((at) => this.ties[at] ?? []);
  }
}

const EVERYWHERE: Region = { left: -Infinity, right: Infinity, bottom: -Infinity, top: Infinity };

function isIn({ x, y }: { readonly x: number; readonly y: number }, region: Region): boolean {
  return x >= region.left && x <= region.right && y >= region.bottom && y <= region.top;
}
