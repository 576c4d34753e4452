import { childrenNamed, core, nameOf, type ParseNode } from './parse-tree.js';
import type { ParsedQuery } from './parsed-query.js';
import type { Rule } from './rule.js';
import { functionName, staticType } from './static-type.js';

type Check = (args: readonly ParseNode[], query: ParsedQuery) => string | undefined;

const free: Check = () => undefined;
const DAY = /^['"]\d{4}-\d{2}-\d{2}['"]$/;
const DURATION = /^['"]P(?:\d+[YMWD])+(?:T(?:\d+[HMS])+)?['"]$/;

const ofText: Check = ([first], query) => {
  const type = first === undefined ? 'unknown' : staticType(first, query);
  return type === 'text' || type === 'unknown' ? undefined : 'it takes a text';
};

/** Functions that both engines answer alike, with what their arguments must be for that. */
const FUNCTIONS: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(
    [
      ...['count', 'collect', 'sum', 'avg', 'min', 'max', 'type', 'labels', 'keys', 'properties'],
      ...['nodes', 'relationships', 'startnode', 'endnode', 'head', 'last', 'tail', 'length'],
      ...['abs', 'ceil', 'floor', 'sign', 'sqrt', 'coalesce'],
    ].map((name) => [name, free]),
  ),
  ...Object.fromEntries(
    [
      ...['toupper', 'tolower', 'upper', 'lower', 'ltrim', 'rtrim', 'replace', 'substring'],
      ...['left', 'right'],
    ].map((name) => [name, ofText]),
  ),
  size: ([first], query) =>
    first !== undefined && ['number', 'boolean', 'date', 'map'].includes(staticType(first, query))
      ? 'it takes a list or a text'
      : undefined,
  range: ([, , step]) =>
    step === undefined || /^-?[1-9]\d*$/.test(step.text)
      ? undefined
      : 'its step must be a number other than 0',
  split: ([, separator]) =>
    separator !== undefined && /^(?:'[^']+'|"[^"]+")$/.test(separator.text)
      ? undefined
      : 'its separator must be a written text that is not empty',
  date: ([first], query) => temporal(first, query, DAY, "a day like date('2017-09-25')"),
  duration: ([first], query) =>
    temporal(first, query, DURATION, "whole parts, like duration('P3D')"),
  tostring: ([first], query) => {
    if (first === undefined) return undefined;
    const { name } = core(first);
    const whole = name === 'countStar' || /^(?:size|count|length)\(/i.test(first.text);
    return whole || ['text', 'date', 'boolean'].includes(staticType(first, query))
      ? undefined
      : 'numbers with a fraction are written differently';
  },
};

function temporal(
  argument: ParseNode | undefined,
  query: ParsedQuery,
  form: RegExp,
  expected: string,
): string | undefined {
  if (argument === undefined) return `it takes ${expected}`;
  const node = core(argument);
  if (node.name === 'stringLiteral' && form.test(node.text) && isRealDay(node.text))
    return undefined;
  if (node.name === 'parameter') {
    const value = query.parameters[nameOf(node).slice(1)];
    if (typeof value === 'string' && form.test(`'${value}'`) && isRealDay(value)) return undefined;
  }
  return staticType(argument, query) === 'date' ? undefined : `it takes ${expected}`;
}

/** A day that no calendar has is an error on Neo4j and null on the embedded engine. */
function isRealDay(text: string): boolean {
  const day = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day === undefined) return true;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

/** Functions outside the table are refused: nobody has compared them. */
export const FUNCTION_RULES: readonly Rule[] = [
  {
    at: ['functionInvocation'],
    refuse: (node, query) => {
      const name = functionName(node);
      const check = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
      if (check === undefined)
        return `the embedded engine answers ${written(node)}() differently or not at all`;
      const reason = check(childrenNamed(node, 'functionArgument'), query);
      return reason === undefined
        ? undefined
        : `the embedded engine answers ${written(node)}() differently here: ${reason}`;
    },
  },
  {
    at: ['normalizeFunction', 'vectorFunction', 'vectorDistanceFunction', 'vectorNormFunction'],
    refuse: (node) => `the embedded engine has no ${node.text.split('(', 1)[0] ?? ''}()`,
  },
  {
    at: ['trimFunction'],
    refuse: (node) =>
      childrenNamed(node, 'expression').length === 1 && node.children.length === 4
        ? undefined
        : 'the embedded engine only trims blanks: trim(text)',
  },
];

function written(call: ParseNode): string {
  return call.text.split('(', 1)[0]?.trim() ?? '';
}
