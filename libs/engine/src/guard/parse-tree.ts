import type { SimpleTree } from '@neo4j-cypher/language-support';
import { Refusal } from './refusal.js';

/** A rule of Neo4j's grammar, or a token, with the text it stands for. */
export interface ParseNode {
  readonly name: string;
  readonly token: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly children: readonly ParseNode[];
  readonly parent: ParseNode | undefined;
}

type Draft = { -readonly [Key in keyof ParseNode]: ParseNode[Key] } & { children: Draft[] };

/**
 * Gives the parser's tree the places that it lacks: its leaves are the tokens in their order, so they are
 * found again one after the other, with only blanks and comments between them. Refuses a text where that
 * does not work out: then tree and text are not the same.
 */
export function placeTree(tree: SimpleTree, text: string): ParseNode {
  let at = 0;
  const walk = (source: SimpleTree, parent: Draft | undefined): Draft => {
    const kids = source.children ?? [];
    const empty = kids.length === 0 && mayBeEmpty(source.name, parent);
    const token = kids.length === 0 && !empty;
    const node: Draft = {
      ...{ name: source.name, token, start: at, end: at, text: '', children: [], parent },
    };
    if (token && source.name !== '<EOF>') {
      node.start = skipBlanks(text, at);
      if (!text.startsWith(source.name, node.start))
        throw new Refusal('a construct that could not be read', node.start);
      at = node.start + source.name.length;
      node.end = at;
    } else {
      node.children = kids.map((child) => walk(child, node));
      const solid = node.children.filter((child) => child.end > child.start);
      node.start = solid[0]?.start ?? at;
      node.end = solid.at(-1)?.end ?? node.start;
    }
    node.text = text.slice(node.start, node.end);
    return node;
  };
  const root = walk(tree, undefined);
  const rest = skipBlanks(text, at);
  if (/[^\s;]/.test(text.slice(rest)))
    throw new Refusal('a construct that could not be read', rest);
  return root;
}

/** The rules that may stand for nothing: a namespace that is not written, and what follows a last semicolon. */
function mayBeEmpty(name: string, parent: Draft | undefined): boolean {
  if (name === 'statementOrCommand') return parent?.name === 'topNode';
  const named = parent?.name === 'functionName' || parent?.name === 'procedureName';
  return name === 'namespace' && named && parent.children.length === 0;
}

function skipBlanks(text: string, from: number): number {
  const blanks = /(?:\s|\u0085|\u180e|\/\*[^]*?\*\/|\/\/[^\n\r]*)*/y;
  blanks.lastIndex = from;
  blanks.exec(text);
  return blanks.lastIndex;
}

/** All nodes below, and the node itself, in the order of the text. */
export function* descendants(node: ParseNode): Generator<ParseNode> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}

export function find(node: ParseNode, ...names: readonly string[]): ParseNode | undefined {
  for (const each of descendants(node)) if (!each.token && names.includes(each.name)) return each;
  return undefined;
}

export function findAll(node: ParseNode, ...names: readonly string[]): ParseNode[] {
  return [...descendants(node)].filter((each) => !each.token && names.includes(each.name));
}

export function* ancestors(node: ParseNode): Generator<ParseNode> {
  for (let at = node.parent; at !== undefined; at = at.parent) yield at;
}

/** Whether one of the node's own tokens is this word, in any case. */
export function hasToken(node: ParseNode, word: string): boolean {
  return node.children.some((child) => child.token && child.name.toUpperCase() === word);
}

export function childrenNamed(node: ParseNode, name: string): ParseNode[] {
  return node.children.filter((child) => !child.token && child.name === name);
}

/** The innermost node that stands for the same text: what an expression really is. */
export function core(node: ParseNode): ParseNode {
  let at = node;
  for (;;) {
    if (at.name === 'variable') return at;
    const [only, ...more] = at.children;
    if (only !== undefined && more.length === 0 && !only.token) at = only;
    else if (at.name === 'parenthesizedExpression' && at.children[1] !== undefined)
      at = at.children[1];
    else return at;
  }
}

/** The name that a variable, function or key node writes, without backticks. */
export function nameOf(node: ParseNode): string {
  return node.text.replace(/`((?:[^`]|``)*)`|\s+/g, (_, quoted: string | undefined) =>
    quoted === undefined ? '' : quoted.replaceAll('``', '`'),
  );
}

/** The lower-case name of a call. */
export function functionName(call: ParseNode): string {
  const name = childrenNamed(call, 'functionName')[0];
  return name === undefined ? '' : nameOf(name).toLowerCase();
}
