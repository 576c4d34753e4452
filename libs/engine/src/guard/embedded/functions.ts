import { childrenNamed, core, functionName, nameOf, type ParseNode } from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import type { Rule } from '../rule.js';
import { typeOf } from './type-of.js';
import {
  areComparable,
  certain,
  isNumeric,
  isOrdered,
  mayHoldEntity,
  wordFor,
  type ValueType,
} from './value-type.js';

/** Why an argument is not taken, and what is; undefined where it is. */
type Check = (argument: ParseNode, query: ParsedQuery) => string | undefined;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DURATION = /^P(?:\d+[YMWD])+$/;

/** Takes a value of one of some types, or null. */
const typed =
  (expected: string, takes: (type: ValueType) => boolean): Check =>
  (argument, query) => {
    const type = typeOf(argument, query);
    return type.kind === 'null' || takes(type)
      ? undefined
      : `it takes ${expected}, not ${wordFor(type)}`;
  };
const kind = (...kinds: readonly ValueType['kind'][]): Check =>
  typed(kinds.map((each) => wordFor(certain(each))).join(' or '), (type) =>
    kinds.includes(type.kind),
  );

const anything: Check = () => undefined;
const text = kind('text');
const number = typed('a number', isNumeric);
const ordered = typed('texts, numbers or dates', isOrdered);
const listOrText = kind('list', 'text');
const node = kind('node');
const relationship = kind('relationship');
const path = kind('path');
const list = kind('list');

