import { StancegraphError } from '@stancegraph/model';
import { cypherLiteral } from './cypher-literal.js';

/** Rows and characters at most in one statement: the parser of the database holds it whole, several times over. */
const MAX_ROWS = 500;
const MAX_CHARACTERS = 200_000;

/**
 * A statement of Cypher for a script: every `$name` of it is replaced by a literal, and a semicolon ends it. The text
 * is ours and has no dollar sign in its words; parameters may hold anything that `cypherLiteral` takes.
 */
export function scriptStatement(
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): string {
  const given = text.replaceAll(/\$([A-Za-z]+)/g, (_, name: string) => {
    if (!Object.hasOwn(parameters, name))
      throw new StancegraphError('internal', `The statement's parameter $${name} was not given.`);
    const value = parameters[name];
    // One row a line, so that a script can be read.
    return Array.isArray(value)
      ? `[\n  ${value.map(cypherLiteral).join(',\n  ')}\n]`
      : cypherLiteral(value);
  });
  return `${given.trim()};\n`;
}

/** The same for a statement over rows, as often as it takes: no statement gets longer than a database can parse. */
export function* scriptBatches(
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  list: string,
  rows: readonly unknown[],
): Generator<string> {
  let batch: unknown[] = [];
  let characters = 0;
  const taken = (): string => {
    const statement = scriptStatement(text, { ...parameters, [list]: batch });
    batch = [];
    characters = 0;
    return statement;
  };
  for (const row of rows) {
    const { length } = JSON.stringify(row);
    if (batch.length === MAX_ROWS || (batch.length > 0 && characters + length > MAX_CHARACTERS))
      yield taken();
    batch.push(row);
    characters += length;
  }
  if (batch.length > 0) yield taken();
}
