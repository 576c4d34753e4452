import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import type { Stance, Statement } from '@stancegraph/model';
import { number, optional, text, texts } from '../state/cells.js';
import { stanceOf } from '../state/read-facts.js';
import { tryRead, Unreadable } from './unreadable.js';

/**
 * Reads all statements of one generation of a dataset, unsorted. `onDamage` hears of each that cannot be
 * read and is left out; without it the first one's failure is thrown.
 */
export async function readStatements(
  tx: ReadTransaction,
  dataset: string,
  generation: number,
  onDamage?: () => void,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const file = loadStatement('read/stored-statements.cypher').text;
  for await (const rows of tx.stream(file, { dataset, generation })) {
    for (const row of rows) {
      const statement = tryRead(() => statementFrom(row));
      if (!(statement instanceof Unreadable)) statements.push(statement);
      else if (onDamage === undefined) throw statement.reason;
      else onDamage();
    }
  }
  return statements;
}

function statementFrom(row: readonly CypherValue[]): Statement {
  return {
    id: text(row[0]),
    source: text(row[1]),
    stance: stanceOf(row[2]),
    target: text(row[3]),
    ...optional('date', row[4], text),
    ...optional('issue', row[5], text),
    ...optional('speaker', row[6], text),
    summary: text(row[7]),
    ...optional('quote', row[8], text),
    documents: [...texts(row[9])],
    ...optional('alleges', row[10], (stance) => ({
      stance: text(stance) as Stance,
      target: text(row[11]),
    })),
    ...optional('answers', row[12], (statement) => ({
      statement: text(statement),
      as: row[13] === 'confirmation' ? ('confirmation' as const) : ('denial' as const),
    })),
    ...optional('confidence', row[14], number),
    ...optional('span', row[15], (start) => ({ start: number(start), end: number(row[16]) })),
  };
}
