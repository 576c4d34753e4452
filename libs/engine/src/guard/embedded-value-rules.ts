import {
  ancestors,
  childrenNamed,
  core,
  find,
  findAll,
  hasToken,
  type ParseNode,
} from './parse-tree.js';
import type { ParsedQuery } from './parsed-query.js';
import type { Rule } from './rule.js';
import { mixesTextAndNumber } from './embedded-pattern-rules.js';
import { functionName, staticType } from './static-type.js';

/** Parts of a date that come back as null, or of 1 January. */
const DATE_PARTS = /^\.(?:week|weekDay|weekYear|quarter|ordinalDay|dayOfWeek|dayOfQuarter)$/;

/** Values and operators that the embedded engine works out differently from Neo4j. */
export const VALUE_RULES: readonly Rule[] = [
  { at: ['expression8'], refuse: comparison },
  { at: ['comparisonExpression6'], refuse: membership },
  { at: ['listItemsPredicate'], refuse: quantified },
  { at: ['expression6'], refuse: sum },
  {
    at: ['expression5'],
    refuse: (node) => {
      const at = node.children.findIndex(({ name }) => name === '/');
      const divisor = node.children[at + 1];
      return at < 0 || (divisor !== undefined && /^\d*[1-9][\d.]*$/.test(divisor.text))
        ? undefined
        : 'dividing by 0 gives another answer here; divide by a written number';
    },
  },
  {
    at: ['expression4'],
    refuse: (node) =>
      node.children.filter(({ name }) => name === '^').length > 1
        ? 'a ^ b ^ c is read from the right here; write brackets'
        : undefined,
  },
  {
    at: ['postFix'],
    refuse: (node, query) => {
      if (!hasToken(node, '..')) return undefined;
      const [sliced] = node.parent?.children ?? [];
      if (node.parent?.children[1] !== node || sliced === undefined)
        return 'a slice of something that may be no list';
      if (staticType(sliced, query) !== 'list') return 'a slice of something that may be no list';
      const bounds = childrenNamed(node, 'expression');
      return bounds.length > 0 && bounds.every((bound) => /^\d+$/.test(bound.text))
        ? undefined
        : 'a slice needs written bounds that are not negative';
    },
  },
  {
    at: ['property'],
    refuse: (node) =>
      DATE_PARTS.test(node.text) ? `${node.text} of a date is not known here` : undefined,
  },
  {
    at: ['unwindClause'],
    refuse: (node, query) => {
      const [list] = childrenNamed(node, 'expression');
      const type = list === undefined ? 'unknown' : staticType(list, query);
      return ['text', 'number', 'boolean', 'date', 'map'].includes(type)
        ? 'UNWIND of something that is no list gives no row here'
        : undefined;
    },
  },
  {
    at: ['whereClause'],
    refuse: (node, query) => {
      const [condition] = childrenNamed(node, 'expression');
      const type = condition === undefined ? 'unknown' : staticType(condition, query);
      return ['text', 'number', 'date', 'list', 'map'].includes(type)
        ? `WHERE needs a condition, and this is a ${type}`
        : undefined;
    },
  },
  { at: ['caseExpression', 'extendedCaseExpression', 'reduceExpression'], refuse: givesEntity },
  { at: ['listComprehension'], refuse: givesEntity },
  {
    at: ['functionInvocation'],
    refuse: (node, query) =>
      ['coalesce', 'min', 'max'].includes(functionName(node))
        ? givesEntity(node, query)
        : undefined,
  },
];

function comparison(node: ParseNode, query: ParsedQuery): string | undefined {
  const sides = childrenNamed(node, 'expression7');
  if (sides.length < 2) return undefined;
  const types = sides.map((side) => staticType(side, query));
  const ordered = node.children.some(({ name }) => ['<', '>', '<=', '>='].includes(name));
  if (types.includes('map')) return 'maps are compared differently here';
  if (types.includes('list') && (ordered || sides.some(mayHoldNull)))
    return 'lists are compared differently here';
  if (ordered && types.includes('boolean')) return 'true and false have no order here';
  const [first = 'unknown'] = types;
  const odd = types.find((type) => mixesTextAndNumber(first, type));
  return odd === undefined ? undefined : `a ${first} is compared with a ${odd}`;
}

function mayHoldNull(side: ParseNode): boolean {
  const list = core(side);
  return (
    list.name === 'listLiteral' &&
    childrenNamed(list, 'expression').some(
      (item) => !['stringLiteral', 'numberLiteral'].includes(core(item).name),
    )
  );
}

