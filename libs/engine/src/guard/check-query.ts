import type { CypherParameters } from '../port.js';
import { CONSTRUCT_RULES } from './embedded/constructs.js';
import { FUNCTION_RULES } from './embedded/functions.js';
import { OPERATOR_RULES } from './embedded/operator-rules.js';
import { PATTERN_RULES } from './embedded/pattern-rules.js';
import { rewriteForEmbedded, type Rewritten } from './embedded/rewrite.js';
import { VALUE_RULES } from './embedded/value-rules.js';
import { parseQuery } from './parsed-query.js';
import { READ_ONLY_RULES } from './read-only-rules.js';
import { CONNECT_NEO4J, Refusal, toMessage, type RefusalMessage } from './refusal.js';
import { applyRules } from './rule.js';
import { checkText, decodeEscapes } from './text-limits.js';

export interface GuardRequest {
  readonly engine: 'neo4j' | 'embedded';
  readonly cypher: string;
  readonly parameters: CypherParameters;
}

export type GuardAnswer = { readonly query: Rewritten } | { readonly refusal: RefusalMessage };

/** What the embedded engine is proved to answer as Neo4j does; everything else is refused. */
const EMBEDDED_RULES = [
  ...CONSTRUCT_RULES,
  ...PATTERN_RULES,
  ...FUNCTION_RULES,
  ...OPERATOR_RULES,
  ...VALUE_RULES,
];

/**
 * The first wall of the guard: reads the query with Neo4j's own parser and refuses what is not one
 * statement that reads. For the embedded engine it also refuses what is outside a typed subset that both
 * engines are proved to answer alike, and rewrites what needs it: the tables stand in `embedded/`.
 */
export async function checkQuery(request: GuardRequest): Promise<GuardAnswer> {
  const { engine, cypher, parameters } = request;
  let text = cypher;
  // What no engine runs is not helped by another engine.
  let wayOut = '';
  try {
    if (cypher.length <= 200_000) text = decodeEscapes(cypher);
    checkText(text);
    const query = await parseQuery(text, parameters);
    applyRules(query, READ_ONLY_RULES);
    if (engine === 'neo4j')
      return { query: { text, forManyRows: undefined, columns: undefined, starThen: undefined } };
    wayOut = CONNECT_NEO4J;
    applyRules(query, EMBEDDED_RULES);
    return { query: rewriteForEmbedded(query) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: toMessage(error, text, wayOut) };
  }
}
