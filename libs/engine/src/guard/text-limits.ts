import { Refusal } from './refusal.js';

const MOST_CHARACTERS = 20_000;
const MOST_BRACKETS = 40;
/** Long chains of one operator cost the parser more than their length. */
const MOST_IN_CHAIN: readonly (readonly [RegExp, number, string])[] = [
  [/\bNOT\b/gi, 60, 'NOT'],
  [/\bUNION\b/gi, 20, 'UNION'],
  [/\b(?:AND|OR|XOR)\b/gi, 300, 'AND, OR and XOR'],
  [/[-+*/%^]/g, 600, 'arithmetic signs'],
  [/[=<>]+(?!-)/g, 200, 'comparison signs'],
];

/**
 * Reads the escapes \\uXXXX as the server does, before anything else looks at the text: the parser does
 * not, and a clause could hide behind one. An escape after an escaped backslash is none.
 */
export function decodeEscapes(text: string): string {
  const decoded = text.replace(
    /(\\\\)|\\u+([0-9a-fA-F]{4})/g,
    (whole, backslashes: string | undefined, digits: string | undefined) =>
      backslashes ?? (digits === undefined ? whole : String.fromCharCode(parseInt(digits, 16))),
  );
  const left = decoded.replaceAll('\\\\', '  ').search(/\\u/i);
  if (left >= 0) throw new Refusal('an escape \\u that is not four hexadecimal digits', left);
  return decoded;
}

/** Refuses a text that would keep the parser busy, or that the server reads differently from it. */
export function checkText(text: string): void {
  if (text.length > MOST_CHARACTERS)
    throw new Refusal(`the query is longer than ${String(MOST_CHARACTERS)} characters`, 0);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = text.search(/[\u0000-\u0008\u000e-\u001f\ufeff]/);
  if (odd >= 0) throw new Refusal('a control character or byte order mark', odd);
  const code = blankOut(text);
  checkBrackets(code);
  for (const [pattern, most, name] of MOST_IN_CHAIN) {
    const found = [...code.matchAll(pattern)][most];
    if (found !== undefined) throw new Refusal(`more than ${String(most)} ${name}`, found.index);
  }
}

/** The text with strings, quoted names and comments made blank, of the same length. */
function blankOut(text: string): string {
  const pattern =
    /'(?:\\[^]|[^'\\])*'?|"(?:\\[^]|[^"\\])*"?|`[^`]*`?|\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r]*/g;
  return text.replace(pattern, (part) => ' '.repeat(part.length));
}

function checkBrackets(code: string): void {
  let depth = 0;
  for (let at = 0; at < code.length; at += 1) {
    const letter = code.charAt(at);
    if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) depth -= 1;
    if (depth > MOST_BRACKETS)
      throw new Refusal(`brackets nested more than ${String(MOST_BRACKETS)} deep`, at);
  }
}