/** A number of letters: on Neo4j a negative one is an error. */
const letters: Check = (argument, query) => {
  const value = core(argument);
  const given = value.name === 'parameter' ? query.parameters[nameOf(value).slice(1)] : undefined;
  return /^\d+$/.test(value.text) ||
    /^(?:size|length)\(/i.test(value.text) ||
    (Number.isSafeInteger(given) && Number(given) >= 0)
    ? undefined
    : 'its number of letters must be written out, a parameter or a size(…), and not negative';
};

const written =
  (form: RegExp, expected: string): Check =>
  (argument) =>
    form.test(core(argument).text) ? undefined : `it takes ${expected} here`;

const coalesced: Check = (argument, query) => {
  const types = childrenNamed(argument.parent ?? argument, 'functionArgument').map((each) =>
    typeOf(each, query),
  );
  if (types.some(mayHoldEntity))
    return 'a node, relationship or path (or what may be one) comes out of it as a number; take properties: coalesce(a.name, b.name)';
  const [first, ...more] = types.filter(({ kind: each }) => each !== 'null');
  return first === undefined ||
    more.every((type) => type.kind === first.kind || areComparable(first, type))
    ? undefined
    : 'its arguments must be of one type';
};

const day: Check = (argument, query) =>
  temporal(argument, query, { kind: 'date', form: DAY, expected: "a day like date('2017-09-25')" });
const span: Check = (argument, query) =>
  temporal(argument, query, {
    kind: 'duration',
    form: DURATION,
    expected: "whole parts, like duration('P3D') or duration({days: 3})",
  });

interface Temporal {
  readonly kind: 'date' | 'duration';
  readonly form: RegExp;
  readonly expected: string;
}

function temporal(
  argument: ParseNode,
  query: ParsedQuery,
  { kind: own, form, expected }: Temporal,
): string | undefined {
  const value = core(argument);
  const given =
    value.name === 'parameter' ? query.parameters[nameOf(value).slice(1)] : value.text.slice(1, -1);
  const isText = value.name === 'stringLiteral' || typeof given === 'string';
  if (isText && value.name !== 'map')
    return ['stringLiteral', 'parameter'].includes(value.name) &&
      typeof given === 'string' &&
      form.test(given) &&
      isRealDay(given)
      ? undefined
      : `it takes ${expected}`;
  if (value.name === 'map' && isWrittenSpan(value, own)) return undefined;
  return ['null', own].includes(typeOf(argument, query).kind) ? undefined : `it takes ${expected}`;
}

/** `{days: 3}` for durations, `{year: 2017, month: 9, day: 25}` for dates, written out. */
function isWrittenSpan(map: ParseNode, own: Temporal['kind']): boolean {
  if (own === 'duration')
    return /^\{\s*(?:years|months|weeks|days)\s*:\s*\d{1,4}\s*\}$/i.test(map.text);
  const [, ...parts] =
    /^\{\s*year\s*:\s*(\d{4})\s*(?:,\s*month\s*:\s*(\d{1,2})\s*)?(?:,\s*day\s*:\s*(\d{1,2})\s*)?\}$/.exec(
      map.text,
    ) ?? [];
  const [year, month = '1', date = '1'] = parts;
  return (
    year !== undefined && isRealDay([year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'))
  );
}

/** A day that no calendar has is an error on Neo4j and null on the embedded engine. */
function isRealDay(written: string): boolean {
  if (!DAY.test(written)) return true;
  const time = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written);
}

/** Functions that both engines answer alike, as Neo4j writes them: what each of their arguments must be for that. */
export const FUNCTIONS: Readonly<Record<string, readonly Check[]>> = {
  ...{
    count: [anything],
    collect: [anything],
    sum: [number],
    avg: [number],
    min: [ordered],
    max: [ordered],
  },
  ...{
    stDevP: [number],
    percentileCont: [
      number,
      written(/^(?:0|1|0?\.\d+|[01]\.0*)$/, 'a written share from 0 to 1, like 0.5'),
    ],
  },
  ...{ type: [relationship], startNode: [relationship], endNode: [relationship] },
  ...{
    labels: [node],
    keys: [kind('node', 'relationship')],
    properties: [kind('node', 'relationship')],
  },
  ...{ nodes: [path], relationships: [path], length: [path] },
  ...{ head: [list], last: [list], tail: [list], size: [listOrText], isEmpty: [listOrText] },
  ...{
    abs: [number],
    ceil: [number],
    floor: [number],
    sign: [number],
    sqrt: [number],
    round: [number],
  },
  ...{
    toInteger: [number],
    toFloat: [number],
    toString: [kind('text', 'integer', 'date', 'boolean')],
  },
  ...{
    toUpper: [text],
    toLower: [text],
    upper: [text],
    lower: [text],
    ltrim: [text],
    rtrim: [text],
    reverse: [text],
  },
  ...{
    replace: [text, text, text],
    substring: [text, letters, letters],
    left: [text, letters],
    right: [text, letters],
  },
  split: [text, written(/^(?:'[^']+'|"[^"]+")$/, 'a written separator that is not empty')],
  range: [kind('integer'), kind('integer'), written(/^-?[1-9]\d*$/, 'a written step other than 0')],
  coalesce: [coalesced],
  date: [day],
  duration: [span],
};

/** Cypher takes their names in any case of letters. */
const CHECKS: ReadonlyMap<string, readonly Check[]> = new Map(
  Object.entries(FUNCTIONS).map(([name, checks]) => [name.toLowerCase(), checks]),
);

/** Functions that a query can call on either engine. */
export const FUNCTION_NAMES: readonly string[] = [...Object.keys(FUNCTIONS), 'trim'].sort();

/** What to write instead of functions that analysts know and this engine lacks. */
const INSTEAD: Readonly<Record<string, string>> = {
  'date.truncate': 'substring(toString(d), 0, 7) gives the month, d.year the year',
  'duration.between': "compare with a moved date: d > e + duration('P30D')",
  'duration.indays': "compare with a moved date: d > e + duration('P30D')",
  ...{
    stdev: 'stDevP() is the same on both',
    percentiledisc: 'percentileCont(…, 0.5) is the same on both',
  },
  ...{ id: 'use the property id', elementid: 'use the property id' },
  ...{
    nullif: 'write CASE WHEN a = b THEN null ELSE a END',
    char_length: 'use size()',
    character_length: 'use size()',
  },
  ...{
    exists: 'write n.p IS NOT NULL, or EXISTS { … } for a pattern',
    shortestpath: 'use it in MATCH p = shortestPath(…)',
  },
  ...{
    log: 'take the number and work it out outside',
    exp: 'take the number and work it out outside',
  },
  ...{
    datetime: 'dates are stored as days: date(…)',
    localdatetime: 'dates are stored as days: date(…)',
  },
};

/** Functions outside the table are refused: nobody has proved them the same. */
export const FUNCTION_RULES: readonly Rule[] = [
  {
    at: ['functionInvocation'],
    refuse: (call, query) => {
      const name = functionName(call);
      const checks = CHECKS.get(name);
      const shown = `${call.text.split('(', 1)[0]?.trim() ?? ''}()`;
      if (checks === undefined)
        return `${shown} is not among the functions that the embedded engine is proved to answer as Neo4j does; ${INSTEAD[name] ?? 'leave it out, or work it out from the rows'}`;
      const reason = argumentFault(call, checks, query);
      return reason === undefined ? undefined : `${shown}: ${reason}`;
    },
  },
  {
    at: ['trimFunction'],
    refuse: (call, query) => {
      const [argument] = childrenNamed(call, 'expression');
      if (argument === undefined || call.children.length !== 4)
        return 'trim() of other letters than blanks; write trim(text), or replace()';
      const reason = text(argument, query);
      return reason === undefined ? undefined : `trim(): ${reason}`;
    },
  },
];

function argumentFault(
  call: ParseNode,
  checks: readonly Check[],
  query: ParsedQuery,
): string | undefined {
  const args = childrenNamed(call, 'functionArgument');
  if (args.length === 0)
    return 'without an argument it depends on the moment or is unknown; give it one';
  const isOpen = functionName(call) === 'coalesce';
  if (!isOpen && args.length > checks.length)
    return `with ${String(args.length)} arguments; it takes ${String(checks.length)} here`;
  for (const [index, argument] of args.entries()) {
    const reason = checks[index]?.(argument, query);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
