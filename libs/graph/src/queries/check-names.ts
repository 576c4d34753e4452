import { ROUTES, type ParameterType, type QueryParameter } from '@stancegraph/contract';
import { loadStatement, type CypherParameters } from '@stancegraph/engine';
import type { Problem } from '@stancegraph/model';
import type { ReadyQuery } from './catalogue.js';
import { refuseParameters } from './refuse-parameters.js';

/** Whether a statement finds a row. */
export type Finds = (cypher: string, parameters: CypherParameters) => Promise<boolean>;

/** Where what parameters of these types can name is listed. */
const LISTS: Partial<Record<ParameterType, string>> = {
  actor: ROUTES.actors,
  issue: ROUTES.issues,
  outlet: ROUTES.documents,
  dataset: ROUTES.datasets,
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
  refuseParameters(problems);
}
