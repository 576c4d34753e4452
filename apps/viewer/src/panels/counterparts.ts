import { statementKey } from '@stancegraph/model';
import type { Stated } from '../content/stated.js';
import type { Context } from '../state/context.js';

/** A statement that stands against another one, or that it answers. */
export interface Counterpart {
  readonly statement: Stated;
  readonly heading: string;
  readonly isContested: boolean;
}

/** What contradicts a statement, what it answers and what answers it; each statement once. */
export function counterpartsOf({ corpus, conflictsOf }: Context, at: number): Counterpart[] {
  const statement = corpus.statements[at];
  if (statement === undefined) return [];
  const own = statementKey(statement.dataset, statement.id);
  const found = new Map<string, Counterpart>();
  const note = (key: string, heading: string, isContested: boolean): void => {
    const other = corpus.statements[corpus.numberOf(key) ?? -1];
    if (other !== undefined && !found.has(key))
      found.set(key, { statement: other, heading, isContested });
  };
  for (const { kind, one, other } of conflictsOf(at)) {
    const isOne = one === own;
    const key = isOne ? other : one;
    switch (kind) {
      case 'allegation':
        note(key, isOne ? 'What the accused itself stated' : 'What it is accused of', true);
        break;
      case 'denial':
        note(key, isOne ? 'Denies' : 'Denied by', true);
        break;
      case 'both-signs':
        note(key, 'The other sign on the same issue', true);
    }
  }
  for (const [key, heading] of answersOf(corpus, statement, at)) note(key, heading, false);
  return [...found.values()];
}

function* answersOf(
  { network, statements }: Context['corpus'],
  { dataset, answers }: Stated,
  at: number,
): Generator<[key: string, heading: string]> {
  if (answers?.as === 'confirmation') yield [statementKey(dataset, answers.statement), 'Confirms'];
  for (let other = 0; other < network.statements.answers.length; other += 1) {
    if (network.statements.answers[other] !== at) continue;
    const confirming = statements[other];
    if (confirming?.answers?.as === 'confirmation')
      yield [statementKey(confirming.dataset, confirming.id), 'Confirmed by'];
  }
}
