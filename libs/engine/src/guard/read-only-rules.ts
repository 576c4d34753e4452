import { ancestors, childrenNamed, core, findAll, nameOf, type ParseNode } from './parse-tree.js';
import type { Rule } from './rule.js';

/** Clauses that only read. Everything else a clause can be changes data, loads files or manages the server. */
const CLAUSES = new Set([
  'matchClause',
  'returnClause',
  'withClause',
  'unwindClause',
  'callClause',
  'subqueryClause',
  'orderBySkipLimitClause',
  'finishClause',
  'filterClause',
  'letClause',
  'forListClause',
]);

/** Procedures that only read the shape of the graph. */
export const READ_PROCEDURES: readonly string[] = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
];

const PROCEDURES = new Set(READ_PROCEDURES.map((name) => name.toLowerCase()));

const FUNCTION_NAMESPACES = new Set([
  ...['', 'point', 'date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration'],
  'vector.similarity',
]);

/** Expressions that loop over a list inside one row: a server cannot stop them. */
export const LOOPS = [
  'reduceExpression',
  'allReduceExpression',
  'listComprehension',
  'listItemsPredicate',
];

/** How long a range may be by how many loops go over lists inside one another. */
const LONGEST_RANGE = [1_000_000, 1_000_000, 1000, 100];

/** Holds on both engines: one statement that reads, and nothing that runs on and on inside one row. */
export const READ_ONLY_RULES: readonly Rule[] = [
  {
    at: ['preparserOption'],
    refuse: (node) => `${node.text.toUpperCase()} is not offered; write the query alone`,
  },
  {
    at: ['command', 'consoleCommand', 'composableCommandClauses'],
    refuse: () => 'this is a command for the server, and only queries that read are run',
  },
  {
    at: ['clause'],
    refuse: ({ children: [kind] }) =>
      kind !== undefined && CLAUSES.has(kind.name)
        ? undefined
        : `${firstWords(kind)} is refused: only queries that read are run`,
  },
  {
    at: [
      'useClause',
      'loadCSVClause',
      'subqueryInTransactionsParameters',
      'localDefinition',
      'hint',
    ],
    refuse: (node) => `${firstWords(node)} is refused`,
  },
  {
    at: ['procedureName'],
    refuse: (node) =>
      PROCEDURES.has(nameOf(node).toLowerCase())
        ? undefined
        : `the procedure ${nameOf(node)} is not one of those that may be called`,
  },
  {
    at: ['functionName'],
    refuse: (node) => {
      const name = nameOf(node).toLowerCase();
      const namespace = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '';
      return FUNCTION_NAMESPACES.has(namespace)
        ? undefined
        : `the function ${nameOf(node)} is refused`;
    },
  },
  { at: LOOPS, refuse: tooDeep },
  { at: ['functionInvocation'], refuse: rangeTooLong },
];

function firstWords(node: ParseNode | undefined): string {
  const [first = ''] = node?.text.split(/\s|\(/, 1) ?? [];
  return first.toUpperCase();
}

function loopsAround(node: ParseNode): number {
  return [...ancestors(node)].filter(({ name }) => LOOPS.includes(name)).length;
}

function tooDeep(node: ParseNode): string | undefined {
  return loopsAround(node) >= 3 ? 'more than three loops over lists inside one another' : undefined;
}

function rangeTooLong(node: ParseNode): string | undefined {
  const name = childrenNamed(node, 'functionName')[0];
  if (name === undefined || nameOf(name).toLowerCase() !== 'range') return undefined;
  // Rows that flow one by one can be counted and stopped.
  if (loopsAround(node) === 0 && isUnwound(node)) return undefined;
  const bounds = childrenNamed(node, 'functionArgument').map(bound);
  const [from, to] = bounds;
  if (from === undefined || to === undefined)
    return 'range() with bounds that are not written out; use UNWIND range(…) to make rows of it';
  const query = [...ancestors(node)].at(-1) ?? node;
  const depth = Math.max(...[0, ...findAll(query, ...LOOPS).map((loop) => loopsAround(loop) + 1)]);
  const longest = LONGEST_RANGE[depth] ?? 0;
  return to - from > longest
    ? `range() longer than ${String(longest)}; use UNWIND range(…) to make rows of it`
    : undefined;
}

function isUnwound(node: ParseNode): boolean {
  const clause = [...ancestors(node)].find(({ name }) => name === 'unwindClause');
  const list = clause?.children.find(({ name }) => name === 'expression');
  return list !== undefined && core(list) === node;
}

/** A written integer; the size of a list of the data counts as short. */
function bound(argument: ParseNode): number | undefined {
  const text = argument.text.replace(/\s+/g, '');
  if (/^-?\d{1,9}$/.test(text)) return Number(text);
  return /^(?:size|length)\([\w.]+\)(?:[-+]\d{1,3})?$/i.test(text) ? 0 : undefined;
}
