import { childrenNamed, type ParseNode } from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import { NodeConditions } from './node-conditions.js';
import type { Render, Rewriter } from './render.js';

/** Patterns that this engine reads rightly when their conditions stand in a WHERE. */
export function patternRewriters(query: ParsedQuery): Record<string, Rewriter[]> {
  const conditions = new NodeConditions(query);
  const where: Rewriter = (node, inner, render) =>
    withWhere(node, inner, conditions.of(node, render));
  return {
    nodePattern: [(node, _, render) => conditions.without(node, render)],
    whereClause: [(node, _, render) => joined(node, render, conditions)],
    matchClause: [where],
    existsExpression: [where],
    countExpression: [where],
  };
}

function joined(node: ParseNode, render: Render, conditions: NodeConditions): string | undefined {
  const more = node.parent === undefined ? [] : conditions.of(node.parent, render);
  const [where] = childrenNamed(node, 'expression');
  if (more.length === 0 || where === undefined) return undefined;
  return `WHERE (${render(where)}) AND ${more.join(' AND ')}`;
}

function withWhere(
  node: ParseNode,
  inner: string,
  conditions: readonly string[],
): string | undefined {
  if (conditions.length === 0 || childrenNamed(node, 'whereClause').length > 0) return undefined;
  const where = ` WHERE ${conditions.join(' AND ')}`;
  return node.name === 'matchClause' ? inner + where : `${inner.slice(0, -1).trimEnd()}${where} }`;
}
