import neo4j, {
  type DateTime,
  type Duration,
  type LocalDateTime,
  type LocalTime,
  type Node,
  type Path,
  type Relationship,
  type Time,
} from 'neo4j-driver';
import type { CypherValue, GraphNode, GraphPath, GraphRelationship } from '../port.js';
import { durationText, trimFraction } from '../temporal.js';
import { inOrder } from '../entries.js';
import type { Keys } from '../keys.js';

/** What is known beside a value: the `id` property of nodes by the driver's element id (null where one has none), and keys where they are wanted. */
export interface Reading {
  readonly ends: ReadonlyMap<string, string | null>;
  readonly keys: Keys | undefined;
}

/** Turns what the driver gives (integers as bigint) into the port's neutral values. */
export function fromDriver(value: unknown, reading: Reading): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return toInteger(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map((item) => fromDriver(item, reading));
  if (neo4j.isNode(value)) return toNode(value, reading);
  if (neo4j.isRelationship(value)) return toRelationship(value, reading);
  if (neo4j.isPath(value)) return toPath(value, reading);
  return toTemporal(value) ?? { type: 'map', entries: toEntries(value, reading) };
}

export function toInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function toTemporal(value: unknown): string | undefined {
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isDuration(value)) return durationOf(value);
  if (isClock(value)) return trimFraction(value.toString());
  if (neo4j.isPoint(value)) return value.toString();
  return undefined;
}

function isClock(value: unknown): value is DateTime | LocalDateTime | Time | LocalTime {
  const object = value as object;
  return (
    neo4j.isDateTime(object) ||
    neo4j.isLocalDateTime(object) ||
    neo4j.isTime(object) ||
    neo4j.isLocalTime(object)
  );
}

function durationOf({ months, days, seconds, nanoseconds }: Duration): string {
  const exact = (amount: unknown): bigint => BigInt(String(amount));
  return durationText({
    months: exact(months),
    days: exact(days),
    seconds: exact(seconds),
    nanoseconds: exact(nanoseconds),
  });
}

function toEntries(value: object, reading: Reading): Record<string, CypherValue> {
  return Object.fromEntries(inOrder(value).map(([key, item]) => [key, fromDriver(item, reading)]));
}

function toNode(node: Node, reading: Reading): GraphNode {
  return {
    type: 'node',
    labels: [...node.labels].sort(),
    properties: toEntries(node.properties, reading),
    ...(reading.keys !== undefined && { key: reading.keys.node(node.elementId) }),
  };
}

function toRelationship(relationship: Relationship, reading: Reading): GraphRelationship {
  const { ends, keys } = reading;
  const { elementId, startNodeElementId, endNodeElementId } = relationship;
  return {
    type: 'relationship',
    relationshipType: relationship.type,
    source: ends.get(startNodeElementId) ?? null,
    target: ends.get(endNodeElementId) ?? null,
    properties: toEntries(relationship.properties, reading),
    ...(keys !== undefined && {
      key: keys.relationship(elementId),
      sourceKey: keys.node(startNodeElementId),
      targetKey: keys.node(endNodeElementId),
    }),
  };
}

function toPath(path: Path, reading: Reading): GraphPath {
  const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
  return {
    type: 'path',
    nodes: nodes.map((node) => toNode(node, reading)),
    relationships: path.segments.map((segment) => toRelationship(segment.relationship, reading)),
  };
}
