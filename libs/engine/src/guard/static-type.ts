import type { CypherParameter } from '../port.js';
import { childrenNamed, core, findAll, nameOf, type ParseNode } from './parse-tree.js';
import type { ParsedQuery } from './parsed-query.js';

/** What is known of an expression before it runs. */
export type StaticType =
  'text' | 'number' | 'boolean' | 'date' | 'list' | 'map' | 'null' | 'unknown';

/** The properties that the product stores; a person's query meets no others. */
const PROPERTIES: Readonly<Record<string, StaticType>> = {
  ...Object.fromEntries(
    [
      ...['id', 'key', 'name', 'kind', 'code', 'country', 'wikidata', 'description', 'folded'],
      ...['title', 'outlet', 'url', 'language', 'licence', 'text', 'dataset', 'issue', 'speaker'],
      ...['summary', 'quote', 'allegesStance', 'allegesTarget', 'answersStatement', 'answersAs'],
      ...['own', 'filter', 'positions', 'uuid'],
    ].map((name) => [name, 'text' as const]),
  ),
  ...Object.fromEntries(
    ['generation', 'pending', 'statements', 'version', 'confidence', 'spanStart', 'spanEnd'].map(
      (name) => [name, 'number' as const],
    ),
  ),
  date: 'date',
  aliases: 'list',
  documents: 'list',
  eventDates: 'list',
  eventTitles: 'list',
};

const RESULTS: Readonly<Record<string, StaticType>> = {
  ...Object.fromEntries(
    ['type', 'toupper', 'tolower', 'upper', 'lower', 'trim', 'ltrim', 'rtrim', 'replace'].map(
      (name) => [name, 'text' as const],
    ),
  ),
  ...Object.fromEntries(
    ['substring', 'left', 'right', 'tostring'].map((name) => [name, 'text' as const]),
  ),
  ...Object.fromEntries(
    ['count', 'size', 'length', 'sum', 'avg', 'abs', 'ceil', 'floor', 'sign', 'sqrt'].map(
      (name) => [name, 'number' as const],
    ),
  ),
  date: 'date',
  ...Object.fromEntries(
    ['collect', 'labels', 'keys', 'nodes', 'relationships', 'range', 'split', 'tail'].map(
      (name) => [name, 'list' as const],
    ),
  ),
};

const NEO4J_TYPES: Readonly<Record<string, StaticType>> = {
  String: 'text',
  Integer: 'number',
  Float: 'number',
  Number: 'number',
  Boolean: 'boolean',
  Date: 'date',
  Map: 'map',
};

/** The type of a stored property; a name that is not stored is always null. */
export function propertyType(name: string): StaticType {
  return PROPERTIES[name] ?? 'unknown';
}

export function staticType(expression: ParseNode, query: ParsedQuery): StaticType {
  const node = core(expression);
  switch (node.name) {
    case 'stringLiteral':
      return 'text';
    case 'numberLiteral':
    case 'countStar':
    case 'countExpression':
      return 'number';
    case 'listLiteral':
    case 'listComprehension':
    case 'patternComprehension':
      return 'list';
    case 'map':
    case 'mapProjection':
      return 'map';
    case 'literal':
      return node.text.toUpperCase() === 'NULL' ? 'null' : 'boolean';
    case 'parameter':
      return parameterType(query.parameters[nameOf(node).slice(1)]);
    case 'functionInvocation':
      return RESULTS[functionName(node)] ?? 'unknown';
    case 'expression2':
      return postfixType(node);
    default:
      return operatorType(node) ?? variableType(node, query);
  }
}

/** The lower-case name of a call. */
export function functionName(call: ParseNode): string {
  const name = childrenNamed(call, 'functionName')[0];
  return name === undefined ? '' : nameOf(name).toLowerCase();
}

function postfixType(node: ParseNode): StaticType {
  const last = node.children.at(-1);
  const key = last === undefined ? undefined : core(last);
  return key?.name === 'property' ? propertyType(nameOf(key).slice(1)) : 'unknown';
}

/** Only variables and keywords are left; a variable with one possible type has it. */
function variableType(node: ParseNode, query: ParsedQuery): StaticType {
  const types = query.typesAt(node.start);
  const isName = /^(?:`[^`]*`|[\p{L}_][\p{L}\p{N}_]*)$/u.test(node.text);
  if (types === undefined || !isName) return 'unknown';
  if (types.length > 0 && types.every((type) => type.startsWith('List<'))) return 'list';
  return types.length === 1
    ? (NEO4J_TYPES[types[0] ?? ''] ?? 'unknown')
    : typeGiven(nameOf(node), query);
}

/** What WITH and UNWIND make of a name, if all places in the query that make it agree. */
function typeGiven(name: string, query: ParsedQuery): StaticType {
  const types = new Set<StaticType>();
  for (const maker of query.nodes) {
    if (maker.token || (maker.name !== 'returnItem' && maker.name !== 'unwindClause')) continue;
    const [variable] = childrenNamed(maker, 'variable');
    const [value] = childrenNamed(maker, 'expression');
    if (variable === undefined || value === undefined || nameOf(variable) !== name) continue;
    if (maker.name === 'unwindClause') types.add(elementType(value));
    // A name made of itself says nothing new, and would be looked for for ever.
    else if (!mentions(value, name)) types.add(staticType(value, query));
  }
  const [only] = types;
  return types.size === 1 ? (only ?? 'unknown') : 'unknown';
}

function mentions(value: ParseNode, name: string): boolean {
  return findAll(value, 'variable').some((variable) => nameOf(variable) === name);
}

/** Every list that is stored holds texts. */
function elementType(list: ParseNode): StaticType {
  return postfixType(core(list)) === 'list' ? 'text' : 'unknown';
}

function operatorType(node: ParseNode): StaticType | undefined {
  if (node.children.length < 2) return undefined;
  if (/^expression(?:11|10|9|8|7)?$/.test(node.name)) return 'boolean';
  return /^expression[45]$/.test(node.name) ? 'number' : undefined;
}

function parameterType(value: CypherParameter | undefined): StaticType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return value === undefined ? 'unknown' : 'map';
}