/** In a negated place null and false are not the same, and this engine mixes them up. */
function membership(node: ParseNode, query: ParsedQuery): string | undefined {
  if (!hasToken(node, 'IN') || node.parent === undefined) return undefined;
  const list = node.children.at(-1);
  const items = list === undefined ? [] : childrenNamed(core(list), 'expression');
  const [left] = node.parent.children;
  const type = left === undefined ? 'unknown' : staticType(left, query);
  const mixed = items.find((item) => mixesTextAndNumber(type, staticType(item, query)));
  if (mixed !== undefined)
    return `a ${type} is looked for in a list with a ${staticType(mixed, query)}`;
  const written = items.length > 0 && !(list !== undefined && mayHoldNull(list));
  return written || onlyKeepsTrue(node.parent)
    ? undefined
    : 'x IN list may be null here where Neo4j says false; use it in a WHERE without NOT, or write the list out';
}

function quantified(node: ParseNode): string | undefined {
  const word = node.children[0]?.text.toLowerCase() ?? '';
  if (word === 'none' || word === 'single')
    return `${word}(…) takes an unknown for false here; write it as NOT EXISTS {…} or count what fits`;
  return onlyKeepsTrue(node)
    ? undefined
    : `${word}(…) takes an unknown for false here; use it in a WHERE without NOT`;
}

/** Whether only AND, OR and brackets stand between a condition and its WHERE. */
function onlyKeepsTrue(node: ParseNode): boolean {
  for (const around of ancestors(node)) {
    if (around.name === 'whereClause') return true;
    if (hasToken(around, 'NOT') || hasToken(around, 'XOR')) return false;
    if (around.name === 'expression8' && around.children.length > 1) return false;
    if (around.name === 'expression7' && around.children.length > 1) return false;
    if (!/^expression\d*$|^parenthesizedExpression$|^listItemsPredicate$/.test(around.name))
      return false;
  }
  return false;
}

function sum(node: ParseNode, query: ParsedQuery): string | undefined {
  const parts = childrenNamed(node, 'expression5');
  if (parts.length < 2) return undefined;
  const types = parts.map((part) => staticType(part, query));
  if (types.includes('list'))
    return types.every((type) => type === 'list')
      ? entityIn(node, query)
      : 'a list and something that is no list are joined differently here';
  if (types.includes('text') && types.some((type) => type !== 'text'))
    return 'a text is only joined with texts here';
  return types.includes('date') &&
    node.children.some(({ name }) => name === '-') &&
    types.filter((type) => type === 'date').length > 1
    ? 'a date minus a date'
    : undefined;
}

/** Nodes, relationships and paths come out of these as bare numbers. */
function givesEntity(node: ParseNode, query: ParsedQuery): string | undefined {
  for (const part of valuesOf(node)) {
    const reason = entityIn(part, query, node);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The parts whose values an expression may give back. */
function valuesOf(node: ParseNode): readonly ParseNode[] {
  const expressions = childrenNamed(node, 'expression');
  // [x IN list | value]: the list itself is not given back; [x IN list WHERE …]: it is.
  if (node.name === 'listComprehension')
    return hasToken(node, '|') ? expressions.slice(-1) : expressions.slice(0, 1);
  // reduce(sum = start, x IN list | next)
  if (node.name === 'reduceExpression') return [0, 2].flatMap((at) => expressions[at] ?? []);
  return [node];
}

function entityIn(
  node: ParseNode,
  query: ParsedQuery,
  whole: ParseNode = node,
): string | undefined {
  const entity = findAll(node, 'variable').find(
    (variable) => isBare(variable, node) && mayBeEntity(query.typesAt(variable.start)),
  );
  return entity === undefined
    ? undefined
    : `${entity.text} may be a node, relationship or path, which comes out of ${firstWord(whole)} as a number here; take a property of it`;
}

/** Whether the variable itself, not a property of it or an answer about it, is the value. */
function isBare(variable: ParseNode, within: ParseNode): boolean {
  let at = variable;
  for (const around of ancestors(variable)) {
    if (around === within) return true;
    if (around.name === 'expression2' && around.children.length > 1) return false;
    if (around.name === 'functionInvocation' || around.name.endsWith('Pattern')) return false;
    if (around.name === 'expression7' || around.name === 'expression8')
      if (around.children.length > 1) return false;
    if (around.name === 'mapProjection' || around.name === 'existsExpression') return false;
    if (around.name === 'listComprehension' && around.children.includes(at)) {
      // Its loop variable; its list counts by what is made of it.
      if (at.name === 'variable') return false;
    }
    at = around;
  }
  return true;
}

function mayBeEntity(types: readonly string[] | undefined): boolean {
  return types === undefined || types.some((type) => /Node|Relationship|Path|Any/.test(type));
}

function firstWord(node: ParseNode): string {
  if (node.name === 'listComprehension') return 'a list comprehension';
  if (find(node, 'functionName') !== undefined && node.name === 'functionInvocation')
    return `${functionName(node)}()`;
  return node.name === 'expression6' ? 'a sum of lists' : (node.text.split(/[\s(]/, 1)[0] ?? '');
}
