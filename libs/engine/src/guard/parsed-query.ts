import type { CypherParameters } from '../port.js';
import { placeTree, descendants, type ParseNode } from './parse-tree.js';
import { Refusal } from './refusal.js';

/** A query as Neo4j's front end reads it, without errors. */
export interface ParsedQuery {
  readonly text: string;
  readonly root: ParseNode;
  readonly nodes: readonly ParseNode[];
  readonly parameters: CypherParameters;
  /** Types that a variable may have at a place, in Neo4j's words; undefined where nothing is known. */
  readonly typesAt: (offset: number) => readonly string[] | undefined;
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
  const types = new Map<number, readonly string[]>();
  for (const symbol of symbolTables.flat())
    for (const offset of [symbol.definitionPosition, ...symbol.references])
      types.set(offset, symbol.types);
  const root = placeTree(getDebugTree(text), text);
  const nodes = [...descendants(root)];
  return { text, root, nodes, parameters, typesAt: (offset) => types.get(offset) };
}

function wordsOf(message: string | { readonly value: string }): string {
  return typeof message === 'string' ? message : message.value;
}
