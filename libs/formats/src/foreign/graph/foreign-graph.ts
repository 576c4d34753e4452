import type { Problem } from '@stancegraph/model';
import type { Place } from '../../place/mark.js';

/** What a field of nodes or edges is declared to hold; its values are kept as they are written. */
export type ForeignType = 'text' | 'number' | 'boolean' | 'list';
export type ForeignClass = 'node' | 'edge';

/**
 * A field that nodes or edges of a file have: an attribute that it declares, under its title, or what the
 * format itself knows: `id`, `label`, `kind`, `weight`, `start`, `end`, `parent`, `x`, `y`. Names are unique
 * in their class: an attribute whose name is taken gets ` (2)`, unless no element has both, which makes them one.
 */
export interface ForeignField {
  readonly of: ForeignClass;
  readonly name: string;
  readonly type: ForeignType;
}

/** Values by the names of fields; a field without a value is not in it. */
export type ForeignValues = ReadonlyMap<string, string>;

export interface ForeignNode {
  readonly id: string;
  readonly values: ForeignValues;
  readonly place: Place;
}

export interface ForeignEdge {
  readonly source: string;
  readonly target: string;
  /** `both`: the file says that it goes both ways; `none`: it has no direction. */
  readonly direction: 'forward' | 'both' | 'none';
  readonly values: ForeignValues;
  readonly place: Place;
}

/** Something of a file that nothing was made of. */
export interface LeftOut {
  /** In words that go on from a number: `values of the node attribute “r”`. */
  readonly what: string;
  readonly count: number;
  /** The first ones, as they are written. */
  readonly examples: readonly string[];
  /** Where the first one stands, if it has a place. */
  readonly place?: Place;
}

/** A graph as its file has it, before anything is made of it. Every edge has both ends among the nodes. */
export interface ForeignGraph {
  readonly format: 'gexf' | 'graphml';
  readonly file: string;
  readonly title?: string;
  readonly description?: string;
  /** A day that the file states as its own. */
  readonly modified?: string;
  readonly fields: readonly ForeignField[];
  readonly nodes: readonly ForeignNode[];
  readonly edges: readonly ForeignEdge[];
  /** What the reader has no use for: colours, ports, further intervals … */
  readonly notRead: readonly LeftOut[];
}

export type ForeignGraphResult =
  | { readonly ok: true; readonly graph: ForeignGraph }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly totalProblems: number;
      readonly stopped?: string;
    };
