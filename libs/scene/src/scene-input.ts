import type { ActorKind, Stance } from '@stancegraph/model';
import type { Change } from './display-list.js';
import type { LineKind } from './line-kind.js';
import type { NameSides } from './geometry/place-names.js';

export interface SceneActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly code?: string | undefined;
  /** Statements made and received, for its size. */
  readonly statements: number;
  /** Its radius, where that does not follow from its statements. */
  readonly r?: number | undefined;
  readonly pinned?: boolean | undefined;
  /** Only in the earlier of two states. */
  readonly gone?: boolean | undefined;
  /** Only in the later of two states. */
  readonly appeared?: boolean | undefined;
  /** On the screen, CSS pixels. */
  readonly x: number;
  readonly y: number;
}

export interface SceneTie {
  readonly source: string;
  readonly stance: LineKind;
  readonly target: string;
  readonly count: number;
  readonly contested: boolean;
  readonly change?: Change | undefined;
  /** What its badge says instead of the count. */
  readonly badge?: string | undefined;
}

/** What an accusation alleges, to be drawn beside what is stated. */
export interface Allegation extends Pick<SceneTie, 'source' | 'target'> {
  readonly stance: Stance;
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

export interface SceneInput {
  readonly width: number;
  readonly height: number;
  readonly actors: readonly SceneActor[];
  readonly ties: readonly SceneTie[];
  readonly alleged?: readonly Allegation[];
  /** Actor ids and tie keys. */
  readonly hovered?: string | undefined;
  readonly selected?: string | undefined;
  /** Ties that stay lit beside the selected one: those that contradict it. */
  readonly lit?: ReadonlySet<string>;
  /** Ties of paths: with their ends they stay at full strength, the rest is dimmed. */
  readonly path?: ReadonlySet<string> | undefined;
  /** Draws a strand for every statement in place of one line as wide as their number. */
  readonly fans?: boolean;
  readonly isPhone?: boolean;
  /** Leaves out names that would lie over others, those of actors with few statements first. */
  readonly isCrowded?: boolean;
  /** Gives badges only to ties that are at full strength beside what is hovered or selected. */
  readonly fewBadges?: boolean;
  readonly measure: Measure;
  /** The places that the scene before chose: they are kept, and only what is new gets one beside them. */
  readonly kept?: Placement | undefined;
}

/** What is chosen rather than computed, and must not jump about while a picture moves. */
export interface Placement {
  /** Where each badge sits on its curve, 0..1. */
  readonly spots: ReadonlyMap<string, number>;
  /** On which side of its actor each name stands. */
  readonly sides: NameSides;
}
