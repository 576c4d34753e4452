import type { CypherValue } from '@stancegraph/engine';

/**
 * A value of a query as plain JSON: maps, nodes and relationships as objects; integers and numbers that
 * JSON has no number for as text.
 */
export function plain(value: CypherValue): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if ('length' in value) return value.map(plain);
  switch (value.type) {
    case 'map':
      return plainRecord(value.entries);
    case 'node':
      return { labels: value.labels, properties: plainRecord(value.properties) };
    case 'relationship': {
      const { relationshipType, source, target, properties } = value;
      return { type: relationshipType, source, target, properties: plainRecord(properties) };
    }
    case 'path':
      return { nodes: value.nodes.map(plain), relationships: value.relationships.map(plain) };
  }
}

/** The same in a table's cell: text as it is, everything else as JSON. */
export function cell(value: CypherValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(plain(value));
}

function plainRecord(record: Readonly<Record<string, CypherValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, plain(value)]));
}
