import { isList, isStructure, type Value } from './value.js';

/** A value as the downloads’ JSON has it: nodes as {labels, properties}, integers beyond 2^53 as texts. */
export function toPlainJson(value: Value): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (isList(value)) return value.map(toPlainJson);
  if (!isStructure(value)) return value;
  switch (value.type) {
    case 'map':
      return plainRecord(value.entries);
    case 'node':
      return { labels: value.labels, properties: plainRecord(value.properties) };
    case 'relationship': {
      const { relationshipType: type, source, target, properties } = value;
      return { type, source, target, properties: plainRecord(properties) };
    }
    case 'path':
      return {
        nodes: value.nodes.map(toPlainJson),
        relationships: value.relationships.map(toPlainJson),
      };
  }
}

function plainRecord(record: Readonly<Record<string, Value>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, toPlainJson(value)]),
  );
}
