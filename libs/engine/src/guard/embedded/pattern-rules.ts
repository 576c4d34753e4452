import {
  ancestors,
  childrenNamed,
  find,
  findAll,
  hasToken,
  nameOf,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import type { Rule } from '../rule.js';
import { SHORTEST_PATH_RULES } from './shortest-paths.js';
import { carriesCondition, scopeOf } from './node-conditions.js';
import { typeOf } from './type-of.js';
import { areComparable, mayHoldEntity, propertyType, wordFor } from './value-type.js';

const SUBQUERIES = [
  'existsExpression',
  'countExpression',
  'patternExpression',
  'patternComprehension',
];

/** Patterns, maps and whole queries that both engines read alike only in some forms. */
export const PATTERN_RULES: readonly Rule[] = [
  { at: ['matchClause'], refuse: optionalWhere },
  { at: ['patternElement'], refuse: nodeNotFound },
  ...SHORTEST_PATH_RULES,
  { at: ['pathLength'], refuse: pathLength },
  { at: ['map'], refuse: mapAgainstTypes },
  { at: ['map', 'mapProjection'], refuse: reservedKeys },
  { at: ['patternComprehension'], refuse: comprehension },
  { at: ['existsExpression', 'countExpression'], refuse: subqueryInLoop },
  { at: ['existsExpression', 'countExpression'], refuse: clausesInSubquery },
  { at: ['nodePattern'], refuse: conditionInPattern },
  {
    at: ['relationshipPattern'],
    refuse: (node) =>
      hasToken(node, 'WHERE') && find(node, 'pathLength') !== undefined
        ? 'a WHERE inside a relationship of several steps; ask all(r IN relationships(p) WHERE …) of the path'
        : undefined,
  },
  {
    at: ['returnItems'],
    refuse: (node) =>
      hasToken(node, '*') && [...ancestors(node)].some(isUnion)
        ? 'RETURN * in a UNION, whose columns have another order; name the columns'
        : undefined,
  },
  {
    at: ['union'],
    refuse: (node) =>
      isUnion(node) && node.parent?.parent?.parent?.name === 'subqueryClause'
        ? 'UNION inside CALL { … }; write the UNION outside, or two OPTIONAL MATCH'
        : undefined,
  },
  { at: ['union'], refuse: unionColumns },
];

function isUnion(node: ParseNode): boolean {
  return node.name === 'union' && childrenNamed(node, 'singleQuery').length > 1;
}

/** On Neo4j the queries of a UNION must give the same names; this engine does not look. */
function unionColumns(node: ParseNode): string | undefined {
  if (!isUnion(node)) return undefined;
  const names = childrenNamed(node, 'singleQuery').map((query) =>
    findAll(query, 'returnClause')
      .slice(-1)
      .flatMap((clause) => findAll(clause, 'returnItem'))
      .map((item) => nameOf(childrenNamed(item, 'variable')[0] ?? item))
      .join(),
  );
  return names.every((each) => each === names[0])
    ? undefined
    : 'the queries of a UNION name their columns differently; give them the same names with AS';
}

function optionalWhere(node: ParseNode): string | undefined {
  const [where] = childrenNamed(node, 'whereClause');
  return hasToken(node, 'OPTIONAL') &&
    where !== undefined &&
    find(where, ...SUBQUERIES) !== undefined
    ? 'a pattern in the WHERE of an OPTIONAL MATCH drops rows here; put it in a WITH … WHERE after it'
    : undefined;
}

/** Null is no node on Neo4j, and one here where nothing else stands in the pattern. */
function nodeNotFound(node: ParseNode, query: ParsedQuery): string | undefined {
  const [only, ...more] = node.children;
  if (only?.name !== 'nodePattern' || more.length > 0) return undefined;
  const [variable] = childrenNamed(only, 'variable');
  if (variable === undefined) return undefined;
  const made = query.definitionOf(variable) ?? variable;
  return made.start !== variable.start && typeOf(variable, query).mayBeNull
    ? `a MATCH of ${variable.text} alone, which may be null; write WITH * WHERE ${variable.text} IS NOT NULL in its place`
    : undefined;
}

function pathLength(node: ParseNode): string | undefined {
  const [, from, to] = /^\*\s*(\d+)\s*\.\.\s*(\d+)$/.exec(node.text) ?? [];
  return from !== undefined && to !== undefined && Number(from) > Number(to)
    ? 'a path length whose lower bound is above its upper one; write the smaller one first'
    : undefined;
}

/** `{score: '3'}` finds 3 here, and not on Neo4j. */
function mapAgainstTypes(node: ParseNode, query: ParsedQuery): string | undefined {
  if (node.parent?.name !== 'properties') return undefined;
  const values = childrenNamed(node, 'expression');
  for (const [index, key] of childrenNamed(node, 'propertyKeyName').entries()) {
    const value = values[index];
    if (value === undefined) continue;
    const [stored, given] = [propertyType(nameOf(key)), typeOf(value, query)];
    if (stored.kind === 'unknown')
      return `${nameOf(key)} is no property that is stored; look at the list of properties`;
    if (!areComparable(stored, given))
      return `${nameOf(key)} is ${wordFor(stored)}, compared with ${wordFor(given)}; give ${wordFor(stored)}`;
  }
  return undefined;
}

/** The engine marks nodes, relationships and paths by keys; a map with them would be taken for one. */
function reservedKeys(node: ParseNode): string | undefined {
  const keys = findAll(node, 'propertyKeyName').map(nameOf);
  const reserved = keys.find((key) => /^_(?:id|labels|type|source|target)$/.test(key));
  if (reserved !== undefined) return `a map with the key ${reserved}; choose another name`;
  return keys.includes('nodes') && keys.includes('edges')
    ? 'a map with the keys nodes and edges; choose other names'
    : undefined;
}

/** This engine only knows them in RETURN and WITH. */
function comprehension(node: ParseNode, query: ParsedQuery): string | undefined {
  const around = [...ancestors(node)].find(({ name }) =>
    /Clause$|Expression$|Predicate$|Comprehension$/.test(name),
  );
  if (hasToken(node, '=') || !/^(?:return|with)Clause$/.test(around?.name ?? ''))
    return 'a pattern comprehension elsewhere than in RETURN or WITH, or with a path; use OPTIONAL MATCH and collect()';
  const value = childrenNamed(node, 'expression').at(-1);
  const type = value === undefined ? undefined : typeOf(value, query);
  return type?.mayBeNull === true && mayHoldEntity(type)
    ? 'a pattern comprehension of what may be null or a node; take a property of it'
    : undefined;
}

function subqueryInLoop(node: ParseNode): string | undefined {
  return [...ancestors(node)].some(({ name }) =>
    ['listComprehension', 'listItemsPredicate', 'reduceExpression'].includes(name),
  )
    ? `${node.children[0]?.text ?? ''} { … } inside a loop over a list; UNWIND the list and ask for each row`
    : undefined;
}

function clausesInSubquery(node: ParseNode): string | undefined {
  const odd = findAll(node, 'clause').find((clause) => clause.children[0]?.name !== 'matchClause');
  return odd === undefined
    ? undefined
    : `${odd.text.split(/\s/, 1)[0] ?? ''} inside ${node.children[0]?.text ?? ''} { … }; write MATCH and WHERE alone in it`;
}

/** What stands beside the name of a node moves to the WHERE of its clause; these patterns have none of their own. */
function conditionInPattern(node: ParseNode): string | undefined {
  if (!carriesCondition(node)) return undefined;
  const scope = scopeOf(node)?.name;
  return scope === 'patternExpression' || scope === 'patternComprehension'
    ? 'a node with a condition or with alternative labels in this pattern; use EXISTS { … WHERE … } or OPTIONAL MATCH … WHERE'
    : undefined;
}
