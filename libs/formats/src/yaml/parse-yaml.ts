import { setImmediate } from 'node:timers/promises';
import { throwIfCancelled } from '@stancegraph/model';
import { Composer, type CST, Lexer, LineCounter, Parser, type Document } from 'yaml';
import type { Place } from '../place/mark.js';
import { Refusal, type Finding } from '../problems/refusal.js';

/** How deep values may be nested. A dataset needs five. */
export const MAX_DEPTH = 64;

/** Open tokens of the parser that one level of nesting takes: the collection and its item. */
const TOKENS_A_LEVEL = 2;

/** Words, marks and blanks between them, some microseconds each; 8 MiB of a usual dataset have 2 million. */
const MAX_WORDS = 3_000_000;
const WORDS_A_TURN = 10_000;

export interface ParsedYaml {
  readonly document: Document.Parsed | undefined;
  readonly errors: readonly Finding[];
  readonly placeAt: (offset: number) => Place;
}

/**
 * Parses one YAML document without giving its words a meaning: every scalar stays the text it is
 * written as, so that `007`, `1e3`, `no` and dates keep their form. Throws `Refusal` on deep nesting.
 */
export async function parseYaml(
  text: string,
  signal: AbortSignal | undefined,
): Promise<ParsedYaml> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const composer = new Composer({
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    // Compares every two keys of a mapping; `YamlValues` looks each one up instead.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = [];
  const tokens = await tokensOf(text, lines, placeAt, signal);
  for (const document of composer.compose(tokens, true, text.length)) documents.push(document);
  const [document, second] = documents;
  const errors = documents.flatMap((each) => [...each.errors, ...each.warnings]);
  const findings = errors.map(({ code, message, pos }) => ({
    ...placeAt(pos[0]),
    message: `the YAML is broken: ${plainMessage(code, message)}`,
    ...hintFor(code),
  }));
  if (second !== undefined) findings.push(severalDocuments(placeAt(second.range[0])));
  return { document: document, errors: findings, placeAt };
}

/**
 * Feeds the parser word by word. Looks at how deep it is, as composing what is deep would overflow the
 * stack, and lets other work have its turn.
 */
async function tokensOf(
  text: string,
  lines: LineCounter,
  placeAt: (offset: number) => Place,
  signal: AbortSignal | undefined,
): Promise<CST.Token[]> {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  let words = 0;
  for (const word of new Lexer().lex(text)) {
    for (const token of parser.next(word)) tokens.push(token);
    words += 1;
    if (parser.stack.length > MAX_DEPTH * TOKENS_A_LEVEL)
      throw new Refusal({
        ...placeAt(parser.offset),
        message: `values are nested more than ${String(MAX_DEPTH)} levels deep`,
        expected: 'a dataset, which needs five levels',
      });
    if (words > MAX_WORDS)
      throw new Refusal({
        ...placeAt(parser.offset),
        message: `there are more than ${MAX_WORDS.toLocaleString('en')} words and marks, the limit for YAML`,
        expected: 'the same dataset as JSON or CSV, which have no such limit',
      });
    if (words % WORDS_A_TURN === 0) {
      await setImmediate();
      throwIfCancelled(signal);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function severalDocuments(place: Place): Finding & Place & { message: string } {
  return {
    ...place,
    message: 'the file holds more than one YAML document',
    expected: 'one dataset a file, without a second --- line',
  };
}

function plainMessage(code: string, message: string): string {
  const line = message.split('\n')[0] ?? message;
  if (code === 'TAB_AS_INDENT') return 'a tab stands where only blanks may indent';
  if (code === 'TAG_RESOLVE_FAILED') return 'tags such as !this have no meaning in a dataset';
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}

function hintFor(code: string): { expected?: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { expected: 'blanks instead of tabs at the beginning of a line' };
    case 'TAG_RESOLVE_FAILED':
      return { expected: 'the value without a tag' };
    case 'MISSING_CHAR':
      return { expected: 'the bracket, comma, quote or blank that is missing' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
      return { expected: 'texts with : # @ ` or quotes in them in “double quotes” of their own' };
    case 'BAD_INDENT':
      return { expected: 'fields of one thing in one column' };
    default:
      return {};
  }
}
