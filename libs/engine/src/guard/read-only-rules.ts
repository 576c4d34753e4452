import { LOOP_RULES } from './loop-rules.js';
import { nameOf, type ParseNode } from './parse-tree.js';
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

/** Procedures that only read: the shape of the graph, and what its indexes find. */
export const READ_PROCEDURES: readonly string[] = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.vector.queryNodes',
];

const PROCEDURES = new Set(READ_PROCEDURES.map((name) => name.toLowerCase()));

const FUNCTION_NAMESPACES = new Set([
  ...['', 'point', 'date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration'],
  'vector.similarity',
]);

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
    at: ['useClause', 'loadCSVClause', 'subqueryInTransactionsParameters', 'localDefinition'],
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
  ...LOOP_RULES,
];

function firstWords(node: ParseNode | undefined): string {
  const [first = ''] = node?.text.split(/\s|\(/, 1) ?? [];
  return first.toUpperCase();
}
