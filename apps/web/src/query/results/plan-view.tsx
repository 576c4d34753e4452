import { TriangleAlert, Workflow } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import type { PlanStep, QueryPlanBody } from '@stancegraph/contract';
import { formatCount } from '../../format/counts.js';
import { useStore } from '../../state/use-store.js';
import { StateBox } from '../../states/state-box.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';

const texts = QUERY_TEXTS.plan;

/** How the engine would run the query as it stands, or, on request, how it ran it. */
export function PlanView(): ReactElement {
  const { state, plans, explain, runnable } = useDesk();
  const run = useStore(plans.runs)[state.active];
  const isStale = run !== undefined && run.ran.cypher !== runnable.statement?.cypher;
  const isWanted = (run === undefined || isStale) && runnable.statement !== undefined;
  useEffect(() => {
    if (isWanted) explain(false);
    // Once for each opening: what is typed meanwhile asks for nothing.
  }, []);
  return (
    <div className="plan">
      <div className="plan-tools">
        <button
          type="button"
          className="button"
          onClick={() => {
            explain(false);
          }}
        >
          {texts.explain}
        </button>
        <button
          type="button"
          className="button"
          title={texts.profileDetail}
          onClick={() => {
            explain(true);
          }}
        >
          {texts.profile}
        </button>
        <span className="meta">
          {run?.state === 'done'
            ? (run.value.profiled ? texts.profiled : texts.of)(engineName(run.value))
            : texts.profileDetail}
        </span>
      </div>
      {run?.state === 'running' && <StateBox icon={Workflow} title={texts.running} />}
      {run?.state === 'failed' && (
        <StateBox icon={TriangleAlert} title={QUERY_TEXTS.states.failed}>
          <p className="server-words">{run.error.message}</p>
        </StateBox>
      )}
      {run?.state === 'done' && <PlanTable plan={run.value.plan} />}
    </div>
  );
}

function engineName({ engine: { kind, version } }: QueryPlanBody): string {
  return version ?? (kind === 'neo4j' ? 'Neo4j' : 'the embedded engine');
}

const NUMBERS = ['estimatedRows', 'rows', 'dbHits', 'timeMs'] as const;

interface FlatStep extends PlanStep {
  readonly depth: number;
}

function flat(step: PlanStep, depth = 0): FlatStep[] {
  return [{ ...step, depth }, ...step.children.flatMap((child) => flat(child, depth + 1))];
}

function PlanTable({ plan }: { readonly plan: PlanStep }): ReactElement {
  const steps = flat(plan);
  // A column that nothing was counted for says nothing.
  const numbers = NUMBERS.filter((key) => steps.some((step) => step[key] !== undefined));
  return (
    // Scrolled by keyboard, so it takes the focus.
    <div className="table-scroll" tabIndex={0} role="region" aria-label={QUERY_TEXTS.views.plan}>
      <table className="data-table plan-table">
        <caption className="sr-only">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.operator}</th>
            {numbers.map((key) => (
              <th key={key} scope="col" className="number">
                {texts.columns[key]}
              </th>
            ))}
            <th scope="col">{texts.columns.details}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => (
            // A plan keeps its order.
            <tr key={at}>
              <td>
                <span className="plan-step" style={{ paddingLeft: step.depth * 16 }}>
                  {step.depth > 0 && <span aria-hidden>└ </span>}
                  {step.operator}
                </span>
              </td>
              {numbers.map((key) => (
                <td key={key} className="number">
                  {step[key] === undefined ? '' : numberText(step[key])}
                </td>
              ))}
              <td>
                <code className="cell-text" title={step.details}>
                  {step.details}
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const numberText = (value: number): string =>
  Number.isInteger(value) ? formatCount(value) : value.toFixed(value < 1 ? 3 : 1);
