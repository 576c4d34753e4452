import type { ParsedQuery } from './parsed-query.js';
import type { ParseNode } from './parse-tree.js';
import { Refusal } from './refusal.js';

/** One line of a guard's table: at nodes of these names (or at all), why the query is refused, if it is. */
export interface Rule {
  readonly at: readonly string[] | '*';
  readonly refuse: (node: ParseNode, query: ParsedQuery) => string | undefined;
}

/** Throws the first refusal that the rules find, in the order of the text. */
export function applyRules(query: ParsedQuery, rules: readonly Rule[]): void {
  for (const node of query.nodes) {
    if (node.token) continue;
    for (const rule of rules) {
      if (rule.at !== '*' && !rule.at.includes(node.name)) continue;
      const reason = rule.refuse(node, query);
      if (reason !== undefined) throw new Refusal(reason, node.start);
    }
  }
}
