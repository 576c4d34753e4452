import {
  ancestors,
  childrenNamed,
  core,
  find,
  findAll,
  nameOf,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import type { Rule } from '../rule.js';

/** Shortest paths that both engines look for alike. */
export const SHORTEST_PATH_RULES: readonly Rule[] = [
  { at: ['matchClause'], refuse: pathInWhere },
  { at: ['shortestPathPattern'], refuse: lengthOrMap },
  { at: ['shortestPathPattern'], refuse: maybeSameEnds },
];

function pathInWhere(node: ParseNode): string | undefined {
  const [where] = childrenNamed(node, 'whereClause');
  if (where === undefined || find(node, 'shortestPathPattern') === undefined) return undefined;
  const bound = findAll(node, 'pattern', 'relationshipPattern')
    .flatMap((pattern) => childrenNamed(pattern, 'variable'))
    .map(nameOf);
  return findAll(where, 'variable').some((variable) => bound.includes(nameOf(variable)))
    ? 'a WHERE on a shortest path is looked at too late here; put it in a WITH … WHERE after it, if that is meant'
    : undefined;
}

function lengthOrMap(node: ParseNode): string | undefined {
  const length = find(node, 'pathLength')?.text.replace(/\s/g, '') ?? '*';
  if (!/^\*(?:1|1?\.\.\d*)?$/.test(length))
    return 'a shortest path with a minimum length other than 1; write [*..5]';
  return findAll(node, 'relationshipPattern').some((each) => find(each, 'properties') !== undefined)
    ? 'a property map inside a shortest path; ask for types alone: [:SUPPORTS*..5]'
    : undefined;
}

/** From a node to itself Neo4j gives an error, and this engine a path or nothing. */
function maybeSameEnds(node: ParseNode, query: ParsedQuery): string | undefined {
  const [one, other] = findAll(node, 'nodePattern').map((end) => endOf(end, query));
  if (one === undefined || other === undefined) return undefined;
  const differs = one.id !== undefined && other.id !== undefined && one.id !== other.id;
  const isKept = one.name !== '' && other.name !== '' && areKeptApart(node, one.name, other.name);
  if (differs || isKept) return undefined;
  const names = [one.name === '' ? 'a' : one.name, other.name === '' ? 'b' : other.name].join(
    ' <> ',
  );
  return `a shortest path whose ends may be the same node; write MATCH (a), (b) WHERE ${names} before it, or give both their ids`;
}

interface End {
  readonly name: string;
  /** What its property id must be, as far as that is known. */
  readonly id: unknown;
}

function endOf(pattern: ParseNode, query: ParsedQuery): End {
  const [variable] = childrenNamed(pattern, 'variable');
  const name = variable === undefined ? '' : nameOf(variable);
  const sameNode = query.nodes.filter(
    (each) =>
      each.name === 'nodePattern' &&
      name !== '' &&
      childrenNamed(each, 'variable').some((other) => nameOf(other) === name),
  );
  const ids = [pattern, ...sameNode].flatMap((each) => idsIn(each, query));
  return { name, id: [...ids, ...idsAsked(name, query)][0] };
}

/** `a.id = 'iran'` in a WHERE. */
function idsAsked(name: string, query: ParsedQuery): unknown[] {
  return query.nodes
    .filter((each) => each.name === 'whereClause')
    .flatMap(conjuncts)
    .flatMap((condition) => {
      const [, asked, text, parameter] =
        /^(\w+)\.id\s*=\s*(?:'([^'\\]*)'|\$(\w+))$/.exec(condition.trim()) ?? [];
      if (asked !== name) return [];
      return [parameter === undefined ? text : query.parameters[parameter]];
    });
}

function idsIn(pattern: ParseNode, query: ParsedQuery): unknown[] {
  const [properties] = childrenNamed(pattern, 'properties');
  const map = properties === undefined ? undefined : find(properties, 'map');
  if (map === undefined) return [];
  const at = childrenNamed(map, 'propertyKeyName').findIndex((key) => nameOf(key) === 'id');
  const value = childrenNamed(map, 'expression')[at];
  if (value === undefined) return [];
  const written = core(value);
  if (written.name === 'stringLiteral') return [written.text.slice(1, -1)];
  return written.name === 'parameter' ? [query.parameters[nameOf(written).slice(1)]] : [];
}

/** Whether a WHERE before it, or its own, says that the two are not the same. */
function areKeptApart(node: ParseNode, one: string, other: string): boolean {
  const root = [...ancestors(node)].at(-1) ?? node;
  const [clause = node] = [...ancestors(node)].filter(({ name }) => name === 'matchClause');
  return findAll(root, 'whereClause')
    .filter(({ start }) => start < clause.end)
    .flatMap(conjuncts)
    .some((condition) => {
      const [, left, leftKey, right, rightKey] =
        /^(\w+)(\.id)?\s*(?:<>|<|>)\s*(\w+)(\.id)?$/.exec(condition.trim()) ?? [];
      return leftKey === rightKey && [left, right].sort().join() === [one, other].sort().join();
    });
}

/** The conditions of a WHERE that must all hold. */
export function conjuncts(where: ParseNode): string[] {
  const [condition] = childrenNamed(where, 'expression');
  if (condition === undefined) return [];
  const node = core(condition);
  const parts = node.name === 'expression10' ? childrenNamed(node, 'expression9') : [node];
  return parts.map(({ text }) => text);
}
