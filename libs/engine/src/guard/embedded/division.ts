import {
  ancestors,
  childrenNamed,
  core,
  findAll,
  functionName,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import { isAggregate } from './aggregates.js';
import { conjuncts } from './shortest-paths.js';
import { typeOf } from './type-of.js';

/**
 * Why a division by an integer is refused. On Neo4j dividing by the integer 0 is an error, always; this
 * engine does not get as far where something before it is null, and Neo4j's WHERE asks in an order of its own.
 */
export function divisionFault(divisor: ParseNode, query: ParsedQuery): string | undefined {
  if (isHarmless(divisor, query) || isReachedAlways(divisor, query)) return undefined;
  const name = core(divisor).text;
  return `a division by ${name}, which may be 0; write CASE WHEN ${name} = 0 THEN null ELSE … END around it, or WITH … WHERE ${name} > 0 before it`;
}

/** Whether a divisor is no integer, never 0, or asked about in a CASE around. */
export function isHarmless(divisor: ParseNode, query: ParsedQuery): boolean {
  return (
    typeOf(divisor, query).kind !== 'integer' || isNeverZero(divisor, query) || isGuarded(divisor)
  );
}

function isNeverZero(divisor: ParseNode, query: ParsedQuery): boolean {
  const node = core(divisor);
  if (node.name === 'numberLiteral') return /[1-9]/.test(node.text);
  if (node.name === 'parameter') {
    const value = query.parameters[node.text.slice(1)];
    return value !== 0;
  }
  if (node.name === 'countStar') return isGrouped(node);
  if (node.name !== 'variable') return false;
  const definition = query.definitionOf(node);
  const maker = definition?.parent;
  const clause =
    maker === undefined
      ? undefined
      : [...ancestors(maker)].find(({ name }) => name === 'withClause');
  if (maker?.name !== 'returnItem' || clause === undefined) return false;
  const [where] = childrenNamed(clause, 'whereClause');
  const isAsked =
    where !== undefined && conjuncts(where).some((text) => isNotZero(text, node.text));
  const [value] = childrenNamed(maker, 'expression');
  return isAsked || (value !== undefined && isNeverZero(value, query));
}

/** Rows that are grouped by something are at least one in each group. */
function isGrouped(count: ParseNode): boolean {
  const items = [...ancestors(count)].find(({ name }) => name === 'returnItems');
  return childrenNamed(items ?? count, 'returnItem').some(
    (item) => !findAll(item, 'countStar', 'functionInvocation').some(isAggregate),
  );
}

function isNotZero(condition: string, name: string): boolean {
  const [, asked, sign, number] = /^(.+?)\s*(<>|>=|>)\s*(\d+)$/s.exec(condition.trim()) ?? [];
  if (asked !== name) return false;
  return sign === '>=' ? Number(number) > 0 : sign === '>' || Number(number) === 0;
}

/** `CASE WHEN d = 0 THEN … ELSE x / d END` or `CASE WHEN d > 0 THEN x / d … END`. */
function isGuarded(divisor: ParseNode): boolean {
  const name = core(divisor).text;
  let below: ParseNode = divisor;
  for (const around of ancestors(divisor)) {
    const ways = around.name === 'caseExpression' ? childrenNamed(around, 'caseAlternative') : [];
    const isElse = ways.length > 0 && below.name === 'expression';
    if (isElse && ways.some((way) => isZero(conditionOf(way), name))) return true;
    if (around.name === 'caseAlternative' && isNotZero(conditionOf(around), name)) return true;
    below = around;
  }
  return false;
}

function conditionOf(way: ParseNode): string {
  return childrenNamed(way, 'expression')[0]?.text ?? '';
}

function isZero(condition: string, name: string): boolean {
  const [, asked] = /^(.+?)\s*(?:=|<=)\s*0$/s.exec(condition.trim()) ?? [];
  return asked === name;
}

/** Whether nothing before it can be null or false, so that this engine comes to the division as well. */
function isReachedAlways(divisor: ParseNode, query: ParsedQuery): boolean {
  let below: ParseNode = divisor;
  for (const around of ancestors(divisor)) {
    if (around.name === 'returnItem') return true;
    if (
      !/^expression\d*$|^parenthesizedExpression$|^functionArgument$|^functionInvocation$/.test(
        around.name,
      )
    )
      return false;
    if (around.name === 'functionInvocation' && functionName(around) === 'coalesce') return false;
    if (/^expression(?:|10|11)$/.test(around.name) && around.children.length > 1) return false;
    const before = around.children.slice(0, around.children.indexOf(below));
    if (
      before.some(
        (part) =>
          !part.token && part.name.startsWith('expression') && typeOf(part, query).mayBeNull,
      )
    )
      return false;
    below = around;
  }
  return false;
}
