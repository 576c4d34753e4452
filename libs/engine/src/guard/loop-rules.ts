import {
  ancestors,
  childrenNamed,
  core,
  findAll,
  functionName,
  nameOf,
  type ParseNode,
} from './parse-tree.js';
import type { Rule } from './rule.js';

/** Expressions that loop over a list inside one row: a server cannot stop them. */
export const LOOPS = [
  'reduceExpression',
  'allReduceExpression',
  'listComprehension',
  'listItemsPredicate',
];

/** How long ranges may be, all together, by how many loops go over lists inside one another. */
const LONGEST_RANGE = [1_000_000, 1_000_000, 1000, 100];
/** The same where one of the loops goes over what was collected, which may be a million elements. */
const LONGEST_BESIDE_COLLECTED = 100;

/** Keeps short what nothing stops once it runs. */
export const LOOP_RULES: readonly Rule[] = [
  { at: LOOPS, refuse: tooDeep },
  { at: LOOPS, refuse: collectedTwice },
  { at: ['functionInvocation'], refuse: rangeTooLong },
];

function loopsAround(node: ParseNode): number {
  return [...ancestors(node)].filter(({ name }) => LOOPS.includes(name)).length;
}

function tooDeep(node: ParseNode): string | undefined {
  return loopsAround(node) >= 3 ? 'more than three loops over lists inside one another' : undefined;
}

function collectedTwice(node: ParseNode): string | undefined {
  const around = [...ancestors(node)].filter(({ name }) => LOOPS.includes(name));
  if (around.length === 0) return undefined;
  const collected = collectedNames(queryOf(node));
  return isOverCollected(node, collected) && around.some((loop) => isOverCollected(loop, collected))
    ? 'a loop over a collected list inside another one, which nothing could stop; take a part of one (list[..1000]), or UNWIND it'
    : undefined;
}

function rangeTooLong(node: ParseNode): string | undefined {
  if (!isRange(node)) return undefined;
  const query = queryOf(node);
  const loops = findAll(query, ...LOOPS);
  const depth = Math.max(0, ...loops.map((loop) => loopsAround(loop) + 1));
  const unwound = isRowByRow(node);
  // Rows that flow one by one can be counted and stopped.
  if (unwound) return undefined;
  const collected = collectedNames(query);
  const longest =
    depth > 1 && loops.some((loop) => isOverCollected(loop, collected))
      ? LONGEST_BESIDE_COLLECTED
      : (LONGEST_RANGE[depth] ?? 0);
  const length = lengthOf(node);
  if (length === undefined)
    return 'range() with bounds that are not written out; use UNWIND range(…) to make rows of it';
  // Many short loops in one row take as long as a long one.
  const before = findAll(query, 'functionInvocation').filter(
    (other) => isRange(other) && !isRowByRow(other) && other.start < node.start,
  );
  const sum = before.reduce((total, other) => total + (lengthOf(other) ?? 0), length);
  if (sum <= longest) return undefined;
  const what = length > longest ? 'range()' : 'ranges together';
  return `${what} longer than ${String(longest)}; use UNWIND range(…) to make rows of it`;
}

function queryOf(node: ParseNode): ParseNode {
  return [...ancestors(node)].at(-1) ?? node;
}

function isRange(call: ParseNode): boolean {
  return functionName(call) === 'range';
}

function isRowByRow(range: ParseNode): boolean {
  if (loopsAround(range) > 0) return false;
  const clause = [...ancestors(range)].find(({ name }) => name === 'unwindClause');
  const list = clause?.children.find(({ name }) => name === 'expression');
  return list !== undefined && core(list) === range;
}

/** How many elements a range has at most; undefined where its bounds are not written out. */
function lengthOf(range: ParseNode): number | undefined {
  const [from, to] = childrenNamed(range, 'functionArgument').map(bound);
  return from === undefined || to === undefined ? undefined : Math.abs(to - from);
}

/** A written integer; the size of a list of the data counts as short. */
function bound(argument: ParseNode): number | undefined {
  const text = argument.text.replace(/\s+/g, '');
  if (/^-?\d{1,18}$/.test(text)) return Number(text);
  return /^(?:size|length)\([\w.]+\)(?:[-+]\d{1,3})?$/i.test(text) ? 0 : undefined;
}

const WRITTEN_SLICE = /\[\s*\d{0,4}\s*\.\.\s*\d{1,4}\s*\]$/;

/** Whether the list that a loop goes over comes from `collect`, and is not cut to a written length. */
function isOverCollected(loop: ParseNode, collected: ReadonlySet<string>): boolean {
  // The list is the one that follows IN; what else stands in the loop is done for each of its elements.
  const at = loop.children.findIndex(({ token, name }) => token && name.toUpperCase() === 'IN');
  const list = loop.children.slice(at + 1).find(({ name }) => name === 'expression');
  return list !== undefined && isCollected(list, collected);
}

function isCollected(value: ParseNode, collected: ReadonlySet<string>): boolean {
  if (WRITTEN_SLICE.test(value.text)) return false;
  return (
    findAll(value, 'collectExpression', 'patternComprehension').length > 0 ||
    findAll(value, 'functionInvocation').some((call) => functionName(call) === 'collect') ||
    findAll(value, 'variable').some((variable) => collected.has(nameOf(variable)))
  );
}

/** Names that hold, or may be made of, what was collected; followed through WITH and subqueries. */
function collectedNames(query: ParseNode): ReadonlySet<string> {
  const items = findAll(query, 'returnItem').flatMap((item) => {
    const [name] = childrenNamed(item, 'variable');
    const [value] = childrenNamed(item, 'expression');
    return name === undefined || value === undefined ? [] : [{ name: nameOf(name), value }];
  });
  const names = new Set<string>();
  for (let before = -1; before !== names.size;) {
    before = names.size;
    for (const { name, value } of items) if (isCollected(value, names)) names.add(name);
  }
  return names;
}
