import { StancegraphError } from '@stancegraph/model';
import type { CypherEngine, CypherParameters, CypherResult } from '@stancegraph/engine';
import type { Written } from './clauses.js';
import { areSame } from './compare.js';

export type Outcome = 'same' | 'refused' | 'both fail' | 'different';

export interface Trial {
  readonly outcome: Outcome;
  /** What each engine said, where they differ or the embedded one refused. */
  readonly said: string;
}

const LIMITS = { timeoutMs: 10_000, maxRows: 50_000 };

/** Asks both engines the same. The embedded one may refuse, if it says why; anything else must be equal. */
export async function trial(
  embedded: CypherEngine,
  neo4j: CypherEngine,
  query: Written,
  parameters: CypherParameters,
): Promise<Trial> {
  const used = Object.fromEntries(
    Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`).test(query.cypher)),
  );
  const [one, other] = await Promise.all([
    answer(() => embedded.query(query.cypher, used, LIMITS)),
    answer(() => neo4j.read((tx) => tx.run(query.cypher, used), LIMITS)),
  ]);
  if (one instanceof StancegraphError)
    return {
      outcome: other instanceof StancegraphError ? 'both fail' : 'refused',
      said: one.message,
    };
  const shown = (result: CypherResult | StancegraphError): string =>
    result instanceof StancegraphError
      ? result.message
      : JSON.stringify(result.rows).slice(0, 1500);
  const said = `embedded: ${shown(one)}\nneo4j:    ${shown(other)}`;
  if (other instanceof StancegraphError) return { outcome: 'different', said };
  const alike = one.columns.join() === other.columns.join() && areSame(one.rows, other.rows, query);
  return { outcome: alike ? 'same' : 'different', said: alike ? '' : said };
}

async function answer(ask: () => Promise<CypherResult>): Promise<CypherResult | StancegraphError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StancegraphError) return error;
    throw error;
  }
}
