import type { CypherParameters } from '../port.js';
import { FUNCTION_RULES } from './embedded-functions.js';
import { PATTERN_RULES } from './embedded-pattern-rules.js';
import { rewriteForEmbedded, type Rewritten } from './embedded-rewrite.js';
import { VALUE_RULES } from './embedded-value-rules.js';
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

/**
 * The first wall of the guard: reads the query with Neo4j's own parser and refuses what is not one
 * statement that reads. For the embedded engine it also refuses what that engine is known to answer
 * differently from Neo4j and what can be recognised from the query: `embedded-*-rules.ts` are the tables.
 *
 * Left to a later list of what is allowed, because types or data decide: a variable taken from a property
 * and compared with another type (`WITH a.kind AS k WHERE k = 1`), numbers past 2^53 against fractions,
 * texts in fields of functions that take numbers and the reverse, list elements of unknown type in
 * `+`, lists with nulls inside a variable, DISTINCT on maps, the shortest path from a node to itself.
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
    if (engine === 'neo4j') return { query: { text, columns: undefined, starThen: undefined } };
    wayOut = CONNECT_NEO4J;
    const noCalls = {
      at: ['callClause'],
      refuse: () => 'the embedded engine has no procedures',
    };
    const noHints = {
      at: ['hint'],
      refuse: () => 'the embedded engine takes no hints to its planner',
    };
    applyRules(query, [noCalls, noHints, ...PATTERN_RULES, ...FUNCTION_RULES, ...VALUE_RULES]);
    return { query: rewriteForEmbedded(query) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: toMessage(error, text, wayOut) };
  }
}
