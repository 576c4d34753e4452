import type { Plan, ResultSummary } from 'neo4j-driver';
import type { QueryPlan } from '../port.js';

export type Profile = Exclude<ResultSummary['queryProfile'], false>;

/** Turns the driver's plan into the port's. */
export function planFromDriver(plan: Plan | Profile): QueryPlan {
  const { Details: details, EstimatedRows: estimated } = plan.arguments;
  return {
    operator: plan.operatorType.replace(/@.*$/, ''),
    ...(typeof details === 'string' && details !== '' && { details }),
    ...(estimated !== undefined && { estimatedRows: Number(estimated) }),
    ...('dbHits' in plan && counted(plan)),
    children: plan.children.map(planFromDriver),
  };
}

function counted({ rows, dbHits }: Profile): Pick<QueryPlan, 'rows' | 'dbHits'> {
  return {
    // The server counts integers, which the driver may give as bigint.
    ...(rows !== null && { rows: Number(BigInt(rows)) }),
    ...(dbHits !== null && { dbHits: Number(BigInt(dbHits)) }),
  };
}
