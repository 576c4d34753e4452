import { ACTOR_KINDS, STANCES, tieKey, type ActorKind, type Stance } from '@stancegraph/model';
import type { QueryResult } from '../query-api.js';
import { isList, type NodeValue, type RelationshipValue, type Value } from '../values/value.js';
import { nameOf } from '../values/value-text.js';

/** A node that was returned, or, without a value, an end that a returned relationship needs. */
export interface GraphNode {
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly code?: string | undefined;
  /** The property `id`; null where it has none. */
  readonly id: string | null;
  readonly value?: NodeValue;
}

/** All returned relationships of one stance from one node to another; those that are no stance share one line. */
export interface GraphLine {
  readonly key: string;
  readonly source: string;
  readonly kind: Stance | 'other';
  readonly target: string;
  readonly relationships: readonly RelationshipValue[];
}

/** Exactly what an answer holds, each node and relationship once, wherever in it they stand. */
export interface ResultGraph {
  readonly nodes: readonly GraphNode[];
  readonly lines: readonly GraphLine[];
  /** Relationships from a node to itself: listed, not drawn. */
  readonly loops: readonly RelationshipValue[];
  readonly returned: { readonly nodes: number; readonly relationships: number };
  /** Ends that were not returned. */
  readonly ghosts: number;
}

export function resultGraph({ rows }: Pick<QueryResult, 'rows'>): ResultGraph {
  const nodes = new Map<string, NodeValue>();
  const relationships = new Map<string, RelationshipValue>();
  for (const row of rows) for (const cell of row) gather(cell, nodes, relationships);
  const ghosts = ghostsOf(relationships.values(), nodes);
  const all = [...relationships.values()];
  return {
    nodes: [...[...nodes.values()].map(returnedNode), ...ghosts],
    lines: linesOf(all.filter(({ sourceKey, targetKey }) => sourceKey !== targetKey)),
    loops: all.filter(({ sourceKey, targetKey }) => sourceKey === targetKey),
    returned: { nodes: nodes.size, relationships: relationships.size },
    ghosts: ghosts.length,
  };
}

function gather(
  value: Value,
  nodes: Map<string, NodeValue>,
  relationships: Map<string, RelationshipValue>,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (isList(value)) {
    for (const each of value) gather(each, nodes, relationships);
    return;
  }
  switch (value.type) {
    case 'node':
      nodes.set(value.key, value);
      return;
    case 'relationship':
      relationships.set(value.key, value);
      return;
    case 'path':
      for (const each of value.nodes) nodes.set(each.key, each);
      for (const each of value.relationships) relationships.set(each.key, each);
      return;
    case 'map':
      for (const each of Object.values(value.entries)) gather(each, nodes, relationships);
  }
}

function returnedNode(value: NodeValue): GraphNode {
  const { key, labels, properties } = value;
  const { code, id } = properties;
  const isActor = labels.includes('Actor');
  return {
    key,
    name: nameOf(value) === '' ? labels.map((label) => `:${label}`).join('') : nameOf(value),
    kind:
      (isActor ? ACTOR_KINDS.find((kind) => kind === properties['kind']) : undefined) ?? 'other',
    ...(typeof code === 'string' ? { code } : {}),
    id: typeof id === 'string' ? id : null,
    value,
  };
}

function ghostsOf(
  relationships: Iterable<RelationshipValue>,
  nodes: ReadonlyMap<string, NodeValue>,
): GraphNode[] {
  const ghosts = new Map<string, GraphNode>();
  for (const { source, sourceKey, target, targetKey } of relationships) {
    const ends = [
      [sourceKey, source],
      [targetKey, target],
    ] as const;
    for (const [key, id] of ends)
      if (!nodes.has(key)) ghosts.set(key, { key, id, name: id ?? '?', kind: 'other' });
  }
  return [...ghosts.values()];
}

function linesOf(relationships: readonly RelationshipValue[]): GraphLine[] {
  const lines = new Map<string, RelationshipValue[]>();
  for (const each of relationships) {
    const key = tieKey(each.sourceKey, kindOf(each), each.targetKey);
    const there = lines.get(key);
    if (there === undefined) lines.set(key, [each]);
    else there.push(each);
  }
  return [...lines].flatMap(([key, list]) => {
    const [first] = list;
    if (first === undefined) return [];
    const { sourceKey: source, targetKey: target } = first;
    return [{ key, source, target, kind: kindOf(first), relationships: list }];
  });
}

export function kindOf({ relationshipType }: RelationshipValue): Stance | 'other' {
  return STANCES.find((stance) => stance.toUpperCase() === relationshipType) ?? 'other';
}
