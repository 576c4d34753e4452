import {
  isList,
  isStructure,
  type NodeValue,
  type RelationshipValue,
  type Structure,
  type Value,
} from './value.js';

/** A value on one line, as a reader of Cypher expects it; texts inside others stand in quotes. */
export function textOf(value: Value): string {
  return typeof value === 'string' ? value : innerText(value);
}

function innerText(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(innerText).join(', ')}]`;
  return isStructure(value) ? structureText(value) : plainText(value);
}

/** JavaScript writes 1e21; Cypher’s own NaN and Infinity are the same words. */
const plainText = (value: boolean | number | bigint): string => String(value);

function structureText(value: Structure): string {
  switch (value.type) {
    case 'map':
      return propertiesText(value.entries);
    case 'node':
      return `(${labelsText(value)} ${nameOf(value)})`;
    case 'relationship':
      return relationshipText(value);
    case 'path':
      return pathText(value.nodes, value.relationships);
  }
}

function propertiesText(properties: Readonly<Record<string, Value>>): string {
  const entries = Object.entries(properties).map(([name, value]) => `${name}: ${innerText(value)}`);
  return `{${entries.join(', ')}}`;
}

export const labelsText = ({ labels }: NodeValue): string =>
  labels.map((label) => `:${label}`).join('');

const NAMES = ['name', 'title', 'id'] as const;

/** What a node is called: its name, its title or its id. */
export function nameOf({ properties }: NodeValue): string {
  for (const name of NAMES) {
    const value = properties[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

function relationshipText({ source, target, relationshipType }: RelationshipValue): string {
  return `(${source ?? ''})-[:${relationshipType}]->(${target ?? ''})`;
}

/** Each arrow points as its relationship does, whichever way the path went. */
function pathText(
  nodes: readonly NodeValue[],
  relationships: readonly RelationshipValue[],
): string {
  return nodes
    .map((node, at) => {
      const link = relationships[at];
      const own = `(${nameOf(node)})`;
      if (link === undefined) return own;
      const isForward = link.sourceKey === node.key;
      const type = `[:${link.relationshipType}]`;
      return isForward ? `${own}-${type}->` : `${own}<-${type}-`;
    })
    .join('');
}
