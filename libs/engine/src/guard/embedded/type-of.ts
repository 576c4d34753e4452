import {
  ancestors,
  childrenNamed,
  core,
  find,
  functionName,
  hasToken,
  nameOf,
} from '../parse-tree.js';
import type { ParseNode } from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import { resultOf } from './function-results.js';
import {
  certain,
  eitherOf,
  isNumeric,
  listOf,
  NULL,
  orNull,
  parameterType,
  propertyType,
  UNKNOWN,
  type ValueType,
} from './value-type.js';

const known = new WeakMap<ParseNode, ValueType>();

/** What an expression's value is known to be. Names are followed to what made them, through WITH and UNWIND. */
export function typeOf(expression: ParseNode, query: ParsedQuery): ValueType {
  const node = core(expression);
  const before = known.get(node);
  if (before !== undefined) return before;
  // What is made of itself, as reduce() makes its sum, is unknown while it is being worked out.
  known.set(node, UNKNOWN);
  const type = workOut(node, query);
  known.set(node, type);
  return type;
}

function workOut(node: ParseNode, query: ParsedQuery): ValueType {
  const type = (child: ParseNode | undefined): ValueType =>
    child === undefined ? NULL : typeOf(child, query);
  const parts = childrenNamed(node, 'expression');
  switch (node.name) {
    case 'variable':
      return variableType(node, query);
    case 'stringLiteral':
      return certain('text');
    case 'numberLiteral':
      return certain(/^-?\s*\d+$/.test(node.text) ? 'integer' : 'float');
    case 'literal':
      return literalType(node.text);
    case 'parameter':
      return parameterType(query.parameters[nameOf(node).slice(1)]);
    case 'listLiteral':
      return listOf(parts.length === 0 ? certain('null') : eitherOf(parts.map(type)));
    case 'listComprehension':
      return comprehensionType(node, query);
    case 'patternComprehension':
      return listOf(type(parts.at(-1)));
    case 'map':
      return mapType(node, query);
    case 'mapProjection':
      return projectionType(node, query);
    case 'caseExpression':
    case 'extendedCaseExpression':
      return caseType(node, query);
    case 'reduceExpression':
      return eitherOf([type(parts[0]), type(parts[2])]);
    case 'countStar':
    case 'countExpression':
      return certain('integer');
    case 'trimFunction':
      return orNull(certain('text'), type(parts.at(-1)).mayBeNull);
    case 'functionInvocation':
      return resultOf(functionName(node), childrenNamed(node, 'functionArgument').map(type));
    case 'expression2':
      return node.children.slice(1).reduce(postfixType, type(node.children[0]));
    default:
      return operatorType(node, query);
  }
}

function literalType(text: string): ValueType {
  if (/^null$/i.test(text)) return NULL;
  return /^(?:true|false)$/i.test(text) ? certain('boolean') : UNKNOWN;
}

function mapType(node: ParseNode, query: ParsedQuery): ValueType {
  const values = childrenNamed(node, 'expression');
  const entries = childrenNamed(node, 'propertyKeyName').map((key, index) => {
    const value = values[index];
    return [nameOf(key), value === undefined ? UNKNOWN : typeOf(value, query)] as const;
  });
  return { kind: 'map', mayBeNull: false, fields: Object.fromEntries(entries) };
}

function projectionType(node: ParseNode, query: ParsedQuery): ValueType {
  const [variable] = childrenNamed(node, 'variable');
  const mayBeNull = variable === undefined || typeOf(variable, query).mayBeNull;
  const fields: Record<string, ValueType> = {};
  for (const element of childrenNamed(node, 'mapProjectionElement')) {
    const [value] = childrenNamed(element, 'expression');
    const key = find(element, 'propertyKeyName');
    if (key === undefined) return { kind: 'map', mayBeNull };
    fields[nameOf(key)] = value === undefined ? propertyType(nameOf(key)) : typeOf(value, query);
  }
  return { kind: 'map', mayBeNull, fields };
}

function comprehensionType(node: ParseNode, query: ParsedQuery): ValueType {
  const parts = childrenNamed(node, 'expression').map((part) => typeOf(part, query));
  const [list = UNKNOWN] = parts;
  const value = hasToken(node, '|') ? parts.at(-1) : list.of;
  return listOf(value ?? UNKNOWN, list.mayBeNull);
}

function caseType(node: ParseNode, query: ParsedQuery): ValueType {
  const ways = [
    ...childrenNamed(node, 'caseAlternative'),
    ...childrenNamed(node, 'extendedCaseAlternative'),
  ].map((way) => childrenNamed(way, 'expression').at(-1));
  const otherwise = hasToken(node, 'ELSE')
    ? [childrenNamed(node, 'expression').at(-1)]
    : [undefined];
  return eitherOf(
    [...ways, ...otherwise].map((way) => (way === undefined ? NULL : typeOf(way, query))),
  );
}

