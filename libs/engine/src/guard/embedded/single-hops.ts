import { ancestors, childrenNamed, type ParseNode } from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import type { Rewriter } from './render.js';

/** Patterns of these kinds are found by other means. */
const OTHER_WAYS = ['shortestPathPattern', 'patternExpression', 'patternComprehension'];

/**
 * Hops of a chain that have no name, `-[:T]->`, as paths of one step, `-[:T*1..1]->`. The engine stops with an
 * error where more than 65,535 intermediate rows of a chain of single hops are filtered; paths it goes through
 * one by one, which is slower. The answer is the same: each relationship stands once in a match.
 */
export function singleHops(): Record<string, Rewriter[]> {
  return { relationshipPattern: [asPath] };
}

/** Whether the query has hops that can be written as paths. */
export function hasSingleHops({ nodes }: ParsedQuery): boolean {
  return nodes.some((node) => node.name === 'relationshipPattern' && !node.token && isPlain(node));
}

function asPath(node: ParseNode, inner: string): string | undefined {
  if (!isPlain(node)) return undefined;
  return inner.includes(']')
    ? inner.replace(/\s*\]/, '*1..1]')
    : inner.replace(/-\s*-/, '-[*1..1]-');
}

/** A hop among others with a type at most. */
function isPlain(node: ParseNode): boolean {
  const hops = node.parent === undefined ? [] : childrenNamed(node.parent, 'relationshipPattern');
  const kinds = ['arrowLine', 'leftArrow', 'rightArrow', 'labelExpression'];
  return (
    hops.length > 1 &&
    node.children.every(({ token, name }) => token || kinds.includes(name)) &&
    ![...ancestors(node)].some(({ name }) => OTHER_WAYS.includes(name))
  );
}
