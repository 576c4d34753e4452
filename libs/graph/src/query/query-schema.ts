import type { PropertyType, QuerySchema } from '@stancegraph/contract';
import { FUNCTION_NAMES, READ_PROCEDURES, type CypherEngine } from '@stancegraph/engine';
import { STORED_NODES, STORED_RELATIONSHIPS } from '@stancegraph/model';
import { text } from '../state/cells.js';

const LIST_MS = 5000;
const MOST = 10_000;

/**
 * What a query can name: what the product stores, and on Neo4j, where others may store something beside
 * it, what else there is (of which types are not known).
 */
export async function querySchemaOf(engine: CypherEngine): Promise<QuerySchema> {
  const isNeo4j = engine.kind === 'neo4j';
  const list = (call: string): Promise<string[]> =>
    isNeo4j ? namesFrom(engine, call) : Promise.resolve([]);
  const [labels, types, keys] = await Promise.all([
    list('CALL db.labels() YIELD label RETURN label'),
    list('CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType'),
    list('CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey'),
  ]);
  const known = new Map(declaredProperties());
  return {
    labels: merged(Object.keys(STORED_NODES), labels).map((name) => ({
      name,
      properties: propertiesOf(STORED_NODES[name]),
    })),
    relationshipTypes: merged(Object.keys(STORED_RELATIONSHIPS), types).map((name) => {
      const { from = [], to = [], properties } = STORED_RELATIONSHIPS[name] ?? {};
      return { name, from: [...from], to: [...to], properties: propertiesOf(properties) };
    }),
    propertyKeys: merged([...known.keys()].sort(), keys).map((name) => ({
      name,
      type: known.get(name) ?? 'unknown',
    })),
    functions: [...FUNCTION_NAMES],
    procedures: isNeo4j ? [...READ_PROCEDURES] : [],
  };
}

async function namesFrom(engine: CypherEngine, call: string): Promise<string[]> {
  const { rows } = await engine.query(call, {}, { timeoutMs: LIST_MS, maxRows: MOST });
  return rows.map(([name]) => text(name));
}

/** What the product stores comes first, in its own order. */
function merged(declared: readonly string[], found: readonly string[]): string[] {
  return [...new Set([...declared, ...[...found].sort()])];
}

function propertiesOf(
  properties: Readonly<Record<string, PropertyType>> = {},
): { name: string; type: PropertyType }[] {
  return Object.entries(properties).map(([name, type]) => ({ name, type }));
}

function declaredProperties(): [string, PropertyType][] {
  return [
    ...Object.values(STORED_NODES),
    ...Object.values(STORED_RELATIONSHIPS).map(({ properties }) => properties),
  ].flatMap((properties) => Object.entries(properties));
}
