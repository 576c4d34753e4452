import type { Evidence } from '@stancegraph/contract';
import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import { StancegraphError, statementKey, type StatementFacts } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import { number, optional, text } from '../state/cells.js';

export const keyOf = ({ dataset, id }: { dataset: string; id: string }): string =>
  statementKey(dataset, id);

/** The store moved on between the loading of a state and the reading of its words. */
export function dataChanged(): StancegraphError {
  return new StancegraphError('conflict', 'The data changed while it was being read. Try again.', {
    retriable: true,
  });
}

/**
 * Adds to facts the words that the store keeps: one `Evidence` for each of `facts`, in their order.
 * Rejects with a retriable `conflict` if a statement has gone since the state was loaded.
 */
export async function readEvidence(
  tx: ReadTransaction,
  state: LoadedState,
  facts: readonly StatementFacts[],
  contested: ReadonlySet<string>,
): Promise<Evidence[]> {
  if (facts.length === 0) return [];
  const wanted = facts.map(({ dataset, id, source, target }) => ({
    dataset,
    id,
    source,
    target,
    generation: state.datasets.get(dataset)?.generation ?? 0,
  }));
  const { rows } = await tx.run(loadStatement('read/statements.cypher').text, { wanted });
  const words = new Map(rows.map((row) => [statementKey(text(row[0]), text(row[1])), row]));
  return facts.map((each) => {
    const row = words.get(keyOf(each));
    if (row === undefined) throw dataChanged();
    return { ...evidenceOf(each, row), contested: contested.has(keyOf(each)) };
  });
}

function evidenceOf(
  facts: StatementFacts,
  row: readonly CypherValue[],
): Omit<Evidence, 'contested'> {
  return {
    ...facts,
    key: keyOf(facts),
    documents: [...facts.documents],
    ...optional('speaker', row[2], text),
    summary: text(row[3]),
    ...optional('quote', row[4], text),
    ...optional('confidence', row[5], number),
    ...optional('span', row[6], (start) => ({ start: number(start), end: number(row[7]) })),
  };
}
