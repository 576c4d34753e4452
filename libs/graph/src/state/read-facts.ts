import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import { STANCES, type Stance, type StatementFacts } from '@stancegraph/model';
import { interner } from './interner.js';
import { optional, text, texts, unexpected } from './cells.js';
import type { DatasetRecord } from './records.js';

const byType = new Map<CypherValue | undefined, Stance>(
  STANCES.map((stance) => [stance.toUpperCase(), stance]),
);

/** Reads a relationship's type as the stance that it stands for. */
export function stanceOf(type: CypherValue | undefined): Stance {
  const stance = byType.get(type);
  if (stance === undefined) throw unexpected('SUPPORTS, OPPOSES or ACCUSES', type);
  return stance;
}

/** Reads all statements of active generations, sorted by dataset and id. */
export async function readFacts(
  tx: ReadTransaction,
  datasets: ReadonlyMap<string, DatasetRecord>,
): Promise<StatementFacts[]> {
  const facts: StatementFacts[] = [];
  const internText = interner();
  const intern = (value: CypherValue | undefined): string => internText(text(value));
  for await (const rows of tx.stream(loadStatement('read/statement-facts.cypher').text)) {
    for (const row of rows) {
      // A statement of inactive generations may be on its way out while we read: nothing of it counts.
      const [dataset, generation] = row;
      if (typeof dataset === 'string' && datasets.get(dataset)?.generation === generation)
        facts.push(factsOf(row, intern));
    }
  }
  return facts.sort((a, b) => compare(a.dataset, b.dataset) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function factsOf(
  row: readonly CypherValue[],
  intern: (value: CypherValue | undefined) => string,
): StatementFacts {
  const documents = texts(row[8] ?? null).map(intern);
  return {
    dataset: intern(row[0]),
    id: text(row[2]),
    source: intern(row[3]),
    stance: stanceOf(row[4]),
    target: intern(row[5]),
    ...optional('date', row[6], intern),
    ...optional('issue', row[7], intern),
    documents,
    ...optional('alleges', row[9], (stance) => ({
      stance: stance as Stance,
      target: intern(row[10]),
    })),
    ...optional('answers', row[11], (statement) => ({
      statement: text(statement),
      as: row[12] === 'confirmation' ? ('confirmation' as const) : ('denial' as const),
    })),
  };
}
