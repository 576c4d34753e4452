import type { Actor, Stance, Tie } from '@stancegraph/model';
import type { SnapshotParts } from '../snapshot/write-snapshot.js';

/** An actor as a node of a graph tool. */
export type NetworkActor = Pick<Actor, 'id' | 'name' | 'kind'> &
  Partial<Omit<Actor, 'id' | 'name' | 'kind'>> & {
    /** Where it stands in the picture, in any unit, y upward. */
    readonly position?: { readonly x: number; readonly y: number } | undefined;
    /** Its radius in the picture, in CSS pixels. */
    readonly radius?: number | undefined;
    /** How many of the statements shown it makes or receives. */
    readonly statements?: number | undefined;
  };

/** Colours as `#rrggbb`. */
export interface NetworkColours {
  readonly actor: string;
  readonly stance: Readonly<Record<Stance, string>>;
}

/** Ties in their order, which may be made only when they are asked for; an array is one. */
export interface TieList extends Iterable<Tie> {
  readonly length: number;
}

/** What graph tools are given: actors as nodes, ties as edges. Equal input gives equal files. */
export interface NetworkParts {
  readonly title: string;
  readonly description?: string;
  /** All ends of the ties, and others that are to stand alone. */
  readonly actors: readonly NetworkActor[];
  readonly ties: TieList;
  /** By `tieKey`: the days of a tie's dated statements. Without it only its first and last day are known. */
  readonly days?: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
  readonly colours?: NetworkColours;
  /** A day to state as the file's date; without it equal input gives equal text on any day. */
  readonly lastModified?: string;
  /**
   * The content of the snapshot that the network is a view of: it goes into the file as it is, where graph tools do
   * not look, so that reading the file restores it.
   */
  readonly content?: SnapshotParts;
}

/** Red, green and blue of `#rrggbb`, 0..255. */
export function channels(colour: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(colour.slice(1), 16);
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
}

/** Values of a list in one attribute of a graph tool; undefined where there are none. */
export function listed(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join('; ');
}