/** What the value is that a postfix is put to. */
export function typeBefore(postfix: ParseNode, query: ParsedQuery): ValueType {
  const siblings = postfix.parent?.children ?? [];
  const [base, ...parts] = siblings.slice(0, siblings.indexOf(postfix));
  return base === undefined ? UNKNOWN : parts.reduce(postfixType, typeOf(base, query));
}

/** What `.name`, `[1]` or `[1..2]` gives of a value. */
function postfixType(base: ValueType, postfix: ParseNode): ValueType {
  const part = core(postfix);
  if (part.name === 'property') return partType(base, nameOf(part).slice(1));
  if (base.kind !== 'list') return UNKNOWN;
  return hasToken(postfix, '..') ? orNull(base, base.mayBeNull) : orNull(base.of ?? UNKNOWN);
}

const DATE_PARTS = ['year', 'quarter', 'month', 'week', 'day', 'dayOfWeek', 'ordinalDay'];

export function partType({ kind, fields, mayBeNull }: ValueType, name: string): ValueType {
  if (kind === 'node' || kind === 'relationship') return propertyType(name);
  if (kind === 'date' && DATE_PARTS.includes(name)) return orNull(certain('integer'), mayBeNull);
  if (kind === 'map' && fields !== undefined)
    return Object.hasOwn(fields, name) ? orNull(fields[name] ?? UNKNOWN, mayBeNull) : NULL;
  return kind === 'null' ? NULL : UNKNOWN;
}

/** The type of what a name stands for at its place. */
function variableType(variable: ParseNode, query: ParsedQuery): ValueType {
  const definition = query.definitionOf(variable);
  const maker = definition?.parent;
  if (definition === undefined || maker === undefined) return UNKNOWN;
  const parts = childrenNamed(maker, 'expression');
  const at = (index: number): ValueType => {
    const part = parts[index];
    return part === undefined ? UNKNOWN : typeOf(part, query);
  };
  switch (maker.name) {
    case 'nodePattern':
      return orNull(certain('node'), isOptional(maker));
    case 'relationshipPattern': {
      const each = certain('relationship');
      const isList = childrenNamed(maker, 'pathLength').length > 0;
      return orNull(isList ? listOf(each) : each, isOptional(maker));
    }
    case 'pattern':
    case 'patternComprehension':
      return orNull(certain('path'), isOptional(maker));
    case 'returnItem':
      return at(0);
    case 'unwindClause':
    case 'listComprehension':
    case 'listItemsPredicate':
      return at(0).of ?? UNKNOWN;
    case 'reduceExpression':
      return maker.children.indexOf(definition) === 2 ? orNull(at(0)) : (at(1).of ?? UNKNOWN);
    default:
      return UNKNOWN;
  }
}

function isOptional(node: ParseNode): boolean {
  return [...ancestors(node)].some(
    (around) => around.name === 'matchClause' && hasToken(around, 'OPTIONAL'),
  );
}

function operatorType(node: ParseNode, query: ParsedQuery): ValueType {
  const parts = node.children
    .filter(({ token, name }) => !token && name.startsWith('expression'))
    .map((part) => typeOf(part, query));
  const mayBeNull = parts.some((part) => part.mayBeNull);
  switch (node.name) {
    case 'expression7':
      return orNull(certain('boolean'), testMayBeNull(node, query, parts[0] ?? UNKNOWN));
    case 'expression':
    case 'expression8':
    case 'expression9':
    case 'expression10':
    case 'expression11':
      return orNull(certain('boolean'), mayBeNull);
    case 'existsExpression':
    case 'patternExpression':
    case 'pathPatternNonEmpty':
      return certain('boolean');
    case 'listItemsPredicate':
      return orNull(certain('boolean'), mayBeNull || (parts[0]?.of?.mayBeNull ?? true));
    case 'expression6':
      return orNull(sumType(parts), mayBeNull);
    case 'expression5':
      return orNull(numberType(parts), mayBeNull);
    case 'expression4':
      return orNull(certain('float'), mayBeNull);
    case 'expression3':
      return parts[0] ?? UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function testMayBeNull(node: ParseNode, query: ParsedQuery, left: ValueType): boolean {
  const [test] = childrenNamed(node, 'comparisonExpression6');
  if (test === undefined || hasToken(test, 'NULL')) return false;
  const [right] = childrenNamed(test, 'expression6');
  if (right === undefined) return left.mayBeNull;
  const type = typeOf(right, query);
  return left.mayBeNull || type.mayBeNull || (type.of?.mayBeNull ?? false);
}

function numberType(parts: readonly ValueType[]): ValueType {
  if (!parts.every(isNumeric)) return UNKNOWN;
  if (parts.some(({ kind }) => kind === 'float')) return certain('float');
  return certain(parts.every(({ kind }) => kind === 'integer') ? 'integer' : 'number');
}

function sumType(parts: readonly ValueType[]): ValueType {
  const kinds = parts.map(({ kind }) => kind);
  if (kinds.includes('list')) return eitherOf(parts);
  if (kinds.includes('text')) return certain('text');
  if (kinds.includes('date')) return certain('date');
  return numberType(parts);
}
