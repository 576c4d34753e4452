import {
  ancestors,
  childrenNamed,
  core,
  find,
  findAll,
  hasToken,
  nameOf,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import { isAggregate } from './aggregates.js';
import { quotedName, quotedParameter } from './names.js';
import { aggregateLifter } from './lift-aggregates.js';
import { rendered, type Render, type Rewriter } from './render.js';
import { patternRewriters } from './rewrite-patterns.js';
import { hasSingleHops, singleHops } from './single-hops.js';
import { valueRewriters, writtenParameter } from './rewrite-values.js';

export interface Rewritten {
  readonly text: string;
  /** The same for when there are more intermediate rows than the engine can filter; undefined where it is no other. */
  readonly forManyRows: string | undefined;
  /** The names that Neo4j gives the columns; undefined where the engine's own are the same. */
  readonly columns: readonly string[] | undefined;
  /** After `RETURN *`: how many columns at the end were asked for by name. The others come in the order of their names. */
  readonly starThen: number | undefined;
}

/** Writes a query so that the embedded engine answers it as Neo4j does: every column named, and what else is proved. */
export function rewriteForEmbedded(query: ParsedQuery): Rewritten {
  const [first] = query.nodes.filter((node) => isReturn(node) && isOutermost(node));
  const star = first !== undefined && hasStar(first);
  const columns = star || first === undefined ? undefined : itemsOf(first).map(columnName);
  const quote: Rewriter = (node) => quotedName(node.text);
  const rewriters = joined(
    valueRewriters(query),
    patternRewriters(query),
    {
      variable: [quote],
      propertyKeyName: [quote],
      parameter: [(node: ParseNode) => groupedParameter(node, query) ?? quotedParameter(node.text)],
      returnItem: [named],
    },
    aggregateLifter(query, nameOfColumn),
  );
  return {
    text: rendered(query.root, query.text, rewriters),
    forManyRows: hasSingleHops(query)
      ? rendered(query.root, query.text, joined(rewriters, singleHops()))
      : undefined,
    columns,
    starThen: star ? itemsOf(first).length : undefined,
  };
}

type Rewriters = Readonly<Record<string, readonly Rewriter[]>>;

/** All of them, those of one kind of node in the order in which they are given. */
function joined(...all: readonly Rewriters[]): Rewriters {
  const kinds = new Set(all.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, all.flatMap((each) => each[kind] ?? [])]),
  );
}

/** The name of a column where it is known before the clause is written: every one but those of subqueries. */
function nameOfColumn(item: ParseNode, render: Render): string | undefined {
  const [alias] = childrenNamed(item, 'variable');
  if (alias !== undefined) return render(alias);
  return isVariable(item) ? quotedName(item.text) : /AS (column__\d+)$/.exec(render(item))?.[1];
}

function isReturn(node: ParseNode): boolean {
  return node.name === 'returnClause' && !node.token;
}

function itemsOf(clause: ParseNode): ParseNode[] {
  const list = find(clause, 'returnItems');
  return list === undefined ? [] : childrenNamed(list, 'returnItem');
}

function hasStar(clause: ParseNode): boolean {
  const list = find(clause, 'returnItems');
  return list !== undefined && hasToken(list, '*');
}

const SUBQUERIES = ['subqueryClause', 'existsExpression', 'countExpression', 'collectExpression'];

/** Whether the RETURN gives the answer, and not a subquery's. */
function isOutermost(node: ParseNode): boolean {
  return ![...ancestors(node)].some(({ name }) => SUBQUERIES.includes(name));
}

/** Every column of an answer needs a name here: without one, nodes come out of aggregations as numbers. */
function named(item: ParseNode, inner: string): string | undefined {
  const clause = [...ancestors(item)].find(({ name }) => /^(?:return|with)Clause$/.test(name));
  if (clause === undefined || !isReturn(clause) || hasToken(item, 'AS') || !isOutermost(clause))
    return undefined;
  const index = itemsOf(clause).indexOf(item);
  return `${inner} AS ${isVariable(item) ? quotedName(item.text) : `column__${String(index)}`}`;
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

/** This engine does not find parameters in what rows are grouped by; written out they are found. */
function groupedParameter(node: ParseNode, query: ParsedQuery): string | undefined {
  const item = [...ancestors(node)].find(
    ({ name }) => name === 'returnItem' || /Clause$/.test(name),
  );
  if (item?.name !== 'returnItem' || item.parent === undefined) return undefined;
  const aggregates = findAll(item.parent, 'countStar', 'functionInvocation').some(isAggregate);
  return aggregates ? writtenParameter(node, query) : undefined;
}
