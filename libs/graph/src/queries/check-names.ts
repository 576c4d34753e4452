import type { ParameterType, QueryParameter } from '@stancegraph/contract';
import { loadStatement, type CypherParameters } from '@stancegraph/engine';
import { StancegraphError, type Problem } from '@stancegraph/model';
import type { ReadyQuery } from './catalogue.js';

/** Whether a statement finds a row. */
export type Finds = (cypher: string, parameters: CypherParameters) => Promise<boolean>;

/** Who lists what parameters of these types can name. */
const LISTS: Partial<Record<ParameterType, string>> = {
  actor: '/api/actors',
  issue: '/api/issues',
  outlet: '/api/documents',
  dataset: '/api/datasets',
};

/**
 * Rejects with `invalid-input` where a value names an actor, issue, outlet or dataset that the store does not hold: an answer
 * without rows would read like a finding about it.
 */
export async function checkNames(
  parameters: readonly QueryParameter[],
  { params }: ReadyQuery,
  finds: Finds,
): Promise<void> {
  const problems: Problem[] = [];
  for (const { name, type } of parameters) {
    const value = params[name];
    const list = LISTS[type];
    if (list === undefined || typeof value !== 'string') continue;
    if (await finds(loadStatement(`read/known-${type}.cypher`).text, { id: value })) continue;
    const message = `names no ${type} that is here: “${value}”; ${list} lists them`;
    problems.push({ path: name, message });
  }
  const [first] = problems;
  if (first === undefined) return;
  throw new StancegraphError(
    'invalid-input',
    `The parameters are not right: ${problems.map(({ path = '', message }) => `${path} ${message}`).join('; ')}.`,
    { details: problems },
  );
}
