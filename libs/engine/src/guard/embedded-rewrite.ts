import {
  ancestors,
  childrenNamed,
  core,
  find,
  hasToken,
  nameOf,
  type ParseNode,
} from './parse-tree.js';
import type { ParsedQuery } from './parsed-query.js';
import { quotedName } from './embedded-names.js';
import { functionName } from './static-type.js';

export interface Rewritten {
  readonly text: string;
  /** The names that Neo4j gives the columns; undefined where the engine's own are the same. */
  readonly columns: readonly string[] | undefined;
  /** After `RETURN *`: how many columns at the end were asked for by name. The others come in the order of their names. */
  readonly starThen: number | undefined;
}

interface Edit {
  readonly at: number;
  readonly until: number;
  readonly text: string;
}

/** Names every column, as the embedded engine needs it, and makes a sum of nothing 0, as it is on Neo4j. */
export function rewriteForEmbedded(query: ParsedQuery): Rewritten {
  const returns = query.nodes.filter(
    (node) => node.name === 'returnClause' && !node.token && isOutermost(node),
  );
  const items = returns.flatMap((clause) => itemsOf(clause));
  const first = returns[0];
  const star = first !== undefined && hasStar(first);
  const columns = star || first === undefined ? undefined : itemsOf(first).map(columnName);
  const edits = [
    ...items.filter(isUnnamed).map((item) => ({
      ...{ at: item.end, until: item.end },
      text: ` AS ${alias(item, itemsOf(clauseOf(item)).indexOf(item))}`,
    })),
    ...sums(query),
    ...names(query),
  ];
  return {
    text: applyEdits(query.text.slice(0, query.root.end), edits),
    columns,
    starThen: star ? itemsOf(first).length : undefined,
  };
}

function itemsOf(clause: ParseNode): ParseNode[] {
  const list = find(clause, 'returnItems');
  return list === undefined ? [] : childrenNamed(list, 'returnItem');
}

function hasStar(clause: ParseNode): boolean {
  const list = find(clause, 'returnItems');
  return list !== undefined && hasToken(list, '*');
}

function clauseOf(item: ParseNode): ParseNode {
  return [...ancestors(item)].find(({ name }) => name === 'returnClause') ?? item;
}

/** Whether the RETURN gives the answer, and not a subquery's. */
function isOutermost(node: ParseNode): boolean {
  return ![...ancestors(node)].some(({ name }) =>
    ['subqueryClause', 'existsExpression', 'countExpression', 'collectExpression'].includes(name),
  );
}

function isUnnamed(item: ParseNode): boolean {
  return !hasToken(item, 'AS');
}

/** Neo4j calls a column after its alias, its variable (a map of one, too), or its text as written. */
function columnName(item: ParseNode): string {
  const [variable] = childrenNamed(item, 'variable');
  if (variable !== undefined) return nameOf(variable);
  const value = core(item);
  const [mapped] = value.name === 'mapProjection' ? childrenNamed(value, 'variable') : [];
  if (mapped !== undefined) return nameOf(mapped);
  return isVariable(item) ? nameOf(item) : item.text;
}

function isVariable(item: ParseNode): boolean {
  return (
    /^(?:`(?:[^`]|``)*`|[\p{L}_][\p{L}\p{N}_]*)$/u.test(item.text) &&
    find(item, 'variable') !== undefined
  );
}

function alias(item: ParseNode, index: number): string {
  return isVariable(item) ? quotedName(item.text) : `column__${String(index)}`;
}

function* sums(query: ParsedQuery): Generator<Edit> {
  for (const node of query.nodes) {
    if (node.token || node.name !== 'functionInvocation' || functionName(node) !== 'sum') continue;
    yield { at: node.start, until: node.start, text: 'coalesce(' };
    yield { at: node.end, until: node.end, text: ', 0)' };
  }
}

function* names(query: ParsedQuery): Generator<Edit> {
  for (const node of query.nodes) {
    if (node.token || (node.name !== 'variable' && node.name !== 'propertyKeyName')) continue;
    const quoted = quotedName(node.text);
    if (quoted !== node.text) yield { at: node.start, until: node.end, text: quoted };
  }
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  // Later places first, so that earlier ones stay right; at one place the one made first stands first.
  return [...edits]
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.at - a.at || a.order - b.order)
    .reduce((done, edit) => done.slice(0, edit.at) + edit.text + done.slice(edit.until), text);
}
