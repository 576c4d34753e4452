/**
 * A cell of an answer, as `fromWire` leaves it. Dates and times are ISO 8601 texts; an integer beyond 2^53 is a
 * bigint. `key` tells the same node or relationship within one answer.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Value[]
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue;

type Properties = Readonly<Record<string, Value>>;

export interface MapValue {
  readonly type: 'map';
  readonly entries: Properties;
}

export interface NodeValue {
  readonly type: 'node';
  readonly key: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface RelationshipValue {
  readonly type: 'relationship';
  readonly key: string;
  readonly relationshipType: string;
  /** The ends’ property `id`; null where they have none. */
  readonly source: string | null;
  readonly target: string | null;
  readonly sourceKey: string;
  readonly targetKey: string;
  readonly properties: Properties;
}

export interface PathValue {
  readonly type: 'path';
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}

export type Structure = MapValue | NodeValue | RelationshipValue | PathValue;

export function isStructure(value: Value): value is Structure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
