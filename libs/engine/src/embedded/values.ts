import type { CypherValue, GraphNode, GraphPath, GraphRelationship } from '../port.js';
import { trimFraction } from '../temporal.js';
import { inOrder } from '../entries.js';
import type { Keys } from '../keys.js';

interface RawNode {
  readonly _id: number;
  readonly _labels: readonly string[];
}

interface RawRelationship {
  readonly _id: number;
  readonly _type: string;
  readonly _source: number;
  readonly _target: number;
}

interface RawPath {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawRelationship[];
}

/** What is known beside a value: the `id` property of nodes by the engine's own number (null where one has none), and keys where they are wanted. */
export interface Reading {
  readonly ends: ReadonlyMap<number, string | null>;
  readonly keys: Keys | undefined;
}

/** What the rows say of relationships' ends, and which ends they leave open. */
export class RelationshipEnds {
  readonly known = new Map<number, string | null>();
  readonly #wanted = new Set<number>();

  get missing(): number[] {
    return [...this.#wanted].filter((id) => !this.known.has(id));
  }

  collect(value: unknown): void {
    if (typeof value !== 'object' || value === null || value instanceof Date) return;
    if (isNode(value)) {
      const id: unknown = (value as { id?: unknown }).id;
      this.known.set(value._id, typeof id === 'string' ? id : null);
    } else if (isRelationship(value)) {
      this.#wanted.add(value._source).add(value._target);
    } else {
      for (const item of Object.values(value)) this.collect(item);
    }
  }
}

/** Turns what Grafeo gives into the port's neutral values. */
export function fromGrafeo(value: unknown, reading: Reading): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return toInteger(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map((item) => fromGrafeo(item, reading));
  // Only a localdatetime comes as a Date, and it has no time zone.
  if (value instanceof Date) return trimFraction(value.toISOString().slice(0, -1));
  if (isNode(value)) return toNode(value, reading);
  if (isRelationship(value)) return toRelationship(value, reading);
  if (isPath(value)) return toPath(value, reading);
  return { type: 'map', entries: toEntries(value, reading) };
}

function toInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function toEntries(value: object, reading: Reading): Record<string, CypherValue> {
  return Object.fromEntries(inOrder(value).map(([key, item]) => [key, fromGrafeo(item, reading)]));
}

function toNode(node: RawNode, reading: Reading): GraphNode {
  const { _id, _labels, ...properties } = node;
  return {
    type: 'node',
    labels: [..._labels].sort(),
    properties: toEntries(properties, reading),
    ...(reading.keys !== undefined && { key: reading.keys.node(_id) }),
  };
}

function toRelationship(relationship: RawRelationship, reading: Reading): GraphRelationship {
  const { _id, _type, _source, _target, ...properties } = relationship;
  const { ends, keys } = reading;
  return {
    type: 'relationship',
    relationshipType: _type,
    source: ends.get(_source) ?? null,
    target: ends.get(_target) ?? null,
    properties: toEntries(properties, reading),
    ...(keys !== undefined && {
      key: keys.relationship(_id),
      sourceKey: keys.node(_source),
      targetKey: keys.node(_target),
    }),
  };
}

function toPath(path: RawPath, reading: Reading): GraphPath {
  return {
    type: 'path',
    nodes: path.nodes.map((node) => toNode(node, reading)),
    relationships: path.edges.map((edge) => toRelationship(edge, reading)),
  };
}

function isNode(value: object): value is RawNode {
  return '_id' in value && '_labels' in value;
}

function isRelationship(value: object): value is RawRelationship {
  return '_id' in value && '_type' in value && '_source' in value && '_target' in value;
}

/** A path looks like a map of two lists; a real one is a chain. */
function isPath(value: object): value is RawPath {
  const { nodes, edges } = value as { nodes?: unknown; edges?: unknown };
  return (
    Object.keys(value).length === 2 &&
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    nodes.length === edges.length + 1 &&
    nodes.every((node) => typeof node === 'object' && node !== null && isNode(node as object)) &&
    edges.every(
      (edge) => typeof edge === 'object' && edge !== null && isRelationship(edge as object),
    )
  );
}
