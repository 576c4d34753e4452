import type { Statement, StatementFacts } from '@stancegraph/model';

/** A statement and the dataset that it belongs to. */
export interface Stated extends Statement {
  readonly dataset: string;
}

/** A statement without its words. */
export function factsOf(statement: Stated): StatementFacts {
  const { dataset, id, source, stance, target, documents, date, issue, alleges, answers } =
    statement;
  return {
    dataset,
    id,
    source,
    stance,
    target,
    documents,
    ...(date === undefined ? {} : { date }),
    ...(issue === undefined ? {} : { issue }),
    ...(alleges === undefined ? {} : { alleges }),
    ...(answers === undefined ? {} : { answers }),
  };
}
