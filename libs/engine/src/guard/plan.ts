/** Operators of Neo4j's plans that only read; a plan with any other is not run. */
const NEO4J_OPERATORS = new Set([
  ...['Apply', 'Argument', 'CacheProperties', 'CartesianProduct', 'EmptyResult', 'EmptyRow'],
  ...['Distinct', 'OrderedDistinct', 'Eager', 'EagerAggregation', 'OrderedAggregation'],
  ...['Expand', 'OptionalExpand', 'VarLengthExpand', 'PruningVarLengthExpand'],
  ...['BFSPruningVarLengthExpand', 'Repeat', 'RepeatTrail', 'RepeatWalk', 'BidirectionalRepeat'],
  ...['Filter', 'Limit', 'ExhaustiveLimit', 'Skip', 'Sort', 'PartialSort', 'Top', 'PartialTop'],
  ...['SemiApply', 'AntiSemiApply', 'LetSemiApply', 'LetAntiSemiApply', 'SelectOrSemiApply'],
  ...['SelectOrAntiSemiApply', 'LetSelectOrSemiApply', 'LetSelectOrAntiSemiApply', 'RollUpApply'],
  ...['NodeHashJoin', 'ValueHashJoin', 'LeftOuterHashJoin', 'RightOuterHashJoin'],
  ...['NodeLeftOuterHashJoin', 'NodeRightOuterHashJoin', 'TriadicSelection', 'ProjectEndpoints'],
  ...['NodeCountFromCountStore', 'RelationshipCountFromCountStore', 'Optional', 'ProcedureCall'],
  ...['ProduceResults', 'Projection', 'ShortestPath', 'StatefulShortestPath', 'Union'],
  ...['OrderedUnion', 'Unwind', 'AssertSameNode', 'AssertSameRelationship'],
]);

/** Scans and seeks have many names, and all of them only read. */
const NEO4J_SCAN =
  /^(?:All|Multi|Node|Directed|Undirected|Intersection|Subtraction|Union)\w*(?:Scan|Seek|SeekByRange)$/;

/** The same for the embedded engine's plans, which name operators at the start of their lines. */
const EMBEDDED_OPERATORS = new Set([
  ...['Return', 'Project', 'Filter', 'NodeScan', 'EdgeScan', 'Expand', 'Limit', 'Skip', 'Sort'],
  ...['Aggregate', 'Distinct', 'Unwind', 'LeftJoin', 'Join', 'Union', 'Apply', 'ShortestPath'],
  ...['Empty', 'MapCollect', 'AntiJoin', 'Bind', 'Except', 'ParameterScan', 'Discriminant'],
]);

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

/** The first operator of a Neo4j plan that is not known to only read. */
export function strangeInNeo4jPlan(plan: Plan): string | undefined {
  const operator = plan.operatorType.replace(/@.*$/, '').replace(/\(.*\)$/, '');
  if (!NEO4J_OPERATORS.has(operator) && !NEO4J_SCAN.test(operator)) return operator;
  for (const child of plan.children) {
    const strange = strangeInNeo4jPlan(child);
    if (strange !== undefined) return strange;
  }
  return undefined;
}

/** The first operator of the embedded engine's plan that is not known to only read. */
export function strangeInEmbeddedPlan(plan: string): string | undefined {
  return plan
    .split('\n')
    .map((line) => /^\s*(?<operator>[A-Z]\w*)/.exec(line)?.groups?.['operator'])
    .find((operator) => operator !== undefined && !EMBEDDED_OPERATORS.has(operator));
}
