import type { StoreState } from '@stancegraph/contract';
import type { Tie } from '@stancegraph/model';
import {
  actorAt,
  facetOf,
  lookupOf,
  rankOfTie,
  ranksOfActor,
  tieAt,
  timelineOf,
  totalsOf,
  type Facet,
  type FacetKey,
  type NetworkView,
  type ShownActor,
  type TextMatches,
  type TimelineDay,
  type Totals,
} from '@stancegraph/network';
import type { TieRef, ViewFilter } from '../state/view-state.js';
import type { LoadedNetwork } from './network-api.js';

/**
 * What the filter leaves of the network, in the words of the model. Ties and actors are made into objects
 * only when somebody looks at them: there may be hundreds of thousands.
 */
export class ShownNetwork {
  readonly store: StoreState;
  readonly view: NetworkView;
  readonly base: NetworkView;
  readonly totals: Totals;
  private readonly madeTies = new Map<number, Tie>();
  private readonly madeActors = new Map<number, ShownActor>();
  private readonly facets = new Map<FacetKey, Facet[]>();
  private days: readonly TimelineDay[] | undefined;

  constructor(
    readonly loaded: LoadedNetwork,
    readonly filter: ViewFilter,
    private readonly matches?: TextMatches,
  ) {
    const { views, store } = loaded;
    this.store = store;
    this.view = views.view(filter, matches);
    this.base = views.base(filter);
    this.totals = totalsOf(this.view, this.base);
  }

  get tieCount(): number {
    return this.view.ties.length;
  }

  get actorCount(): number {
    return this.view.actors.length;
  }

  /** The tie of a rank, 0 the strongest; undefined beyond the last. */
  tie(rank: number): Tie | undefined {
    if (rank < 0 || rank >= this.tieCount) return undefined;
    const tie = this.madeTies.get(rank) ?? tieAt(this.view, rank);
    this.madeTies.set(rank, tie);
    return tie;
  }

  /** The strongest ties, at most so many. */
  strongest(most: number): Tie[] {
    return Array.from({ length: Math.min(most, this.tieCount) }, (_, rank) =>
      this.tie(rank),
    ).filter((tie) => tie !== undefined);
  }

  rankOf(tie: TieRef): number | undefined {
    return rankOfTie(this.view, tie);
  }

  find(tie: TieRef): Tie | undefined {
    const rank = this.rankOf(tie);
    return rank === undefined ? undefined : this.tie(rank);
  }

  /** Whether an actor has a tie in the view. */
  shows(actor: string): boolean {
    const number = this.numberOf(actor);
    return (
      number !== undefined && (this.made(number).length > 0 || this.received(number).length > 0)
    );
  }

  /** An actor that has a tie in the view. */
  actor(id: string): ShownActor | undefined {
    const number = this.numberOf(id);
    return number === undefined || !this.shows(id) ? undefined : this.actorNumbered(number);
  }

  /** The actor of a place among those shown, which are in the order of their ids. */
  actorOfPlace(place: number): ShownActor | undefined {
    const number = this.view.actors[place];
    return number === undefined ? undefined : this.actorNumbered(number);
  }

  /** The place of an actor among those shown. */
  placeOf(id: string): number | undefined {
    const number = this.numberOf(id);
    const place = number === undefined ? -1 : this.view.actors.indexOf(number);
    return place < 0 ? undefined : place;
  }

  /** Ids of all actors shown. */
  actorIds(): string[] {
    const { actors } = this.view.network;
    return Array.from(this.view.actors, (number) => actors[number]?.id ?? '');
  }

  /** All actors shown. */
  actors(): ShownActor[] {
    return Array.from(this.view.actors, (number) => this.actorNumbered(number));
  }

  /** The name of any actor of the network, shown or not. */
  nameOf(id: string): string | undefined {
    const number = this.numberOf(id);
    return number === undefined ? undefined : this.view.network.actors[number]?.name;
  }

  /** Whom an actor is shown as: itself, or rolled up its government. */
  shownAs(actor: string): string {
    const number = this.numberOf(actor);
    if (number === undefined) return actor;
    return this.view.network.actors[this.view.index.shown[number] ?? number]?.id ?? actor;
  }

  /** Ties that an actor makes, then those it receives, each strongest first. */
  tiesOf(actor: string): Tie[] {
    return [...this.tiesMade(actor), ...this.tiesReceived(actor)];
  }

  tiesMade(actor: string): Tie[] {
    const number = this.numberOf(actor);
    return number === undefined ? [] : this.tiesAt(this.made(number));
  }

  tiesReceived(actor: string): Tie[] {
    const number = this.numberOf(actor);
    return number === undefined ? [] : this.tiesAt(this.received(number));
  }

  facet(key: FacetKey): readonly Facet[] {
    const found = this.facets.get(key) ?? facetOf(this.view, this.base, key);
    this.facets.set(key, found);
    return found;
  }

  /** Statements a day under the filter, its dates left aside. */
  get timeline(): readonly TimelineDay[] {
    const { from, to, ...ofAllTime } = this.filter;
    this.days ??= timelineOf(
      from === undefined && to === undefined
        ? this.view
        : this.loaded.views.view(ofAllTime, this.matches),
    );
    return this.days;
  }

  numberOf(actor: string): number | undefined {
    return lookupOf(this.view.network).actor(actor);
  }

  private actorNumbered(number: number): ShownActor {
    const actor = this.madeActors.get(number) ?? actorAt(this.view, number);
    this.madeActors.set(number, actor);
    return actor;
  }

  private made(actor: number): number[] {
    return ranksOfActor(this.view, actor, 'made');
  }

  private received(actor: number): number[] {
    return ranksOfActor(this.view, actor, 'received');
  }

  private tiesAt(ranks: readonly number[]): Tie[] {
    return ranks.flatMap((rank) => this.tie(rank) ?? []);
  }
}
