import {
  ancestors,
  childrenNamed,
  find,
  findAll,
  hasToken,
  nameOf,
  type ParseNode,
} from './parse-tree.js';
import type { Rule } from './rule.js';
import { propertyType, staticType } from './static-type.js';

const SUBQUERIES = [
  'existsExpression',
  'countExpression',
  'patternExpression',
  'propertyExistsPredicate',
];

/** Patterns that the embedded engine reads differently from Neo4j. */
export const PATTERN_RULES: readonly Rule[] = [
  { at: ['matchClause'], refuse: optionalWhere },
  { at: ['matchClause'], refuse: shortestWhere },
  { at: ['shortestPathPattern'], refuse: shortestLimits },
  {
    at: ['pathLength'],
    refuse: (node) => {
      const [, from, to] = /^\*\s*(\d+)\s*\.\.\s*(\d+)$/.exec(node.text) ?? [];
      return from !== undefined && to !== undefined && Number(from) > Number(to)
        ? 'a path length whose lower bound is above its upper one'
        : undefined;
    },
  },
  {
    at: ['properties'],
    refuse: (node) =>
      node.parent?.name === 'nodePattern' && find(node, 'variable') !== undefined
        ? 'a property map that reads a variable may find nothing; write it as WHERE'
        : undefined,
  },
  { at: ['map'], refuse: mapAgainstTypes },
  { at: ['map', 'mapProjection'], refuse: reservedKeys },
  {
    at: ['comparisonExpression6'],
    refuse: (node, query) => {
      if (find(node, 'labelExpression4') === undefined) return undefined;
      const types = node.parent === undefined ? undefined : query.typesAt(node.parent.start);
      return types?.length === 1 && types[0] === 'Node'
        ? undefined
        : "a relationship's type is asked with type(r) = '…' here, not with r:TYPE";
    },
  },
  {
    at: ['mapProjection'],
    refuse: (node) =>
      findAll(topOf(node), 'matchClause').some((clause) => hasToken(clause, 'OPTIONAL'))
        ? 'a map of a node that OPTIONAL MATCH did not find is not null here; return the properties one by one'
        : undefined,
  },
  {
    at: ['patternComprehension'],
    refuse: () => 'pattern comprehensions drop what is null here; use OPTIONAL MATCH and collect()',
  },
  {
    at: ['returnItems'],
    refuse: (node) =>
      hasToken(node, '*') && [...ancestors(node)].some(isUnion)
        ? 'RETURN * in a UNION orders columns differently; name the columns'
        : undefined,
  },
];

function topOf(node: ParseNode): ParseNode {
  return [...ancestors(node)].at(-1) ?? node;
}

function isUnion(node: ParseNode): boolean {
  return node.name === 'union' && childrenNamed(node, 'singleQuery').length > 1;
}

function optionalWhere(node: ParseNode): string | undefined {
  const [where] = childrenNamed(node, 'whereClause');
  return hasToken(node, 'OPTIONAL') &&
    where !== undefined &&
    find(where, ...SUBQUERIES) !== undefined
    ? 'a pattern in the WHERE of an OPTIONAL MATCH drops rows here; put it in a WITH … WHERE after it'
    : undefined;
}

function shortestWhere(node: ParseNode): string | undefined {
  const [where] = childrenNamed(node, 'whereClause');
  if (where === undefined || find(node, 'shortestPathPattern') === undefined) return undefined;
  const bound = findAll(node, 'pattern', 'relationshipPattern')
    .flatMap((pattern) => childrenNamed(pattern, 'variable'))
    .map(nameOf);
  return findAll(where, 'variable').some((variable) => bound.includes(nameOf(variable)))
    ? 'a WHERE on a shortest path is looked at too late here; put it in a WITH … WHERE after it, if that is meant'
    : undefined;
}

function shortestLimits(node: ParseNode): string | undefined {
  const length = find(node, 'pathLength')?.text.replace(/\s/g, '') ?? '*';
  return /^\*(?:1|1?\.\.\d*)?$/.test(length)
    ? undefined
    : 'a shortest path with a minimum length other than 1';
}

/** `{score: '3'}` finds 3 here, and not on Neo4j. */
function mapAgainstTypes(
  node: ParseNode,
  query: Parameters<Rule['refuse']>[1],
): string | undefined {
  if (node.parent?.name !== 'properties') return undefined;
  const keys = childrenNamed(node, 'propertyKeyName');
  const values = childrenNamed(node, 'expression');
  for (const [index, key] of keys.entries()) {
    const value = values[index];
    if (value === undefined) continue;
    const stored = propertyType(nameOf(key));
    const given = staticType(value, query);
    if (mixesTextAndNumber(stored, given))
      return `${nameOf(key)} is a ${stored}, compared with a ${given}`;
  }
  return undefined;
}

export function mixesTextAndNumber(one: string, other: string): boolean {
  const scalars = ['text', 'number', 'boolean'];
  return scalars.includes(one) && scalars.includes(other) && one !== other;
}

/** The engine marks nodes, relationships and paths by keys; a map with them would be taken for one. */
function reservedKeys(node: ParseNode): string | undefined {
  const keys = findAll(node, 'propertyKeyName').map(nameOf);
  const reserved = keys.find((key) => /^_(?:id|labels|type|source|target)$/.test(key));
  if (reserved !== undefined) return `a map with the key ${reserved}`;
  return keys.includes('nodes') && keys.includes('edges')
    ? 'a map with the keys nodes and edges; choose other names'
    : undefined;
}
