import { lazy, Suspense, type ReactElement } from 'react';
import { useStore } from '../../state/use-store.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';
import { CutBar } from './cut-bar.js';
import { PlanView } from './plan-view.js';
import { ResultHead } from './result-head.js';
import { ResultTable } from './result-table.js';
import { NoRows, NothingYet, RunCancelled, RunFailed, Running } from './run-states.js';

const GraphView = lazy(async () => ({
  default: (await import('../graph/graph-view.js')).GraphView,
}));
const JsonView = lazy(async () => ({ default: (await import('./json-view.js')).JsonView }));

/** What the query of the tab found, or why there is nothing. */
export function ResultArea(): ReactElement {
  const { state, ui, rows } = useDesk();
  const run = useStore(rows.runs)[state.active];
  const result = run?.state === 'done' ? run : undefined;
  return (
    <section
      className="result"
      aria-label={QUERY_TEXTS.result.label}
      aria-busy={run?.state === 'running'}
    >
      <ResultHead done={result} />
      {result !== undefined && ui.view !== 'plan' && <CutBar {...result.value} />}
      <div className="result-body">
        <Suspense fallback={null}>
          <Body />
        </Suspense>
      </div>
    </section>
  );
}

function Body(): ReactElement {
  const { state, ui, rows } = useDesk();
  const run = useStore(rows.runs)[state.active];
  if (ui.view === 'plan') return <PlanView />;
  switch (run?.state) {
    case undefined:
      return <NothingYet />;
    case 'running':
      return <Running since={run.since} />;
    case 'failed':
      return <RunFailed run={run} />;
    case 'cancelled':
      return <RunCancelled run={run} />;
    case 'done':
      if (run.value.rows.length === 0) return <NoRows result={run.value} />;
      if (ui.view === 'graph') return <GraphView result={run.value} />;
      if (ui.view === 'json') return <JsonView result={run.value} />;
      return <ResultTable result={run.value} />;
  }
}
