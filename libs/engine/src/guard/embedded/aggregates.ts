import { functionName, type ParseNode } from '../parse-tree.js';

const AGGREGATES = new Set([
  ...['count', 'collect', 'sum', 'avg', 'min', 'max', 'stdevp', 'percentilecont'],
]);

export function isAggregate(node: ParseNode): boolean {
  return (
    node.name === 'countStar' ||
    (node.name === 'functionInvocation' && AGGREGATES.has(functionName(node)))
  );
}
