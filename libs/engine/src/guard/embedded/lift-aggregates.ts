import {
  ancestors,
  childrenNamed,
  core,
  descendants,
  find,
  findAll,
  hasToken,
  nameOf,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import { isAggregate } from './aggregates.js';
import type { Render, Rewriter } from './render.js';

/** What this engine cannot make of an aggregate in the same clause; `postFix` is an index or a slice. */
const HOLDERS = [
  'listLiteral',
  'map',
  'listComprehension',
  'listItemsPredicate',
  'reduceExpression',
];

/** A column of the clause, and what its name is on this engine. */
interface Item {
  readonly node: ParseNode;
  readonly value: ParseNode;
  readonly name: string;
  readonly aggregates: readonly ParseNode[];
  /** What rows are grouped by, where a column with aggregates says it again. */
  readonly keys: ReadonlyMap<ParseNode, string>;
}

/**
 * Works aggregates out in a WITH before the clause where they stand inside a list, a map, a slice or an index:
 * `RETURN a, collect(b)[..3] AS c` as `WITH a AS key__0, collect(b) AS aggregate__0 RETURN key__0 AS a,
 * aggregate__0[..3] AS c`. Left alone, and an error of the engine's, where a name would be out of sight then.
 */
export function aggregateLifter(
  query: ParsedQuery,
  nameOfColumn: (item: ParseNode, render: Render) => string | undefined,
): Record<string, Rewriter[]> {
  const replaced = new Map<ParseNode, string>();
  const replace: Rewriter = (node) => replaced.get(node);
  const lift: Rewriter = (clause, _, render) => {
    const items = itemsToLift(clause, query, (item) => nameOfColumn(item, render));
    if (items === undefined) return undefined;
    const before: string[] = [];
    const after = items.map(({ value, name, aggregates, keys }, index) => {
      if (aggregates.length === 0) {
        before.push(`${render(value)} AS ${keyAt(index)}`);
        return `${keyAt(index)} AS ${name}`;
      }
      const names = aggregates.map((aggregate) => {
        const given = `aggregate__${String(before.length)}`;
        before.push(`${render(aggregate)} AS ${given}`);
        return given;
      });
      aggregates.forEach((aggregate, at) => replaced.set(aggregate, names[at] ?? ''));
      for (const [node, key] of keys) replaced.set(node, key);
      const written = render(value);
      replaced.clear();
      return `${written} AS ${name}`;
    });
    // What rows are grouped by has a new name from here on.
    for (const [node, name] of saidAgain(clause, items)) replaced.set(node, name);
    const [keyword] = clause.children;
    const distinct = isDistinct(clause) ? ' DISTINCT' : '';
    const rest = restOf(clause).map(render);
    replaced.clear();
    return [
      `WITH ${before.join(', ')} ${keyword?.text ?? ''}${distinct} ${after.join(', ')}`,
      ...rest,
    ].join(' ');
  };
  return {
    functionInvocation: [replace],
    countStar: [replace],
    expression2: [replace],
    variable: [replace],
    withClause: [lift],
    returnClause: [lift],
  };
}

const keyAt = (index: number): string => `key__${String(index)}`;

function itemsToLift(
  clause: ParseNode,
  query: ParsedQuery,
  nameOfColumn: (item: ParseNode) => string | undefined,
): Item[] | undefined {
  const list = find(clause, 'returnItems');
  if (list === undefined || hasToken(list, '*')) return undefined;
  const items: Item[] = [];
  const written = childrenNamed(list, 'returnItem');
  const keys = groupingKeys(written);
  for (const node of written) {
    const [value] = childrenNamed(node, 'expression');
    const name = nameOfColumn(node);
    if (value === undefined || name === undefined) return undefined;
    const aggregates = aggregatesIn(value);
    const again = aggregates.length === 0 ? new Map<ParseNode, string>() : keysIn(value, keys);
    if (aggregates.length > 0 && !isSelfContained(value, [...aggregates, ...again.keys()], query))
      return undefined;
    items.push({ node, value, name, aggregates, keys: again });
  }
  const isHeldSomewhere = items.some(({ aggregates, value }) =>
    aggregates.some((each) => isHeld(each, value)),
  );
  const isNeeded = isHeldSomewhere || saysWorkAgain(clause, items);
  return isNeeded && areColumns(clause, items) ? items : undefined;
}

/** Whether ORDER BY says again what is made of an aggregate; an aggregate alone this engine finds by itself. */
function saysWorkAgain(clause: ParseNode, items: readonly Item[]): boolean {
  return [...saidAgain(clause, items).keys()].some(
    (node) => aggregatesIn(node).length > 0 && !isAggregate(core(node)),
  );
}

/** Where ORDER BY says a column as it is written there, and what that column is called. */
function saidAgain(clause: ParseNode, items: readonly Item[]): Map<ParseNode, string> {
  const names = new Map(
    items.flatMap(({ value, name, aggregates }) => {
      const { name: kind, text } = core(value);
      return aggregates.length > 0 || kind === 'expression2' ? [[text, name]] : [];
    }),
  );
  return new Map(restOf(clause).flatMap((node) => [...keysIn(node, names)]));
}

function aggregatesIn(value: ParseNode): ParseNode[] {
  return findAll(value, 'countStar', 'functionInvocation').filter(isAggregate);
}

/** What rows are grouped by, by how it is written. */
function groupingKeys(items: readonly ParseNode[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  items.forEach((item, index) => {
    const [value] = childrenNamed(item, 'expression');
    if (value === undefined || aggregatesIn(value).length > 0) return;
    const { name, text } = core(value);
    if (name === 'variable' || name === 'expression2') keys.set(text, keyAt(index));
  });
  return keys;
}

function keysIn(value: ParseNode, keys: ReadonlyMap<string, string>): Map<ParseNode, string> {
  const found = new Map<ParseNode, string>();
  const walk = (node: ParseNode): void => {
    if (node.token || isAggregate(node)) return;
    const key = ['variable', 'expression2'].includes(node.name) ? keys.get(node.text) : undefined;
    if (key === undefined) node.children.forEach(walk);
    else found.set(node, key);
  };
  walk(value);
  return found;
}

function isHeld(aggregate: ParseNode, value: ParseNode): boolean {
  for (const node of ancestors(aggregate)) {
    if (HOLDERS.includes(node.name) || childrenNamed(node, 'postFix').length > 0) return true;
    if (node === value) return false;
  }
  return false;
}

/** Whether all names beside what is worked out before are made in the expression itself. */
function isSelfContained(
  value: ParseNode,
  before: readonly ParseNode[],
  query: ParsedQuery,
): boolean {
  const isInside = (node: ParseNode): boolean =>
    before.some(({ start, end }) => node.start >= start && node.end <= end);
  return findAll(value, 'variable').every((variable) => {
    const made = query.definitionOf(variable) ?? variable;
    const isOwn = made.start >= value.start && made.end <= value.end;
    return isInside(variable) || isOwn;
  });
}

/** Whether what follows the columns speaks of them alone. */
function areColumns(clause: ParseNode, items: readonly Item[]): boolean {
  const names = new Set(
    items.map(({ node }) => nameOf(childrenNamed(node, 'variable')[0] ?? node)),
  );
  const again = [...saidAgain(clause, items).keys()];
  const isSaidAgain = ({ start, end }: ParseNode): boolean =>
    again.some((node) => start >= node.start && end <= node.end);
  return restOf(clause)
    .flatMap((node) => [...descendants(node)])
    .every((node) => {
      if (node.token || isSaidAgain(node)) return true;
      if (isAggregate(node)) return false;
      return node.name !== 'variable' || names.has(nameOf(node));
    });
}

function isDistinct(clause: ParseNode): boolean {
  const [body] = childrenNamed(clause, 'returnBody');
  return body !== undefined && hasToken(body, 'DISTINCT');
}

/** ORDER BY, SKIP, LIMIT and WHERE. */
function restOf(clause: ParseNode): ParseNode[] {
  const [body] = childrenNamed(clause, 'returnBody');
  const parts = [...(body?.children ?? []), ...clause.children];
  return parts.filter(
    (node) => !node.token && node.name !== 'returnItems' && node.name !== 'returnBody',
  );
}
