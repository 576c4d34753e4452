import type { CypherParameters } from '../port.js';
import { placeTree, descendants, type ParseNode } from './parse-tree.js';
import { Refusal } from './refusal.js';

/** A query as Neo4j's front end reads it, without errors. */
export interface ParsedQuery {
  readonly text: string;
  readonly root: ParseNode;
  readonly nodes: readonly ParseNode[];
  readonly parameters: CypherParameters;
  /** Where the name that a variable writes was made, in the scope of its place. */
  readonly definitionOf: (variable: ParseNode) => ParseNode | undefined;
}

/** Parses and checks types and scopes. Throws a `Refusal` with `invalid-input` for what Neo4j would call an error. */
export async function parseQuery(text: string, parameters: CypherParameters): Promise<ParsedQuery> {
  const { getDebugTree, lintCypherQuery, parseStatementsStrs } =
    await import('@neo4j-cypher/language-support');
  const statements = parseStatementsStrs(text).filter((part) => part.trim() !== '');
  if (statements.length !== 1)
    throw new Refusal('exactly one statement is expected', 0, 'invalid-input');
  const { diagnostics, symbolTables } = lintCypherQuery(
    text,
    { parameters: { ...parameters } },
    { consoleCommandsEnabled: false },
  );
  const fault = diagnostics.find((diagnostic) => diagnostic.severity === 1);
  if (fault !== undefined)
    throw new Refusal(wordsOf(fault.message), fault.offsets.start, 'invalid-input');
  const definitions = new Map<number, number>();
  for (const { definitionPosition, references } of symbolTables.flat())
    for (const offset of [definitionPosition, ...references])
      definitions.set(offset, definitionPosition);
  const root = placeTree(getDebugTree(text), text);
  const nodes = [...descendants(root)];
  const definitionOf = definitionsIn(nodes, definitions);
  return { text, root, nodes, parameters, definitionOf };
}

/** The front end does not say what ORDER BY refers to after DISTINCT and aggregates: what the name meant last. */
function definitionsIn(
  nodes: readonly ParseNode[],
  definitions: ReadonlyMap<number, number>,
): ParsedQuery['definitionOf'] {
  const variables = nodes.filter(({ name }) => name === 'variable');
  const at = new Map(variables.map((node) => [node.start, node]));
  return (variable) => {
    const known = definitions.get(variable.start);
    if (known !== undefined) return at.get(known);
    const before = variables.findLast(
      ({ start, text }) =>
        start < variable.start && text === variable.text && definitions.has(start),
    );
    return at.get(definitions.get(before?.start ?? -1) ?? -1);
  };
}

function wordsOf(message: string | { readonly value: string }): string {
  return typeof message === 'string' ? message : message.value;
}
