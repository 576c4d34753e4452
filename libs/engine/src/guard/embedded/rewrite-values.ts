import {
  childrenNamed,
  core,
  functionName,
  hasToken,
  nameOf,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import { isHarmless } from './division.js';
import { onlyKeepsTrue } from './value-rules.js';
import { quoted, rewrittenRegex } from './regex.js';
import type { Render, Rewriter } from './render.js';
import { typeOf } from './type-of.js';

/** Values and operators that this engine works out as Neo4j does when they are written differently. */
export function valueRewriters(query: ParsedQuery): Record<string, Rewriter[]> {
  return {
    functionInvocation: [(node, inner, render) => call(node, inner, render, query)],
    patternComprehension: [(node, inner, render) => comprehension(node, inner, render, query)],
    mapProjection: [(node, inner) => projection(node, inner, query)],
    expression7: [(node, inner, render) => test(node, inner, render, query)],
    expression6: [(node, inner, render) => sum(node, render, query)],
    expression5: [(node, inner, render) => product(node, render, query)],
  };
}

function call(
  node: ParseNode,
  inner: string,
  render: Render,
  query: ParsedQuery,
): string | undefined {
  const [argument] = childrenNamed(node, 'functionArgument');
  if (argument === undefined) return undefined;
  const name = functionName(node);
  // The sum of nothing is null here.
  if (name === 'sum') return `coalesce(${inner}, 0)`;
  if (name === 'isempty') return `(size(${render(argument)}) = 0)`;
  // A negative half is rounded away from zero here, and up on Neo4j.
  if (name === 'round' && !isNeverNegative(argument, query)) {
    const value = render(argument);
    return `CASE WHEN ${value} >= 0 THEN ${inner} ELSE floor(${value} + 0.5) END`;
  }
  return undefined;
}

/** Whether a number is known to be 0 or more from how it is made. */
function isNeverNegative(expression: ParseNode, query: ParsedQuery): boolean {
  const node = core(expression);
  const parts = node.children.filter(({ token, name }) => !token && name.startsWith('expression'));
  switch (node.name) {
    case 'numberLiteral':
      return !node.text.startsWith('-');
    case 'countStar':
    case 'countExpression':
      return true;
    case 'functionInvocation': {
      const [argument] = childrenNamed(node, 'functionArgument');
      if (['count', 'size', 'length', 'abs', 'sqrt'].includes(functionName(node))) return true;
      return (
        ['sum', 'avg', 'min', 'max', 'tofloat', 'tointeger'].includes(functionName(node)) &&
        argument !== undefined &&
        isNeverNegative(argument, query)
      );
    }
    case 'expression6':
      return !hasToken(node, '-') && parts.every((part) => isNeverNegative(part, query));
    case 'expression5':
      return parts.every((part) => isNeverNegative(part, query));
    case 'variable': {
      const maker = query.definitionOf(node)?.parent;
      const value =
        maker?.name === 'returnItem' ? childrenNamed(maker, 'expression')[0] : undefined;
      return value !== undefined && isNeverNegative(value, query);
    }
    default:
      return false;
  }
}

/** Nulls are dropped here; inside a list of one they stay. */
function comprehension(
  node: ParseNode,
  inner: string,
  render: Render,
  query: ParsedQuery,
): string | undefined {
  const value = childrenNamed(node, 'expression').at(-1);
  if (value === undefined || !typeOf(value, query).mayBeNull) return undefined;
  const written = render(value);
  const before = inner.slice(0, inner.lastIndexOf(written));
  return `[one__ IN ${before}[${written}]] | one__[0]]`;
}

/** A projection of a node that was not found is null on Neo4j, and a map of nulls here. */
function projection(node: ParseNode, inner: string, query: ParsedQuery): string | undefined {
  const [variable] = childrenNamed(node, 'variable');
  return variable !== undefined && typeOf(variable, query).mayBeNull
    ? `CASE WHEN ${variable.text} IS NULL THEN null ELSE ${inner} END`
    : undefined;
}

function test(
  node: ParseNode,
  inner: string,
  render: Render,
  query: ParsedQuery,
): string | undefined {
  const [tested, how] = node.children;
  if (tested === undefined || how === undefined) return undefined;
  const [right] = childrenNamed(how, 'expression6');
  if (right === undefined) return undefined;
  if (hasToken(how, '=~')) {
    const regex = rewrittenRegex(core(right), query);
    return regex === undefined ? undefined : `${render(tested)} =~ ${regex}`;
  }
  if (!hasToken(how, 'IN') || onlyKeepsTrue(node) || isFilled(right)) return undefined;
  // null IN [] is null here and false on Neo4j.
  return `(${inner} AND size(${render(right)}) > 0)`;
}

function isFilled(list: ParseNode): boolean {
  const node = core(list);
  return node.name === 'listLiteral' && childrenNamed(node, 'expression').length > 0;
}

/** Numbers and dates are joined with texts as null here, unless they are made texts first. */
function sum(node: ParseNode, render: Render, query: ParsedQuery): string | undefined {
  const parts = childrenNamed(node, 'expression5');
  if (parts.length < 2) return undefined;
  if (!parts.some((part) => typeOf(part, query).kind === 'text')) return undefined;
  // From the left: 1 + 2 + 'x' is '3x'.
  const from = parts.findIndex((part) => typeOf(part, query).kind === 'text');
  const before = parts.slice(0, from).map(render).join(' + ');
  const after = parts.slice(from).map((part) => {
    const { kind } = typeOf(part, query);
    return kind === 'integer' || kind === 'date' ? `toString(${render(part)})` : render(part);
  });
  return [...(before === '' ? [] : [`toString(${before})`]), ...after].join(' + ');
}

/** A fraction divided by the integer 0 is an error on Neo4j, and endless here: so is this, loudly. */
function product(node: ParseNode, render: Render, query: ParsedQuery): string | undefined {
  const parts = childrenNamed(node, 'expression4');
  const signs = node.children.filter(({ token }) => token).map(({ text }) => text);
  if (!signs.includes('/')) return undefined;
  return parts
    .map((part, index) => {
      const sign = signs[index - 1];
      const written = render(part);
      if (sign === undefined) return written;
      return sign === '/' && !isHarmless(part, query)
        ? `${sign} (${written} / CASE ${written} WHEN 0 THEN 0 ELSE 1 END)`
        : `${sign} ${written}`;
    })
    .join(' ');
}

/** A parameter as it would be written out; undefined for what cannot be. */
export function writtenParameter(node: ParseNode, query: ParsedQuery): string | undefined {
  const value = query.parameters[nameOf(node).slice(1)];
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isSafeInteger(value)))
    return String(value);
  return undefined;
}
