import {
  ancestors,
  childrenNamed,
  core,
  find,
  hasToken,
  nameOf,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import type { Rule } from '../rule.js';
import { isCondition } from './operator-rules.js';
import { partType, typeBefore, typeOf } from './type-of.js';
import { areComparable, isOrdered, mayHoldEntity, wordFor, type ValueType } from './value-type.js';

/** What clauses and expressions around operators and functions must hold for both engines to answer alike. */
export const VALUE_RULES: readonly Rule[] = [
  { at: ['postFix'], refuse: part },
  { at: ['unwindClause'], refuse: unwound },
  { at: ['whereClause', 'caseAlternative'], refuse: condition },
  { at: ['listItemsPredicate'], refuse: quantified },
  { at: ['orderItem'], refuse: sortKey },
  { at: ['skip', 'limit'], refuse: rowCount },
  { at: ['extendedCaseAlternative'], refuse: caseValue },
  { at: ['caseExpression', 'extendedCaseExpression', 'reduceExpression'], refuse: givesEntity },
  { at: ['listComprehension'], refuse: comprehension },
  { at: ['numberLiteral'], refuse: bigNumber },
  { at: ['parameter'], refuse: bigParameter },
];

const first = (node: ParseNode): ParseNode | undefined => childrenNamed(node, 'expression')[0];

function part(node: ParseNode, query: ParsedQuery): string | undefined {
  const of = typeBefore(node, query);
  const property = core(node);
  if (property.name === 'property') return propertyOf(of, property, node);
  if (of.kind !== 'list' && of.kind !== 'null')
    return `[…] after ${wordFor(of)}; it takes a part of a list, of a text use substring(), and write .name for a property`;
  const bounds = childrenNamed(node, 'expression');
  if (!hasToken(node, '..'))
    return bounds.every((bound) => typeOf(bound, query).kind === 'integer')
      ? undefined
      : '[…] with what is no integer; write list[0], or .name for a property';
  return bounds.length > 0 && bounds.every((bound) => isWrittenCount(bound, query))
    ? undefined
    : 'a slice of a list whose bounds are not written out, or negative; write list[0..3], tail() or last()';
}

function propertyOf(of: ValueType, property: ParseNode, postfix: ParseNode): string | undefined {
  const [base] = postfix.parent?.children ?? [];
  const { text } = property;
  if (of.kind === 'date' && base !== undefined && core(base).name === 'functionInvocation')
    return `${text} of a call; name it first: WITH date(…) AS d … d${text}`;
  if (of.kind === 'date' && partType(of, text.slice(1)).kind === 'unknown')
    return `${text} of a date; take year, quarter, month, week, day, dayOfWeek or ordinalDay`;
  return ['node', 'relationship', 'map', 'null', 'date'].includes(of.kind)
    ? undefined
    : `${text} of ${wordFor(of)}; take it of a node, a relationship, a map or a date`;
}

function isWrittenCount(bound: ParseNode, query: ParsedQuery): boolean {
  const value = core(bound);
  if (value.name !== 'parameter') return /^\d{1,9}$/.test(value.text);
  const given = query.parameters[nameOf(value).slice(1)];
  return Number.isSafeInteger(given) && Number(given) >= 0;
}

function unwound(node: ParseNode, query: ParsedQuery): string | undefined {
  const list = first(node);
  const type = list === undefined ? undefined : typeOf(list, query);
  return type === undefined || type.kind === 'list' || type.kind === 'null'
    ? undefined
    : `UNWIND of ${wordFor(type)}; it takes a list: write [x] around it`;
}

function condition(node: ParseNode, query: ParsedQuery): string | undefined {
  const asked = first(node);
  const type = asked === undefined ? undefined : typeOf(asked, query);
  return type === undefined || isCondition(type)
    ? undefined
    : `${node.children[0]?.text ?? ''} needs a condition, and this is ${wordFor(type)}; compare it with something`;
}

/** This engine takes a null condition for false; where it cannot be null, or nobody sees the difference, that is alike. */
function quantified(node: ParseNode, query: ParsedQuery): string | undefined {
  const word = node.children[0]?.text.toLowerCase() ?? '';
  const [list, asked] = childrenNamed(node, 'expression');
  if (list === undefined) return undefined;
  const type = typeOf(list, query);
  if (type.kind !== 'list' && type.kind !== 'null')
    return `${word}(… IN ${wordFor(type)}); it takes a list`;
  if (asked === undefined)
    return `${word}(…) without WHERE; say what must hold: ${word}(x IN list WHERE …)`;
  const answer = typeOf(asked, query);
  if (!isCondition(answer)) return `${word}(… WHERE ${wordFor(answer)}); compare it with something`;
  const isAlike = !answer.mayBeNull || (['any', 'all'].includes(word) && onlyKeepsTrue(node));
  return isAlike
    ? undefined
    : `${word}(…) with a condition that may be null; add what null means: … WHERE x IS NOT NULL AND …, or coalesce(…, '')`;
}

/** Whether only AND, OR and brackets stand between a condition and its WHERE, so that null and false are the same. */
export function onlyKeepsTrue(node: ParseNode): boolean {
  for (const around of ancestors(node)) {
    if (around.name === 'whereClause') return true;
    if (hasToken(around, 'NOT') || hasToken(around, 'XOR')) return false;
    if (['expression8', 'expression7'].includes(around.name) && around.children.length > 1)
      return false;
    if (!/^expression\d*$|^parenthesizedExpression$/.test(around.name)) return false;
  }
  return false;
}

function sortKey(node: ParseNode, query: ParsedQuery): string | undefined {
  const key = first(node);
  const type = key === undefined ? undefined : typeOf(key, query);
  return type === undefined || isOrdered(type) || type.kind === 'boolean'
    ? undefined
    : `ORDER BY ${wordFor(type)}; order by texts, numbers or dates, such as a property of it`;
}

function rowCount(node: ParseNode, query: ParsedQuery): string | undefined {
  const count = first(node);
  return count === undefined || isWrittenCount(count, query)
    ? undefined
    : `${node.children[0]?.text ?? ''} with what is worked out; write the number, or give it as a parameter`;
}

function caseValue(node: ParseNode, query: ParsedQuery): string | undefined {
  const whole = node.parent === undefined ? undefined : first(node.parent);
  const when = find(node, 'extendedWhen');
  if (whole === undefined || when === undefined) return undefined;
  const [one, other] = [typeOf(whole, query), typeOf(when, query)];
  return areComparable(one, other)
    ? undefined
    : `CASE ${wordFor(one)} WHEN ${wordFor(other)}; compare values of one type`;
}

const ENTITY_INSTEAD =
  'what may be a node, relationship or path comes out of it as a number here; take a property of it';

function givesEntity(node: ParseNode, query: ParsedQuery): string | undefined {
  if (node.name === 'reduceExpression') return reduced(node, query);
  const type = typeOf(node, query);
  if (!mayHoldEntity(type)) return undefined;
  return type.kind === 'unknown'
    ? 'CASE that gives values of unknown or different types; let all its THEN and ELSE give one type, with toString(…) where needed'
    : `CASE: ${ENTITY_INSTEAD}`;
}

function reduced(node: ParseNode, query: ParsedQuery): string | undefined {
  const [start, list, step] = childrenNamed(node, 'expression');
  if (start === undefined || list === undefined || step === undefined) return undefined;
  const [one, other] = [typeOf(start, query), typeOf(step, query)];
  if (typeOf(list, query).kind !== 'list') return 'reduce() over what is not known to be a list';
  return one.kind === other.kind && ['text', 'integer', 'float', 'boolean'].includes(one.kind)
    ? undefined
    : 'reduce() whose steps are not known to be of the type it starts with; start with 0, 0.0 or a text, and add the same';
}

function comprehension(node: ParseNode, query: ParsedQuery): string | undefined {
  const list = first(node);
  const type = list === undefined ? undefined : typeOf(list, query);
  if (type === undefined) return undefined;
  if (type.kind !== 'list' && type.kind !== 'null')
    return `[x IN ${wordFor(type)}]; it takes a list`;
  return mayHoldEntity(typeOf(node, query)) ? `[x IN list | …]: ${ENTITY_INSTEAD}` : undefined;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function bigNumber(node: ParseNode): string | undefined {
  const digits = node.text.replace(/\s/g, '');
  if (!/^-?(?:\d+|\d*\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)$/.test(digits))
    return 'a number with underscores, or not of base ten; write it with digits';
  return /^-?\d+$/.test(digits) && BigInt(digits.replace('-', '')) > SAFE
    ? 'an integer past 2^53; write it as a text'
    : undefined;
}

function bigParameter(node: ParseNode, query: ParsedQuery): string | undefined {
  const given = query.parameters[nameOf(node).slice(1)];
  return typeof given === 'bigint' && (given > SAFE || given < -SAFE)
    ? 'a parameter past 2^53; give it as a text'
    : undefined;
}
