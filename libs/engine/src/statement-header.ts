import { StancegraphError } from '@stancegraph/model';

/** A parameter or column of a statement file: its name and, in words, its type or meaning. */
export interface StatementField {
  readonly name: string;
  readonly description: string;
  /** In its file, from 1. */
  readonly line: number;
}

/** A header line of which the reader makes more than words. */
export interface StatementLine {
  readonly text: string;
  /** In its file, from 1. */
  readonly line: number;
}

export interface StatementHeader {
  readonly title: string;
  /** What the statement answers or does. */
  readonly answers: string;
  readonly parameters: readonly StatementField[];
  readonly columns: readonly StatementField[];
  /** Set where only one engine can run it. */
  readonly engine?: 'neo4j';
  /** What catalogues list it under. */
  readonly group?: string;
  /** Parameters that show what it is good for, as JSON. */
  readonly example?: StatementLine;
}

interface Draft {
  title?: string;
  answers?: string;
  group?: string;
  example?: StatementLine;
  engine?: 'neo4j';
  readonly parameters: StatementField[];
  readonly columns: StatementField[];
}

const LINE = /^\/\/\s*(?<key>[a-z]+):\s*(?<value>\S.*?)\s*$/;
const FIELD = /^(?<name>\w+)\s+(?<description>\S.*)$/;

/**
 * Splits a `.cypher` file into its `//` header and its statement. Throws `internal`, naming file and line,
 * for a header that is incomplete or has lines it does not know, and for a file without a statement.
 */
export function parseStatementFile(
  file: string,
  content: string,
): { readonly header: StatementHeader; readonly text: string } {
  const lines = content.split(/\r?\n/);
  const start = lines.findIndex((line) => !line.startsWith('//'));
  const headerLines = start < 0 ? lines : lines.slice(0, start);
  const draft: Draft = { parameters: [], columns: [] };
  headerLines.forEach((line, index) => {
    readLine(draft, line, index + 1, () => broken(file, index + 1, line));
  });
  const text = (start < 0 ? '' : lines.slice(start).join('\n')).trim().replace(/;$/, '');
  if (text === '') throw missing(file, 'a statement after its header');
  return { header: complete(file, draft), text };
}

function readLine(draft: Draft, text: string, line: number, fail: () => StancegraphError): void {
  const { key, value } = LINE.exec(text)?.groups ?? {};
  if (key === undefined || value === undefined) throw fail();
  if (isWords(key) && draft[key] === undefined) draft[key] = value;
  else if (key === 'engine' && value === 'neo4j') draft.engine = value;
  else if (key === 'example' && draft.example === undefined) draft.example = { text: value, line };
  else if (key === 'param') draft.parameters.push(field(value, line, fail));
  else if (key === 'column') draft.columns.push(field(value, line, fail));
  else throw fail();
}

function isWords(key: string): key is 'title' | 'answers' | 'group' {
  return key === 'title' || key === 'answers' || key === 'group';
}

function field(value: string, line: number, fail: () => StancegraphError): StatementField {
  const { name, description } = FIELD.exec(value)?.groups ?? {};
  if (name === undefined || description === undefined) throw fail();
  return { name, description, line };
}

function complete(file: string, draft: Draft): StatementHeader {
  const { title, answers } = draft;
  if (title === undefined) throw missing(file, 'a line "// title: …"');
  if (answers === undefined) throw missing(file, 'a line "// answers: …"');
  return { ...draft, title, answers };
}

function missing(file: string, what: string): StancegraphError {
  return new StancegraphError('internal', `${file} lacks ${what}.`, {
    details: [{ file, message: `lacks ${what}` }],
  });
}

function broken(file: string, line: number, found: string): StancegraphError {
  const expected =
    '"// title: …", "// answers: …", "// param: name type", "// column: name meaning", "// group: …", "// example: {…}" or "// engine: neo4j"';
  return new StancegraphError(
    'internal',
    `${file}, line ${String(line)}: "${found}" is no header line; expected ${expected}.`,
    { details: [{ file, line, message: 'is no header line', expected }] },
  );
}
