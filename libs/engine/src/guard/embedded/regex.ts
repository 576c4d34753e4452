import { nameOf, type ParseNode } from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';

/**
 * Neo4j reads regular expressions as Java does, the embedded engine as Rust does. They agree on letters,
 * digits, blanks and .,-_ as themselves, `.` `*` `+` `?` `|` `( )` and classes of these; case (`(?i)` at the
 * start is for A to Z alone in Java) and `.` (any line end in Java) are written out.
 */
const ATOM =
  /^(?:[\p{L}\p{N} ,_'"!:;/&@#%=<>~-]|\\[.*+?()|[\]{}^$\\]|\.[*+?]?|[*+?|()]|\[[A-Za-z0-9 _]+(?:-[A-Za-z0-9])?[A-Za-z0-9 _]*\])/u;
const ANY = '[^\\n\\r\\u{85}\\u{2028}\\u{2029}]';

/** Why a pattern cannot be rewritten; undefined where it can. */
export function regexFault(pattern: ParseNode, query: ParsedQuery): string | undefined {
  if (pattern.name === 'literal') return undefined;
  const text = writtenText(pattern, query);
  if (text === undefined)
    return '=~ with a pattern that is not written out or given as a parameter; use CONTAINS or STARTS WITH';
  return forEmbedded(text) === undefined
    ? `=~ with a pattern that is read differently; use letters, digits, . * + ? | ( ) and [a-z], with (?i) only at the start, or CONTAINS`
    : undefined;
}

/** The pattern as a quoted text that the embedded engine reads as Java reads the given one. */
export function rewrittenRegex(pattern: ParseNode, query: ParsedQuery): string | undefined {
  const text = writtenText(pattern, query);
  const regex = text === undefined ? undefined : forEmbedded(text);
  return regex === undefined ? undefined : quoted(regex);
}

export function forEmbedded(pattern: string): string | undefined {
  const folds = pattern.startsWith('(?i)');
  let rest = folds ? pattern.slice(4) : pattern;
  let regex = '';
  while (rest !== '') {
    const [atom] = ATOM.exec(rest) ?? [];
    if (atom === undefined || (rest.startsWith('(?') && atom === '(')) return undefined;
    regex += translated(atom, folds);
    rest = rest.slice(atom.length);
  }
  return isSound(pattern) ? regex : undefined;
}

function translated(atom: string, folds: boolean): string {
  if (atom.startsWith('.')) return ANY + atom.slice(1);
  if (!folds) return atom;
  if (/^[A-Za-z]$/.test(atom)) return `[${atom.toLowerCase()}${atom.toUpperCase()}]`;
  return atom.startsWith('[') ? atom.slice(0, -1) + swapped(atom.slice(1, -1)) + ']' : atom;
}

/** A class's letters once more in the other case. */
function swapped(letters: string): string {
  return Array.from(letters, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  ).join('');
}

/** What JavaScript does not read at all, or what repeats a repetition, is not worth the risk. */
function isSound(pattern: string): boolean {
  try {
    new RegExp(pattern.replace(/^\(\?i\)/, ''), 'u');
    return !/[*+?][*+]/.test(pattern);
  } catch {
    return false;
  }
}

function writtenText(node: ParseNode, query: ParsedQuery): string | undefined {
  if (node.name === 'parameter') {
    const value = query.parameters[nameOf(node).slice(1)];
    return typeof value === 'string' ? value : undefined;
  }
  return node.name === 'stringLiteral' ? unquoted(node.text) : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** What a written text stands for. */
export function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
}

/** A text as it is written in a query. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`;
}
