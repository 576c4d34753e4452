import { childrenNamed, core, hasToken, type ParseNode } from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import type { Rule } from '../rule.js';
import { divisionFault } from './division.js';
import { regexFault } from './regex.js';
import { typeOf } from './type-of.js';
import {
  areComparable,
  isNumeric,
  isOrdered,
  mayHoldEntity,
  wordFor,
  type ValueType,
} from './value-type.js';

/** Operators, and the types for which both engines answer alike; any other types are refused. */
export const OPERATOR_RULES: readonly Rule[] = [
  { at: ['expression', 'expression11', 'expression10', 'expression9'], refuse: conditions },
  { at: ['expression8'], refuse: comparison },
  { at: ['comparisonExpression6'], refuse: test },
  { at: ['expression6'], refuse: sum },
  { at: ['expression5'], refuse: product },
  { at: ['expression4'], refuse: power },
  {
    at: ['expression3'],
    refuse: (node, query) =>
      node.children.length === 1 || isNumber(typeOf(node, query))
        ? undefined
        : `${node.children[0]?.text ?? ''} before ${wordFor(typeOf(node, query))}; put it before a number`,
  },
];

function partsOf(node: ParseNode, name: string, query: ParsedQuery): ValueType[] {
  return childrenNamed(node, name).map((part) => typeOf(part, query));
}

export function isCondition({ kind }: ValueType): boolean {
  return kind === 'boolean' || kind === 'null';
}

function isNumber(type: ValueType): boolean {
  return isNumeric(type) || type.kind === 'null';
}

/** NOT, AND, OR and XOR between what is true, false or null. */
function conditions(node: ParseNode, query: ParsedQuery): string | undefined {
  if (node.children.length < 2) return undefined;
  const parts = node.children.filter(({ token }) => !token).map((part) => typeOf(part, query));
  const odd = parts.find((part) => !isCondition(part));
  const [word] = node.children.filter(({ token }) => token);
  return odd === undefined
    ? undefined
    : `${word?.text ?? ''} with ${wordFor(odd)}; compare it with something, so that it is true or false`;
}

function comparison(node: ParseNode, query: ParsedQuery): string | undefined {
  const sides = partsOf(node, 'expression7', query);
  const signs = node.children.filter(({ token }) => token);
  for (const [index, sign] of signs.entries()) {
    const [one, other] = sides.slice(index, index + 2);
    if (one === undefined || other === undefined) continue;
    const ordered = sign.text !== '=' && sign.text !== '<>';
    if (!areComparable(one, other) || (ordered && !(isOrdered(one) && isOrdered(other))))
      return `${wordFor(one)} ${sign.text} ${wordFor(other)}: ${compareInstead(one, other)}`;
  }
  return undefined;
}

function compareInstead(one: ValueType, other: ValueType): string {
  const kinds = [one.kind, other.kind];
  if (kinds.includes('unknown'))
    return 'it is not known to be a text, a number or a date; compare a property that is stored';
  if (kinds.includes('date') && kinds.includes('text'))
    return "write the day as date('2017-09-25')";
  if (kinds.includes('text')) return 'write both as texts, or both as numbers';
  if (kinds.includes('list')) return 'compare their elements, or their size()';
  if (kinds.includes('map')) return 'compare their entries one by one';
  return 'compare values of one type that have an order';
}

function test(node: ParseNode, query: ParsedQuery): string | undefined {
  const tested = node.parent?.children[0];
  const [right] = childrenNamed(node, 'expression6');
  if (tested === undefined) return undefined;
  const left = typeOf(tested, query);
  if (childrenNamed(node, 'labelExpression4').length > 0)
    return left.kind === 'node'
      ? undefined
      : "a label test of what is no node; ask a relationship's type with type(r) = '…'";
  if (right === undefined) return undefined;
  const type = typeOf(right, query);
  if (hasToken(node, 'IN')) return membership(left, type);
  if ([left, type].some(({ kind }) => kind !== 'text' && kind !== 'null'))
    return `${node.children[0]?.text ?? ''} between ${wordFor(left)} and ${wordFor(type)}; it takes texts`;
  return hasToken(node, '=~') ? regexFault(core(right), query) : undefined;
}

function membership(left: ValueType, list: ValueType): string | undefined {
  if (list.kind === 'null') return undefined;
  if (list.kind !== 'list') return `IN ${wordFor(list)}; it takes a list`;
  const of = list.of;
  if (of !== undefined && left.kind !== 'list' && areComparable(left, of)) return undefined;
  return `${wordFor(left)} IN ${wordFor(list)}; look for a text, a number or a date in a list of the same`;
}

function sum(node: ParseNode, query: ParsedQuery): string | undefined {
  const parts = partsOf(node, 'expression5', query);
  if (parts.length < 2 || parts.every(isNumber)) return undefined;
  const kinds = parts.map(({ kind }) => kind);
  const signs = node.children.filter(({ token }) => token).map(({ text }) => text);
  const words = parts.map((part) => wordFor(part)).join(` ${signs[0] ?? '+'} `);
  if (kinds.includes('date') && kinds.includes('duration'))
    return kinds[0] === 'date' && kinds.slice(1).every((kind) => kind === 'duration')
      ? undefined
      : `${words}; add durations to a date: date + duration('P3D')`;
  // Neo4j joins a date with a text where it first sees at run time that it is one.
  const isCalled = childrenNamed(node, 'expression5').some(
    (part, index) => kinds[index] === 'date' && core(part).name !== 'expression2',
  );
  if (isCalled && kinds.includes('text')) return `${words}; write toString(…) around the date`;
  if (signs.includes('-'))
    return `${words}; take away numbers from numbers, or a duration from a date`;
  if (kinds.includes('list')) {
    const alike = parts.every(({ kind }) => kind === 'list' || kind === 'null');
    if (!alike) return `${words}; write [x] around the element to join lists`;
    return parts.some(mayHoldEntity) ? `${words}; join lists of properties instead` : undefined;
  }
  const joins = kinds.includes('text') || signs.includes('||');
  return joins && kinds.every((kind) => ['text', 'integer', 'date', 'null'].includes(kind))
    ? undefined
    : `${words}; join texts, and make texts of numbers with toString(toInteger(…)) first`;
}

function product(node: ParseNode, query: ParsedQuery): string | undefined {
  const parts = partsOf(node, 'expression4', query);
  const odd = parts.length < 2 ? undefined : parts.find((part) => !isNumber(part));
  if (odd !== undefined) return `arithmetic with ${wordFor(odd)}; use numbers`;
  const divisors = childrenNamed(node, 'expression4').slice(1);
  for (const [index, sign] of node.children.filter(({ token }) => token).entries()) {
    const divisor = divisors[index];
    if (sign.text === '*' || divisor === undefined) continue;
    // Which of the two divisions is meant, and what 0 does, depends on whether it is an integer.
    if (typeOf(divisor, query).kind === 'number')
      return 'a division by what may be an integer or a fraction; write toFloat(…) around the divisor';
    const fault = divisionFault(divisor, query);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function power(node: ParseNode, query: ParsedQuery): string | undefined {
  const parts = partsOf(node, 'expression3', query);
  if (parts.length < 2) return undefined;
  const [, exponent] = childrenNamed(node, 'expression3');
  const exact =
    parts.length === 2 && parts[0]?.kind === 'integer' && /^[0-3]$/.test(exponent?.text ?? '');
  return exact ? undefined : '^ other than integer ^ 0 to 3; multiply instead';
}
